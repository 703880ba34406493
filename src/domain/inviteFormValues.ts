import type { AssignableUserLevel, OptionalField, UserInviteParams, UserPermissions } from '../wire/inviteUser.js';
import { normalizeNpi } from './npi.js';
import { applyPermissionRules } from './permissions.js';
import { normalizePhone } from './phone.js';
import type { InvitePolicy } from './policy.js';

/** What a manager has typed and chosen so far: every field present, text as typed, permissions as chosen. */
export interface InviteFormValues extends UserPermissions {
  /** The first name. Required. */
  firstName: string;
  /** The middle name, or `''`. */
  middleName: string;
  /** The last name. Required. */
  lastName: string;
  /** The first credential after the name, such as "MD", or `''`. */
  suffix1: string;
  /** The second credential after the name, such as "FACR", or `''`. */
  suffix2: string;
  /** The e-mail address to log in with. Required. */
  email: string;
  /** The phone number as typed, or `''`; sent cleaned. */
  phoneNumber: string;
  /** The NPI as typed, or `''`; sent as ten digits. Required with `canCreateReports`. */
  npiNumber: string;
  /** The wire value of the clinic role, or `''` for none yet. */
  clinicRole: string;
  /** The access level. */
  level: AssignableUserLevel;
}

// `null` and missing count as empty; what else is no text is left for the schema to refuse. Empty text is not cleaned: the patterns are slow to compile.
const cleanText = (value: string | null | undefined, clean: (text: string) => string = String): string =>
  typeof value === 'string' && value !== '' ? clean(value).trim() : (value ?? '');

/** Turns what was typed into a request: numbers and address cleaned, locks applied, without what is empty or not asked for. Validates nothing. */
export function toUserInviteParams(values: InviteFormValues, policy?: InvitePolicy): UserInviteParams {
  const { firstName, lastName, email, clinicRole, level } = values;
  const { permissions } = applyPermissionRules(values, level, policy);
  const optional = {
    middleName: cleanText(values.middleName),
    npiNumber: permissions.canCreateReports ? cleanText(values.npiNumber, normalizeNpi) : '',
    phoneNumber: cleanText(values.phoneNumber, normalizePhone),
    suffix1: cleanText(values.suffix1),
    suffix2: cleanText(values.suffix2),
  } satisfies Record<OptionalField, string>;
  return {
    ...permissions,
    clinicRole,
    email: cleanText(email, (typedIn) => typedIn.replace(/\p{Cf}/gu, '')),
    firstName,
    lastName,
    level,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
  };
}
