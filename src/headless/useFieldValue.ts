'use client';
import type { InviteFormValues } from '../domain/inviteFormValues.js';
import { useFormSnapshot } from './useFormSnapshot.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/** Gives a field's value, read anew whenever it changes. */
export function useFieldValue<Name extends keyof InviteFormValues>(form: InviteUserFormState['form'], name: Name): InviteFormValues[Name] {
  return useFormSnapshot(form, 'values', name, () => form.getValues(name));
}
