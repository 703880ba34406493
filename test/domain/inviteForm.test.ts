import { describe, expect, test } from 'vitest';
import {
  createUserInviteSchema,
  readFieldErrors,
  userInviteParamsSchema,
  userInviteResponseSchema,
  type UserInviteParams,
} from '../../src/domain/index.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE, PLAIN_REQUEST } from '../support/reference.js';

type Change = Partial<Record<keyof UserInviteParams | (string & {}), unknown>>;

/** What is wrong with the reference's example once it is changed so, by field. */
function refuse(change: Change, schema = userInviteParamsSchema) {
  const result = schema.safeParse({ ...EXAMPLE_REQUEST, ...change });
  return readFieldErrors(result.error?.issues ?? []);
}

describe('a request', () => {
  test('of the reference’s example is taken verbatim', () => {
    expect(userInviteParamsSchema.parse(EXAMPLE_REQUEST)).toEqual(EXAMPLE_REQUEST);
  });

  test('with only what the API requires is taken, and nothing is added', () => {
    expect(Object.keys(userInviteParamsSchema.parse(PLAIN_REQUEST)).sort()).toEqual(Object.keys(PLAIN_REQUEST).sort());
  });

  test('is trimmed, and inner white space becomes one space', () => {
    const typed = { ...EXAMPLE_REQUEST, firstName: '  Mary \t Ann ', email: ' dr.johnson@hospital.org\n' };
    expect(userInviteParamsSchema.parse(typed)).toMatchObject({ firstName: 'Mary Ann', email: 'dr.johnson@hospital.org' });
  });

  test.each([
    'O’Neil',
    "O'Neil",
    'Núñez',
    'de la Cruz',
    '王',
    'Јовановић',
    'بن علي',
    'Nguyễn',
    'Smith-Jones',
    '👩‍⚕️',
    '<b>Bob</b>',
    '"; DROP TABLE users',
  ])('keeps the name %s as it is', (lastName) => {
    expect(userInviteParamsSchema.parse({ ...EXAMPLE_REQUEST, lastName }).lastName).toBe(lastName);
  });

  test.each(['a@b.co', 'first.last+pacs@sub.hospital.org', "o'neil@hospital.org", 'DR.JOHNSON@HOSPITAL.ORG'])(
    'takes the address %s',
    (email) => {
      expect(refuse({ email })).toEqual({});
    },
  );
});

describe('a request has room for the longest name and address, and no more', () => {
  test.each<[string, Change]>([
    ['a name of 256 characters', { firstName: 'x'.repeat(256) }],
    ['an address of 254 characters', { email: `${'a'.repeat(248)}@b.org` }],
  ])('%s is taken', (_name, change) => {
    expect(refuse(change)).toEqual({});
  });

  test.each<[string, Change]>([
    ['a name of 257 characters', { firstName: 'x'.repeat(257) }],
    ['an address of 255 characters', { email: `${'a'.repeat(248)}@b.orgs` }],
  ])('%s is refused', (_name, change) => {
    expect(refuse(change)).toEqual({ [Object.keys(change)[0] ?? '']: 'too-long' });
  });
});

