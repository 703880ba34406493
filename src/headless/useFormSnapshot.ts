'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { InviteFormValues } from '../domain/inviteFormValues.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/**
 * Gives what is read of the form, anew whenever the values or the errors of these fields change, or of all where none is named: `useWatch` and `useFormState`
 * render at every change of the form's state. Give the same list of names each time, and read something that compares by itself.
 */
export function useFormSnapshot<T extends string | boolean | undefined>(
  form: InviteUserFormState['form'],
  part: 'values' | 'errors',
  name: keyof InviteFormValues | readonly (keyof InviteFormValues)[] | undefined,
  read: () => T,
): T {
  const subscribe = useCallback(
    (onChange: () => void) => form.subscribe({ ...(name && { name }), exact: true, formState: { [part]: true }, callback: onChange }),
    [form, part, name],
  );
  return useSyncExternalStore(subscribe, read, read);
}
