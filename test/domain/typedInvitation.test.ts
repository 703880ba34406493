import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createInviteFormSchema,
  readFieldErrors,
  toUserInviteParams,
  type InviteFormValues,
  type InvitePolicy,
} from '../../src/domain/index.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';
import { anyFormValues, EXAMPLE_TYPED, findForbidden, POLICIES } from '../support/typed.js';

const read = (change: Partial<Record<keyof InviteFormValues, unknown>>, policy?: InvitePolicy) =>
  createInviteFormSchema(policy).safeParse({ ...EXAMPLE_TYPED, ...change });

describe('what was typed becomes a request', () => {
  test('the reference’s example, typed as people type, becomes the reference’s request verbatim', () => {
    const typed: Partial<InviteFormValues> = {
      email: ' dr.johnson@hospital.org ',
      firstName: 'Sarah ',
      npiNumber: 'NPI: 1234-567-893',
      phoneNumber: '(555) 123-4567',
      suffix1: ' MD',
    };
    expect(read(typed).data).toEqual(EXAMPLE_REQUEST);
  });

  test('optional fields are absent when empty, never ""', () => {
    const { data } = read({ middleName: '  ', suffix1: '', suffix2: '\u00A0', phoneNumber: ' ', npiNumber: '', canCreateReports: false });
    expect(Object.keys(data ?? {}).sort()).toEqual(Object.keys(PLAIN_REQUEST).sort());
  });

  test('an NPI left over from before reports were switched off does not go along', () => {
    expect(read({ canCreateReports: false, npiNumber: '1234567893' }).data).not.toHaveProperty('npiNumber');
    expect(read({ canCreateReports: false, npiNumber: 'half typed' }).success).toBe(true);
  });

  test('an admin gets dashboard access, whatever was chosen before', () => {
    expect(read({ level: 'admin', hasDashboardAccess: false }).data).toMatchObject({ level: 'admin', hasDashboardAccess: true });
  });

  test('a host’s lock on dashboard access goes before the manager’s choice', () => {
    expect(read({ hasDashboardAccess: true }, { dashboardAccess: 'never' }).data?.hasDashboardAccess).toBe(false);
    expect(read({ hasDashboardAccess: false }, { dashboardAccess: 'always' }).data?.hasDashboardAccess).toBe(true);
  });

  test('HTML in a name is a name', () => {
    expect(read({ lastName: '<img src=x onerror=alert(1)>' }).data?.lastName).toBe('<img src=x onerror=alert(1)>');
  });

  test('what can’t be cleaned is refused as it was typed, with the reason', () => {
    const { error } = read({ npiNumber: '1.23457E+09', phoneNumber: '555 123 4567 x9' });
    expect(readFieldErrors(error?.issues ?? [])).toEqual({ npiNumber: 'npi-characters', phoneNumber: 'phone-extension' });
  });

  test('turning values into a request judges nothing: that is the schema’s part', () => {
    expect(toUserInviteParams({ ...EXAMPLE_TYPED, email: 'nobody', clinicRole: 'Wizard' })).toMatchObject({
      email: 'nobody',
      clinicRole: 'Wizard',
    });
  });
});

describe('what no form would give is refused, and breaks nothing', () => {
  test.each([null, undefined, 'text', 5, [], {}])('%j instead of values', (values) => {
    const { error } = createInviteFormSchema().safeParse(values);
    expect(readFieldErrors(error?.issues ?? [])).toMatchObject({ firstName: 'required', email: 'required', level: 'required' });
  });

  test.each(Object.keys(EXAMPLE_TYPED) as (keyof InviteFormValues)[])('%s as a number, null or a list', (field) => {
    for (const value of [5, ['x']]) expect(readFieldErrors(read({ [field]: value }).error?.issues ?? [])).toEqual({ [field]: 'type' });
    expect(() => read({ [field]: null })).not.toThrow();
  });

  test('keys that are no fields stay behind', () => {
    const values = { ...EXAMPLE_TYPED, isOwner: true, ...(JSON.parse('{"__proto__":{"level":"owner"}}') as object) };
    expect(createInviteFormSchema().parse(values)).toEqual(EXAMPLE_REQUEST);
  });

  test('an owner can’t be asked for', () => {
    expect(readFieldErrors(read({ level: 'owner' }).error?.issues ?? [])).toEqual({ level: 'level' });
  });
});

test('10,000 random fillings never give a request that AutoScribe forbids', { timeout: 60_000 }, () => {
  const schemas = POLICIES.map((policy) => createInviteFormSchema(policy));
  const sent = fc.sample(anyFormValues, 10_000).flatMap((values, index) => schemas[index % schemas.length]?.safeParse(values).data ?? []);
  expect(sent.flatMap(findForbidden)).toEqual([]);
  // Otherwise this would say nothing: most fillings of a careless generator are refused.
  expect(sent.length).toBeGreaterThan(1_000);
});
