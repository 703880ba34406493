import type { NpiRecord, OnNpiLookup } from '../../src/headless/index.js';

const RECORDS: Record<string, NpiRecord> = {
  '1234567893': {
    npi: '1234567893',
    kind: 'individual',
    active: true,
    firstName: 'ADA',
    lastName: 'PLACEHOLDER',
    credential: 'MD',
    clinicRole: 'Radiologist',
  },
  '1000000012': { npi: '1000000012', kind: 'organization', active: true, organizationName: 'DEMO IMAGING CENTER' },
  '2000000002': { npi: '2000000002', kind: 'individual', active: false, firstName: 'KIT', lastName: 'SAMPLE' },
};

/** A registry of synthetic people, as a host's own back end would proxy NPPES. */
export const lookUpNpi: OnNpiLookup = async (npi) => RECORDS[npi] ?? null;

/** A registry that has gone to lunch. */
export const neverAnswers: OnNpiLookup = () => new Promise(() => {});

/** A registry that is out of order. */
export const outOfOrder: OnNpiLookup = async () => {
  throw new Error('The registry is out of order.');
};
