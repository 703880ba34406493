'use client';
import { useEffect, useState } from 'react';
import type { UserPermissions } from '../wire/inviteUser.js';
import { PERMISSION_NAMES } from './inviteFormValues.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/**
 * Lets a role propose permissions, for switches that nobody touched. What the host's default values name counts as
 * touched.
 */
export function useSuggestedPermissions(
  form: InviteUserFormState['form'],
  initial: UserPermissions,
  given: Partial<UserPermissions> | undefined,
  suggest: false | ((role: string) => Partial<UserPermissions>),
): { forget: () => void } {
  const [touched] = useState(() => new Set<string>());
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name, type }) => {
          // Only a person's own change carries a type; ours below does not.
          if (type === 'change' && name) touched.add(name);
          if (name !== 'clinicRole' || !suggest) return;
          const proposed = suggest(values.clinicRole);
          for (const permission of PERMISSION_NAMES) {
            if (!touched.has(permission) && given?.[permission] === undefined) {
              form.setValue(permission, proposed[permission] ?? initial[permission]);
            }
          }
        },
      }),
    [form, initial, given, suggest, touched],
  );
  return { forget: () => touched.clear() };
}
