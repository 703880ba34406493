import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNpiProblem, isValidNpi, normalizeNpi } from '../../src/domain/npi.js';

/** CMS's own procedure, written down once more: Luhn over 80840 and the first nine digits. */
function withCheckDigit(nine: string): string {
  const doubled = [...`80840${nine}`].reverse().map((digit, index) => (index % 2 === 0 ? Number(digit) * 2 : Number(digit)));
  const sum = doubled.reduce((total, value) => total + Math.floor(value / 10) + (value % 10), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

const anyNpi = fc.tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^\d{8}$/)).map(([first, rest]) => withCheckDigit(first + rest));
// Random Unicode seldom looks like a number, so most of these are made of what people paste round one.
const anyPaste = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789１９٣३², -–.+#:NPInpiO⑩½㉈ⅷ\u00A0\u200B\u202E\uFEFF\t\n'), maxLength: 24 }),
);

describe('a well-formed NPI', () => {
  test.each(['1234567893', '1245319599', '1003000126', '2000000002', '2999999990', '1000000012'])('%s is one', (npi) => {
    expect(isValidNpi(npi)).toBe(true);
    expect(findNpiProblem(npi)).toBeUndefined();
  });

  test('is every number that CMS’s procedure makes, check digit 0 included', () => {
    fc.assert(
      fc.property(anyNpi, (npi) => {
        expect(isValidNpi(npi)).toBe(true);
      }),
    );
    const endingInZero = fc.sample(anyNpi, 500).filter((npi) => npi.endsWith('0'));
    expect(endingInZero.length).toBeGreaterThan(10);
    expect(endingInZero.every(isValidNpi)).toBe(true);
  });
});

describe('a number that is no NPI is refused, with the reason', () => {
  test.each(['1234567890', '1234567894', '1243567893', '2134567893', '1111111111'])('%s: its check digit is wrong', (npi) => {
    expect(findNpiProblem(npi)).toBe('npi-check-digit');
  });

  test.each(['0234567895', '3234567899', '9234567896'])('%s: it does not begin with 1 or 2, right check digit or not', (npi) => {
    expect(findNpiProblem(npi)).toBe('npi-first-digit');
    expect(withCheckDigit(npi.slice(0, 9))).toBe(npi);
  });

  test.each(['123456789', '12345678931', '808401234567893', '991234567893', '1'])('%s: it is not ten digits long', (npi) => {
    expect(findNpiProblem(npi)).toBe('npi-length');
  });

  test.each(['', ' 1234567893', '1234567893\n', '１２３４５６７８９３', '123456789a', '12345-7893', '+123456789'])(
    '%j: it is not made of ASCII digits alone',
    (npi) => {
      expect(findNpiProblem(npi)).toBe('npi-characters');
      expect(isValidNpi(npi)).toBe(false);
    },
  );

  test.each([1_234_567_893, null, undefined, {}, ['1234567893'], new String('1234567893')])('%o is no text', (value) => {
    expect(isValidNpi(value as never)).toBe(false);
  });

  test('any one digit mistyped is found', () => {
    fc.assert(
      fc.property(anyNpi, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (npi, place, shift) => {
        const digits = [...npi];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(isValidNpi(digits.join(''))).toBe(false);
      }),
    );
  });

  test('two neighbours swapped are found, but for 0 and 9', () => {
    fc.assert(
      fc.property(anyNpi, fc.nat({ max: 8 }), (npi, place) => {
        const [a = '', b = ''] = npi.slice(place, place + 2);
        const swapped = npi.slice(0, place) + b + a + npi.slice(place + 2);
        const isBlindSpot = a === b || ['09', '90'].includes(a + b);
        expect(isValidNpi(swapped)).toBe(isBlindSpot && /^[12]/.test(swapped));
      }),
    );
    expect(isValidNpi('1090000005')).toBe(true);
    expect(isValidNpi('1900000005')).toBe(true);
  });
});

