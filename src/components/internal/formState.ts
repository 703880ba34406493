import type { InviteFormValues } from '../../domain/inviteFormValues.js';
import { useFormSnapshot } from '../../headless/useFormSnapshot.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';

/** The form of `useInviteUserForm`. */
export type InviteForm = InviteUserFormState['form'];

/** A field's error, or the first of several fields', as a code or a server's own words. Give the same list of names each time. */
export function useFieldError(form: InviteForm, name: keyof InviteFormValues | readonly (keyof InviteFormValues)[]): string | undefined {
  return useFormSnapshot(form, 'errors', name, () =>
    [name]
      .flat()
      .map((each) => form.getFieldState(each).error?.message)
      .find(Boolean),
  );
}

/** Changes a value as a person would: marks it touched, and checks it again once the form was submitted. */
export function changeField(form: InviteForm, name: keyof InviteFormValues, value: unknown): void {
  void form.register(name).onChange({ target: { name, value }, type: 'change' });
}
