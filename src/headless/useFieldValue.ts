'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { InviteFormValues } from '../domain/typedInvitation.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/** Gives a field's value, read anew whenever it changes. `useWatch` does so at every change of the form's state. */
export function useFieldValue<Name extends keyof InviteFormValues>(form: InviteUserFormState['form'], name: Name): InviteFormValues[Name] {
  const subscribe = useCallback(
    (onChange: () => void) => form.subscribe({ name, exact: true, formState: { values: true }, callback: onChange }),
    [form, name],
  );
  const read = () => form.getValues(name);
  return useSyncExternalStore(subscribe, read, read);
}
