'use client';
import { useMemo } from 'react';
import { CLINIC_ROLE_GROUP_NAMES } from '../locales/messages.js';
import { CLINIC_ROLE_GROUPS, findRoleGroup, type ClinicRole, type ClinicRoleGroup } from '../wire/clinicRoles.js';
import { useInherited } from './settingsContext.js';

/** A role to choose: what is sent, and what is shown. */
export interface ClinicRoleOption {
  /** The wire value, the same in every language. */
  value: string;
  /** The role's name in the user's language. */
  label: string;
}

/** Roles that belong together. */
export interface ClinicRoleOptionGroup {
  /** The code of the group, the same in every language. */
  group: ClinicRoleGroup;
  /** The group's heading in the user's language. */
  label: string;
  /** Its roles, in the order to show them. */
  options: ClinicRoleOption[];
}

const byLetters = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * The roles to offer, in groups, in the user's language. AutoScribe's own list is sorted within each group (imaging
 * apart, where the likeliest comes first); a host's list keeps its order. A role of the host's own joins "other".
 *
 * @param options.roles - The wire values to offer. Default: the policy's, else all of AutoScribe's.
 */
export function useClinicRoleOptions(options: { roles?: readonly string[] | undefined } = {}): ClinicRoleOptionGroup[] {
  const inherited = useInherited();
  const roles = options.roles ?? inherited?.policy?.roles;
  const words = inherited?.messages.clinicRole;
  const locale = inherited?.locale ?? 'en';
  return useMemo(() => {
    const byGroup = new Map<ClinicRoleGroup, ClinicRoleOption[]>(CLINIC_ROLE_GROUPS.map(({ group }) => [group, []]));
    const inOrder = roles ?? CLINIC_ROLE_GROUPS.flatMap((group) => group.roles);
    let isTranslated = false;
    for (const value of new Set(inOrder)) {
      // In English, a role is called as it is sent.
      const label = words && Object.hasOwn(words.roles, value) ? words.roles[value as ClinicRole] : value;
      isTranslated ||= label !== value;
      byGroup.get(findRoleGroup(value))?.push({ value, label });
    }
    // The first collator of a page is slow to make, and the wire's names are sorted by their letters.
    const { compare } = isTranslated && !roles ? new Intl.Collator(locale) : { compare: byLetters };
    return [...byGroup]
      .filter(([, found]) => found.length > 0)
      .map(([group, found]) => ({
        group,
        label: (words?.groups ?? CLINIC_ROLE_GROUP_NAMES)[group],
        options: !roles && group !== 'imaging' ? found.sort((a, b) => compare(a.label, b.label)) : found,
      }));
  }, [roles, words, locale]);
}
