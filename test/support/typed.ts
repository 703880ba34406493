import fc from 'fast-check';
import { CLINIC_ROLES, type InviteFormValues, type InvitePolicy } from '../../src/domain/index.js';
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

/** A policy of some host's, with AutoScribe's own roles. */
export const anyPolicy: fc.Arbitrary<InvitePolicy> = fc.record(
  { dashboardAccess: fc.constantFrom('choose', 'always', 'never'), temporaryAccess: fc.boolean() },
  { requiredKeys: [] },
);
