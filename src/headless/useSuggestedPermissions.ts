'use client';
import { useCallback, useEffect, useState } from 'react';
import type { ResolvedInvitePolicy } from '../domain/policy.js';
import {
  createInviteFormValues,
  PERMISSION_NAMES,
  proposeFor,
  type InviteDefaultValues,
  type SuggestPermissions,
} from './startingValues.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/**
 * Lets a role propose permissions, for switches that nobody touched. What the host's default values name counts as
 * touched. A role that proposes nothing brings back what stands there when nobody chose anything. Returns a
 * function that forgets which switches were touched.
 */
export function useSuggestedPermissions(
  form: InviteUserFormState['form'],
  policy: ResolvedInvitePolicy,
  given: InviteDefaultValues | undefined,
  suggest: SuggestPermissions,
): () => void {
  const [touched] = useState(() => new Set<string>());
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name, type }) => {
          // Only a person's own change carries a type; ours below does not.
          if (type === 'change' && name) touched.add(name);
          if (name !== 'clinicRole' || !suggest) return;
          const unchosen = createInviteFormValues(undefined, policy, false);
          const proposed = proposeFor(values.clinicRole, suggest);
          for (const permission of PERMISSION_NAMES) {
            if (!touched.has(permission) && typeof given?.[permission] !== 'boolean') {
              form.setValue(permission, proposed[permission] ?? unchosen[permission]);
            }
          }
        },
      }),
    [form, policy, given, suggest, touched],
  );
  return useCallback(() => touched.clear(), [touched]);
}
