import { describe, expect, test } from 'vitest';
import { FIELD_ERROR_CODES } from '../../src/domain/fieldError.js';
import en from '../../src/locales/en.js';
import { CLINIC_ROLE_GROUPS, CLINIC_ROLES } from '../../src/wire/clinicRoles.js';

/** Every word of a language with the path to it; a function is asked with a sample for each of its parameters. */
function listWords(node: unknown, path: string): [path: string, text: unknown][] {
  if (typeof node === 'function') {
    const isAboutNumbers = /retryIn|summary/.test(path);
    return [[path, (node as (...args: unknown[]) => unknown)(isAboutNumbers ? 3 : 'Kit Sample', 'kit@pacs.example')]];
  }
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node).flatMap(([key, child]) => listWords(child, path === '' ? key : `${path}.${key}`));
  }
  return [[path, node]];
}

describe('the English messages', () => {
  test('say something at every place, without loose white space', () => {
    const words = listWords(en, '');
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter(([, text]) => typeof text !== 'string' || text === '' || text !== text.trim())).toEqual([]);
  });

  test('never show a person a value that went missing', () => {
    expect(listWords(en, '').filter(([, text]) => /undefined|null|NaN|\[object/.test(String(text)))).toEqual([]);
  });

  test('name every role by its wire value and every group', () => {
    expect(CLINIC_ROLES.filter((role) => en.clinicRole.roles[role] !== role)).toEqual([]);
    expect(Object.keys(en.clinicRole.groups).sort()).toEqual(CLINIC_ROLE_GROUPS.map(({ group }) => group).sort());
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