describe('a request is refused by field, with the reason', () => {
  const missing = Object.keys(PLAIN_REQUEST).map((field) => [field, { [field]: undefined }, 'required'] as const);
  test.each(missing)('%s is missing', (field, change, reason) => {
    expect(refuse(change)).toEqual({ [field]: reason });
  });

  const wrongType = Object.keys(EXAMPLE_REQUEST).flatMap((field) =>
    [null, 5, ['x'], { toString: () => 'x' }].map((value) => [field, JSON.stringify(value), { [field]: value }] as const),
  );
  test.each(wrongType)('%s is %s', (field, _value, change) => {
    expect(refuse(change)).toEqual({ [field]: 'type' });
  });

  test.each<[string, Change, Record<string, string>]>([
    ['a flag as text', { canManageStudies: 'true' }, { canManageStudies: 'type' }],
    ['an empty first name', { firstName: '' }, { firstName: 'required' }],
    ['a last name of spaces', { lastName: ' \u00A0 ' }, { lastName: 'required' }],
    ['an empty optional field', { middleName: '' }, { middleName: 'required' }],
    ['an empty address', { email: '' }, { email: 'required' }],
    ['an address without a host', { email: 'dr.johnson' }, { email: 'email' }],
    ['two addresses', { email: 'a@b.co,c@d.co' }, { email: 'email' }],
    ['an address with a name', { email: 'Sarah <dr.johnson@hospital.org>' }, { email: 'email' }],
    ['an address with a line break', { email: 'a@b.co\r\nBcc: x@y.co' }, { email: 'email' }],
    ['a role nobody knows', { clinicRole: 'Wizard' }, { clinicRole: 'role' }],
    ['a role of an earlier API', { clinicRole: 'PACS Administrator' }, { clinicRole: 'role' }],
    ['a role in other letters', { clinicRole: 'radiologist' }, { clinicRole: 'role' }],
    ['no role chosen', { clinicRole: '' }, { clinicRole: 'required' }],
    ['an owner', { level: 'owner' }, { level: 'level' }],
    ['no NPI, but reports', { npiNumber: undefined }, { npiNumber: 'npi-required' }],
    ['an NPI of nine digits', { npiNumber: '123456789' }, { npiNumber: 'npi-length' }],
    ['an NPI with a letter', { npiNumber: '123456789O' }, { npiNumber: 'npi-characters' }],
    ['an NPI that begins with 3', { npiNumber: '3234567899' }, { npiNumber: 'npi-first-digit' }],
    ['an NPI with a wrong check digit', { npiNumber: '1234567890' }, { npiNumber: 'npi-check-digit' }],
    ['a wrong NPI even without reports', { canCreateReports: false, npiNumber: '1' }, { npiNumber: 'npi-length' }],
    ['a phone number of nine digits', { phoneNumber: '555123456' }, { phoneNumber: 'phone-length' }],
    ['a phone number with signs', { phoneNumber: '+15551234567' }, { phoneNumber: 'phone-characters' }],
    ['a phone number with an extension', { phoneNumber: '5551234567x1' }, { phoneNumber: 'phone-extension' }],
    ['an admin without dashboard access', { level: 'admin', hasDashboardAccess: false }, { hasDashboardAccess: 'admin-needs-dashboard' }],
  ])('%s', (_name, change, reasons) => {
    expect(refuse(change)).toEqual(reasons);
  });

  test('a host that always gives dashboard access refuses a request without it', () => {
    expect(refuse({ hasDashboardAccess: false }, createUserInviteSchema({ dashboardAccess: 'always' }))).toEqual({
      hasDashboardAccess: 'dashboard-always',
    });
  });

  test.each(['firstName', 'lastName', 'middleName', 'suffix1', 'suffix2'])('characters that disguise a text, in %s', (field) => {
    for (const disguise of ['\u0000', '\u0007', '\u001B[2J', '\u202E', '\u2066', '\uD800']) {
      expect(refuse({ [field]: `Kit${disguise}nimda` })).toEqual({ [field]: 'characters' });
    }
  });

  test('every wrong field at once, the missing NPI among them', () => {
    const empty = { firstName: '', lastName: '', email: '', clinicRole: '', phoneNumber: '5', npiNumber: undefined };
    expect(refuse(empty)).toEqual({
      firstName: 'required',
      lastName: 'required',
      email: 'required',
      clinicRole: 'required',
      phoneNumber: 'phone-length',
      npiNumber: 'npi-required',
    });
  });

  test.each(['inviterId', 'Level', 'isOwner', 'constructor', 'toString'])('a key that AutoScribe does not know: %s', (key) => {
    expect(userInviteParamsSchema.safeParse({ ...EXAMPLE_REQUEST, [key]: 'x' }).error?.issues).toMatchObject([
      { message: 'unknown-field' },
    ]);
  });

  test('which belongs to no field, and so is not sorted under one', () => {
    expect(refuse({ inviterId: 'x', email: '' })).toEqual({ email: 'required' });
  });

  test('by a policy’s own schema as by the common one', () => {
    const schema = createUserInviteSchema({ levels: ['member'] });
    expect(schema.safeParse({ ...EXAMPLE_REQUEST, isOwner: true }).error?.issues).toMatchObject([{ message: 'unknown-field' }]);
    expect(schema.safeParse('owner').error?.issues).toMatchObject([{ message: 'type' }]);
  });

  test('in zod’s own terms, for a host that reads the issues themselves', () => {
    const wrong = { ...EXAMPLE_REQUEST, email: 'nobody', hasDashboardAccess: false };
    expect(createUserInviteSchema({ dashboardAccess: 'always' }).safeParse(wrong).error?.issues).toMatchObject([
      { code: 'custom', path: ['email'], message: 'email' },
      { code: 'custom', path: ['hasDashboardAccess'], message: 'dashboard-always' },
    ]);
  });

  test('a prototype in disguise, which changes nothing', () => {
    const body = JSON.parse(`{"__proto__":{"level":"admin"},${JSON.stringify(EXAMPLE_REQUEST).slice(1)}`) as unknown;
    expect(userInviteParamsSchema.safeParse(body).error?.issues).toMatchObject([{ message: 'unknown-field' }]);
    expect(({} as { level?: unknown }).level).toBeUndefined();
  });

  test.each([null, undefined, 'owner', 5, true, [], [EXAMPLE_REQUEST]])('something that is no request at all: %j', (value) => {
    expect(userInviteParamsSchema.safeParse(value).error?.issues).toMatchObject([{ message: 'type' }]);
  });

  test('a megabyte in any field, at once', () => {
    const start = performance.now();
    for (const field of ['firstName', 'lastName', 'middleName', 'suffix1', 'suffix2', 'email', 'npiNumber', 'phoneNumber']) {
      for (const unit of ['x', '1', 'a.', '\u202E']) expect(refuse({ [field]: unit.repeat(5e5) })).toEqual({ [field]: 'too-long' });
    }
    expect(refuse({ clinicRole: 'x'.repeat(1e6) })).toEqual({ clinicRole: 'role' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('AutoScribe’s answer', () => {
  const parse = (change: Change) => userInviteResponseSchema.safeParse({ ...EXAMPLE_RESPONSE, ...change });

  test('of the reference’s example is taken verbatim', () => {
    expect(userInviteResponseSchema.parse(EXAMPLE_RESPONSE)).toEqual(EXAMPLE_RESPONSE);
  });

  test.each<[string, Change]>([
    ['a role nobody knows yet', { clinicRole: 'Chief Wizard' }],
    ['a source nobody knows yet', { invitedSource: 'carrier-pigeon' }],
    ['fields nobody knows yet', { clinicId: 'c_1', preferences: { theme: 'dark' } }],
    ['no times', { createdAt: null, lastLoginAt: null }],
    ['a time with an offset', { createdAt: '2024-01-15T10:00:00.123+02:00' }],
  ])('may bring %s', (_name, change) => {
    expect(parse(change).data).toEqual({ ...EXAMPLE_RESPONSE, ...change });
  });

  test('may write null for what is absent', () => {
    const { data } = parse({ middleName: null, suffix2: null });
    expect(data).toMatchObject({ firstName: 'Sarah', suffix1: 'MD' });
    expect([data?.middleName, data?.suffix2]).toEqual([undefined, undefined]);
  });

  test.each<[string, Change]>([
    ['no user id', { userId: undefined }],
    ['an id of something else', { userId: 'inv_1234567890abcdef1234567890abcdef' }],
    ['an id that is too short', { userId: 'usr_1234' }],
    ['a flag as text', { canCreateReports: 'true' }],
    ['no e-mail address', { email: undefined }],
    ['a time that is none', { createdAt: 'yesterday' }],
    ['a day instead of a time', { createdAt: '2024-01-15' }],
    ['a time of nowhere', { lastLoginAt: '2024-01-15T10:00:00' }],
    ['a time that no calendar has', { createdAt: '2024-13-45T10:00:00Z' }],
    ['a day that its month does not have', { createdAt: '2023-02-29T10:00:00Z' }],
    ['an hour that no day has', { lastLoginAt: '2024-01-15T24:00:00Z' }],
    ['a time that does not say where', { createdAt: '2024-01-15T10:00:00' }],
    ['an offset that is half written', { createdAt: '2024-01-15T10:00:00+02' }],
    ['a level that can’t be invited', { level: 'owner' }],
    ['a name that is none', { firstName: { first: 'Sarah' } }],
  ])('is no answer with %s', (_name, change) => {
    expect(parse(change).success).toBe(false);
  });

  test.each([null, undefined, '', 'ok', [], {}, { success: true }, EXAMPLE_REQUEST])('is not %j', (value) => {
    expect(userInviteResponseSchema.safeParse(value).success).toBe(false);
  });
});
