import type { ResolvedInvitePolicy } from '../domain/policy.js';
import type { InviteFormValues } from '../domain/inviteFormValues.js';
import type { UserPermissions } from '../wire/inviteUser.js';

/** The permissions' wire names, in the order to show them. */
export const PERMISSION_NAMES = ['canManageStudies', 'canCreateReports', 'hasDashboardAccess'] as const satisfies (keyof UserPermissions)[];

const NOBODY = { firstName: '', middleName: '', lastName: '', suffix1: '', suffix2: '', email: '', phoneNumber: '', npiNumber: '' };

/** What a form may begin with. A field that is left out, or `undefined`, begins as the form itself has it. */
export type InviteDefaultValues = { [Name in keyof InviteFormValues]?: InviteFormValues[Name] | undefined };

/** Proposes permissions for a role; `false` where nothing is to be proposed. */
export type SuggestPermissions = false | ((role: string) => { [Name in keyof UserPermissions]?: UserPermissions[Name] | undefined });

/** What a role proposes. A host's function that throws must not part what is seen from what is sent: its error is thrown apart. */
export function proposeFor(role: string, suggest: SuggestPermissions): InviteDefaultValues {
  try {
    return (suggest && suggest(role)) || {};
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
    return {};
  }
}

/**
 * The values a form starts with: nobody, no role, the least permissions, and dashboard access where the host has it; over
 * that what a given role proposes, and over that what is given.
 */
export function createInviteFormValues(
  given: InviteDefaultValues | undefined,
  policy: ResolvedInvitePolicy,
  suggest: SuggestPermissions,
): InviteFormValues {
  const [level = 'member'] = policy.levels;
  const values: InviteFormValues = {
    ...NOBODY,
    clinicRole: '',
    level,
    canManageStudies: false,
    canCreateReports: false,
    hasDashboardAccess: policy.dashboardAccess !== 'never',
  };
  const proposed = given?.clinicRole ? proposeFor(given.clinicRole, suggest) : {};
  for (const key of Object.keys(values) as (keyof InviteFormValues)[]) {
    const value = given?.[key] ?? proposed[key];
    if (typeof value === typeof values[key]) Object.assign(values, { [key]: value });
  }
  return policy.levels.includes(values.level) ? values : { ...values, level };
}

/** The same form for the next person: role, level and permissions stay, the person goes. */
export function clearPerson(values: InviteFormValues): InviteFormValues {
  return { ...values, ...NOBODY };
}

/**
 * Says of the form it is given whether anything differs from what that started with, at the time it is asked. In an object
 * literal such a getter would keep one form for good, with the names in it: the engine remembers it with the literal's shape.
 */
export class DirtyForm {
  declare readonly form: {
    getValues: () => InviteFormValues;
    formState: { defaultValues?: Readonly<Partial<InviteFormValues>> | undefined };
  };

  get isDirty(): boolean {
    const { formState, getValues } = this.form;
    return Object.entries(getValues()).some(([name, value]) => value !== formState.defaultValues?.[name as keyof InviteFormValues]);
  }
}
