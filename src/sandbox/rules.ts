import { CLINIC_ROLES } from '../wire/clinicRoles.js';
import type { OptionalField, UserInviteParams } from '../wire/inviteUser.js';
import type { Complaint } from './apiError.js';

type Check = (value: unknown) => string | false;
interface Rule {
  required: boolean;
  check: Check;
}

const flag: Check = (value) => typeof value !== 'boolean' && 'must be a boolean';
const text: Check = (value) => (typeof value !== 'string' || value.length === 0) && 'must be a string of one character or more';
const pattern =
  (shape: RegExp, message: string): Check =>
  (value) =>
    (typeof value !== 'string' || !shape.test(value)) && message;
const oneOf =
  (values: readonly string[], message: string): Check =>
  (value) =>
    !values.includes(value as string) && message;
const required = (check: Check): Rule => ({ required: true, check });
const optional = (check: Check): Rule => ({ required: false, check });

// Written from AutoScribe's reference and apart from the library's own schema, so that each can find the other's mistakes.
const RULES: Readonly<Record<keyof UserInviteParams, Rule>> = {
  canCreateReports: required(flag),
  canManageStudies: required(flag),
  clinicRole: required(oneOf(CLINIC_ROLES, 'must be a clinic role')),
  email: required(pattern(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'must be an e-mail address')),
  firstName: required(text),
  hasDashboardAccess: required(flag),
  lastName: required(text),
  level: required(oneOf(['admin', 'member'], 'must be admin or member; owner can only be assigned in the dashboard')),
  middleName: optional(text),
  npiNumber: optional(pattern(/^[0-9]{10}$/, 'must be exactly 10 digits')),
  phoneNumber: optional(pattern(/^[0-9]{10,15}$/, 'must be 10 to 15 digits')),
  suffix1: optional(text),
  suffix2: optional(text),
};

/** The fields of an invitation, by their wire names. */
export const RULED_FIELDS = Object.keys(RULES) as (keyof UserInviteParams)[];

/** Whether a field can be left out, and so be cleared. */
export function isOptionalField(field: string): field is OptionalField {
  return Object.hasOwn(RULES, field) && !RULES[field as keyof UserInviteParams].required;
}

/**
 * Says everything that keeps a body from being an invitation, as AutoScribe judges it: an NPI of ten digits without its
 * check digit, text as it was sent. The sandbox's own choice: a field that the reference does not name is refused, so that
 * a misspelled one shows.
 */
export function findComplaints(body: Readonly<Record<string, unknown>>): Complaint[] {
  const complaints: Complaint[] = [];
  for (const field of Object.keys(body)) {
    if (!Object.hasOwn(RULES, field)) complaints.push({ field, message: 'is not a field of an invitation' });
  }
  for (const field of RULED_FIELDS) {
    const value = Object.hasOwn(body, field) ? body[field] : undefined;
    const message = value === undefined ? RULES[field].required && 'is required' : RULES[field].check(value);
    if (message) complaints.push({ field, message });
  }
  if (body['canCreateReports'] === true && body['npiNumber'] === undefined) {
    complaints.push({ field: 'npiNumber', message: 'is required to create reports' });
  }
  if (body['level'] === 'admin' && body['hasDashboardAccess'] === false) {
    complaints.push({ field: 'hasDashboardAccess', message: 'must be true for admins' });
  }
  return complaints;
}
