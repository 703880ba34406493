import fc from 'fast-check';
import { CLINIC_ROLES, isValidNpi, type InviteFormValues, type InvitePolicy, type UserInviteParams } from '../../src/domain/index.js';
import { EXAMPLE_REQUEST } from './reference.js';

/** The example of AutoScribe's reference as it stands in the form. */
export const EXAMPLE_TYPED: InviteFormValues = {
  ...EXAMPLE_REQUEST,
  middleName: 'Marie',
  suffix1: 'MD',
  suffix2: 'FACR',
  phoneNumber: '5551234567',
  npiNumber: '1234567893',
};

// Half of what is typed is well-formed, or hardly any filling would get as far as a request.
const mostly = (good: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u202E', 'owner', '__proto__', '<b>', '\u0000', '0'.repeat(400)) },
  );
const anyName = mostly(['Sarah', ' Mary  Ann ', 'O’Neil', '王', 'de la Cruz', 'Núñez']);
const anyExtra = mostly(['', '', 'MD', ' Jr. ', 'FACR']);

/** A form that somebody, or something, filled in at random. */
export const anyFormValues: fc.Arbitrary<InviteFormValues> = fc.record({
  firstName: anyName,
  middleName: anyExtra,
  lastName: anyName,
  suffix1: anyExtra,
  suffix2: anyExtra,
  email: mostly(['dr.johnson@hospital.org', ' kit@pacs.example ', 'A@B.CO']),
  phoneNumber: mostly(['', '(555) 123-4567', '+44 20 7946 0958', '5551234567 x1']),
  npiNumber: mostly(['1234567893', 'NPI: 1245319599', '１２３４５６７８９３', '1234567890', '']),
  clinicRole: mostly(CLINIC_ROLES),
  level: mostly(['member', 'admin']) as fc.Arbitrary<InviteFormValues['level']>,
  canManageStudies: fc.boolean(),
  canCreateReports: fc.boolean(),
  hasDashboardAccess: fc.boolean(),
});

/** Policies of hosts, with AutoScribe's own roles. */
export const POLICIES: InvitePolicy[] = [
  {},
  { dashboardAccess: 'always' },
  { dashboardAccess: 'never', temporaryAccess: true },
  { levels: ['member'] },
];

const KNOWN = new Set(Object.keys(EXAMPLE_REQUEST));

/** What AutoScribe forbids in a request, told by the reference's rules and not by our schema's. */
export function findForbidden(invite: UserInviteParams): string[] {
  const { level, clinicRole, canCreateReports, hasDashboardAccess, npiNumber = '', phoneNumber } = invite;
  const texts = Object.values(invite).filter((value) => typeof value === 'string');
  const rules: Record<string, boolean> = {
    'an unknown key': Object.keys(invite).some((key) => !KNOWN.has(key)),
    'neither a text nor a flag': Object.values(invite).some((value) => typeof value !== 'string' && typeof value !== 'boolean'),
    'an empty text': texts.some((value) => value.trim() === ''),
    'loose white space or a disguise': texts.some((value) => value !== value.trim() || /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value)),
    'a level that can not be given': level !== 'admin' && level !== 'member',
    'an unknown role': !(CLINIC_ROLES as readonly string[]).includes(clinicRole),
    'reports without an NPI': canCreateReports && !isValidNpi(npiNumber),
    'an admin without dashboard access': level === 'admin' && !hasDashboardAccess,
    'a phone number that is none': phoneNumber !== undefined && !/^\d{10,15}$/.test(phoneNumber),
  };
  return Object.keys(rules).filter((name) => rules[name]);
}
