import { describe, expect, test } from 'vitest';
import { readNpiRecord } from '../../src/domain/index.js';

/** An answer of NPPES, cut to what is read. */
const nppes = (basic: object = {}, rest: object = {}) => ({
  result_count: 1,
  results: [
    {
      number: '1245319599',
      enumeration_type: 'NPI-1',
      basic: { first_name: 'ANA', last_name: 'OKAFOR', credential: 'M.D.', status: 'A', ...basic },
      taxonomies: [
        { code: '208D00000X', primary: false },
        { code: '2085R0202X', primary: true },
      ],
      ...rest,
    },
  ],
});

describe('the registry’s own answer', () => {
  test('is read as it came', () => {
    expect(readNpiRecord(nppes())).toEqual({
      npi: '1245319599',
      kind: 'individual',
      active: true,
      firstName: 'ANA',
      lastName: 'OKAFOR',
      credential: 'M.D.',
      clinicRole: 'Radiologist',
    });
  });

  test('may give the number as a number', () => {
    expect(readNpiRecord(nppes({}, { number: 1_245_319_599 }))?.npi).toBe('1245319599');
  });

  test('tells an organization and an inactive number', () => {
    const organization = nppes({ first_name: undefined, organization_name: 'BAY IMAGING', status: 'D' }, { enumeration_type: 'NPI-2' });
    expect(readNpiRecord(organization)).toMatchObject({ kind: 'organization', active: false, organizationName: 'BAY IMAGING' });
  });

  test.each([
    ['2085R0202X', 'Radiologist'],
    ['2085R0001X', 'Radiation Oncologist'],
    ['207U00000X', 'Nuclear Medicine Physician'],
    ['363A00000X', 'Physician Assistant'],
    ['363LF0000X', 'Nurse Practitioner'],
    ['367500000X', 'Certified Registered Nurse Anesthetist'],
    ['101Y00000X', undefined],
  ])('speaks by the taxonomy %s for %s', (code, role) => {
    expect(readNpiRecord(nppes({}, { taxonomies: [{ code, primary: true }] }))?.clinicRole).toBe(role);
  });

  test.each([[undefined], [null], ['2085'], [[]], [[null, 5]], [[{ code: 5 }]]])(
    'stands without a role where its taxonomies are %j',
    (taxonomies) => {
      expect(readNpiRecord(nppes({}, { taxonomies }))).not.toHaveProperty('clinicRole');
    },
  );
});

describe('a host’s own record', () => {
  const record = { npi: '1245319599', kind: 'individual', active: true, firstName: 'Ana', lastName: 'Okafor', clinicRole: 'Radiologist' };

  test('is read as it is', () => {
    expect(readNpiRecord(record)).toEqual(record);
  });

  test('may be of an organization that is active no more', () => {
    const organization = { npi: '1234567893', kind: 'organization', active: false, organizationName: 'Bay Imaging', credential: 'LLC' };
    expect(readNpiRecord(organization)).toEqual(organization);
  });

  test('may have gaps and nulls, as JSON of a back end has', () => {
    expect(
      readNpiRecord({ ...record, firstName: null, lastName: 5, credential: '', organizationName: ' \t', clinicRole: null }),
    ).toStrictEqual({
      npi: '1245319599',
      kind: 'individual',
      active: true,
    });
  });

  test('has its names trimmed, and cut where they are no names', () => {
    expect(readNpiRecord({ ...record, firstName: '  Ana ', lastName: ` ${'Okafor'.repeat(1000)}` })).toMatchObject({
      firstName: 'Ana',
      lastName: 'Okafor'.repeat(1000).slice(0, 200),
    });
  });

  test('proposes no role that AutoScribe does not have', () => {
    expect(readNpiRecord({ ...record, clinicRole: 'Diagnostic Radiology' })).not.toHaveProperty('clinicRole');
  });
});

describe('not found', () => {
  test.each([null, undefined, { result_count: 0, results: [] }, { results: [null] }, { Errors: [{ number: '06' }] }])('is %j', (answer) => {
    expect(readNpiRecord(answer)).toBeNull();
  });
});

describe('anything else is the developer’s mistake', () => {
  test.each([
    '1245319599',
    5,
    [],
    {},
    { npi: 1_245_319_599, active: true },
    { npi: '1245319599' },
    { npi: '1245319599', active: 'yes' },
    Object.assign([], { npi: '1245319599', active: true }),
    { ok: true },
  ])('%j', (answer) => {
    expect(() => readNpiRecord(answer)).toThrow(/^autoscribe-react: onNpiLookup resolved to neither.*null for "not found"/);
  });
});
