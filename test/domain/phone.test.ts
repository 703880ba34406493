import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhoneProblem, normalizePhone } from '../../src/domain/phone.js';

describe('when a phone number is pasted', () => {
  test.each([
    ['(555) 123-4567', '5551234567'],
    ['+1 555 123 4567', '15551234567'],
    ['+1 (555) 123.4567', '15551234567'],
    ['(+1) 555-123-4567', '15551234567'],
    ['555–123–4567', '5551234567'],
    ['+44\u00A020\u00A07946\u00A00958', '442079460958'],
    ['٥٥٥١٢٣٤٥٦٧', '5551234567'],
    ['５５５－１２３－４５６７', '5551234567'],
    ['\u202D+49 30 901820\u202C', '4930901820'],
    ['  5551234567\n', '5551234567'],
  ])('%j becomes its digits, without a country code that was not there', (raw, digits) => {
    expect(normalizePhone(raw)).toBe(digits);
    expect(findPhoneProblem(digits)).toBeUndefined();
  });

  test.each(['555-123-4567 x12', '555 123 4567 ext. 12', '5551234567#12', '5551234567,,12', '5551234567;ext=12'])(
    '%s: an extension is refused, for it can’t be stored',
    (raw) => {
      expect(normalizePhone(raw)).toBe(raw);
      expect(findPhoneProblem(raw)).toBe('phone-extension');
    },
  );

  test.each(['555-CALL-NOW', '555 123 4567 or 8', '5+5551234567', '5551234567/8', '555123456²', 'next week', '#'])(
    '%s is not a number alone',
    (raw) => {
      expect(normalizePhone(raw)).toBe(raw);
      expect(findPhoneProblem(raw)).toBe('phone-characters');
    },
  );

  test('an empty field stays empty', () => {
    expect(normalizePhone(' ')).toBe('');
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 +()-.x#٣，'), maxLength: 24 }), (raw) => {
        const once = normalizePhone(raw);
        expect(normalizePhone(once)).toBe(once);
      }),
    );
  });
});

describe('a phone number has 10 to 15 digits', () => {
  test.each([
    [9, 'phone-length'],
    [10, undefined],
    [15, undefined],
    [16, 'phone-length'],
  ])('%i digits: %s', (length, problem) => {
    expect(findPhoneProblem('5'.repeat(length))).toBe(problem);
  });

  test('nothing is no number', () => {
    expect(findPhoneProblem('')).toBe('phone-characters');
  });
});