describe('when a host asks only for what AutoScribe’s API demands', () => {
  test('any ten digits will do', () => {
    expect(findNpiProblem('1234567890', 'digits')).toBeUndefined();
    expect(findNpiProblem('0000000000', 'digits')).toBeUndefined();
  });

  test('nine digits and letters will not', () => {
    expect(findNpiProblem('123456789', 'digits')).toBe('npi-length');
    expect(findNpiProblem('12345678O3', 'digits')).toBe('npi-characters');
  });
});

describe('when an NPI is pasted', () => {
  test.each([
    ['full-width digits', '１２３４５６７８９３'],
    ['Arabic digits', '١٢٣٤٥٦٧٨٩٣'],
    ['Devanagari digits', '१२३४५६७८९३'],
    ['mathematical digits, two units each', '𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟑'],
    ['dashes', '123-456-7893'],
    ['a figure dash and an en dash', '123‒456–7893'],
    ['a minus sign between', '123−456−7893'],
    ['a dash after it', '1234567893 –'],
    ['spaces', '123 456 7893'],
    ['no-break spaces', '123\u00A0456\u202F7893'],
    ['zero-width marks', '\u200B12345\u200D67893\uFEFF'],
    ['bidirectional marks', '\u202D1234567893\u202C\u200F'],
    ['tab and line feed', '\t1234567893\r\n'],
    ['NPI:', 'NPI: 1234567893'],
    ['NPI', 'npi 1234567893'],
    ['NPI#', 'NPI#1234567893'],
    ['NPI #', 'NPI # 1234567893'],
    ['NPI No.', 'NPI No. 1234567893'],
    ['NPI Number:', 'NPI Number: 1234567893'],
    ['a full-width label', 'ＮＰＩ：１２３４５６７８９３'],
    ['NPI with nothing between', 'NPI1234567893'],
    ['NPI and a dash', 'NPI – 1234567893'],
  ])('%s goes, and the ten digits stay', (_name, raw) => {
    expect(normalizeNpi(raw)).toBe('1234567893');
  });

  test.each([
    '1234567893.0',
    '1.23457E+09',
    '+1234567893',
    '-1234567893',
    '1234567893 / 1245319599',
    '1234567893 1245319599',
    '1234567893, 1245319599',
    '12345678931245319599',
    '123456789O',
    'l234567893',
    '808401234567893',
    'NPIs 1234567893',
    'TIN: 1234567893',
    'NPI NPI 1234567893',
    '(1234567893)',
    '1234567893²',
    '123456789³',
    '⑩⑩⑩⑩⑩',
  ])('%s is refused rather than repaired, and stays as it was', (raw) => {
    expect(normalizeNpi(raw)).toBe(raw);
    expect(isValidNpi(normalizeNpi(raw))).toBe(false);
  });

  test('what can’t be cleaned is only trimmed', () => {
    expect(normalizeNpi('  call me \n')).toBe('call me');
    expect(normalizeNpi(' NPI: ')).toBe('NPI:');
    expect(normalizeNpi('   ')).toBe('');
  });

  test('an unfinished number is cleaned too, so that it can be finished', () => {
    expect(normalizeNpi('NPI: 123-45')).toBe('12345');
  });

  test('cleaning twice changes nothing more, and never makes it longer', () => {
    fc.assert(
      fc.property(anyPaste, (raw) => {
        const once = normalizeNpi(raw);
        expect(normalizeNpi(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 5000 },
    );
  });

  test('whatever stands round a valid number, the outcome is that number or a refusal', () => {
    fc.assert(
      fc.property(anyPaste, anyNpi, anyPaste, (before, npi, after) => {
        const cleaned = normalizeNpi(before + npi + after);
        expect(isValidNpi(cleaned)).toBe(cleaned === npi);
      }),
      { numRuns: 3000 },
    );
  });

  test('a megabyte is judged at once', () => {
    const start = performance.now();
    for (const raw of ['1'.repeat(1e6), ' '.repeat(1e6), `npi${' '.repeat(1e6)}`, `1${' '.repeat(1e6)}`, '１'.repeat(1e6)]) {
      expect(isValidNpi(normalizeNpi(raw))).toBe(false);
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
