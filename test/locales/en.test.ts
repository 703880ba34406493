import { describe, expect, test } from 'vitest';
import { FIELD_ERROR_CODES } from '../../src/domain/fieldError.js';
import en from '../../src/locales/en.js';
import { CLINIC_ROLES } from '../../src/wire/clinicRoles.js';

describe('the English messages', () => {
  test('name every role by its wire value', () => {
    expect(CLINIC_ROLES.filter((role) => en.clinicRole.roles[role] !== role)).toEqual([]);
  });

  test('have a sentence for every reason a field can be refused for', () => {
    expect(Object.keys(en.fieldErrors).sort()).toEqual([...FIELD_ERROR_CODES].sort());
  });

  test('count fields and seconds in the singular and the plural', () => {
    expect(en.errors.summary(1)).toBe('One field needs your attention.');
    expect(en.errors.summary(2)).toBe('2 fields need your attention.');
    expect(en.errors.retryIn(1)).toBe('You can try again in 1 second.');
    expect(en.errors.retryIn(30)).toBe('You can try again in 30 seconds.');
  });

  test('put the names where they belong', () => {
    expect(en.sent.description('Sarah Johnson', 'dr.johnson@hospital.org')).toBe(
      'Sarah Johnson gets an e-mail at dr.johnson@hospital.org.',
    );
    expect(en.sent.alreadyDescription('Sarah Johnson', 'dr.johnson@hospital.org')).toContain('Sarah Johnson (dr.johnson@hospital.org)');
    expect(en.npi.organization('')).toBe('This NPI belongs to an organization, not to a person.');
    expect(en.npi.organization('Bay Imaging')).toBe('This NPI belongs to an organization (Bay Imaging), not to a person.');
  });
});
