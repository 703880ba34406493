import { foldDigits } from './digits.js';

/** How strictly an NPI is checked: CMS's check digit, or only the ten digits that AutoScribe's API demands. */
export type NpiCheck = 'check-digit' | 'digits';

/** What is wrong with a text that should be an NPI. */
export type NpiProblem = 'npi-characters' | 'npi-length' | 'npi-first-digit' | 'npi-check-digit';

const NPI_LENGTH = 10;
// The Luhn sum of CMS's card-issuer prefix 80840, which precedes every NPI when its check digit is computed.
const PREFIX_SUM = 24;
const LABEL = /^npi(?![a-z])(?:\s*(?:number|no\.?|#))?\s*[:#\p{Pd}]?\s*/iu;
const BEHIND_DIGITS = /(?<=\d)[\s\p{Pd}\u2212]+(?=\d|$)/gu;

function hasCheckDigit(digits: string): boolean {
  let sum = PREFIX_SUM;
  for (let index = 0; index < NPI_LENGTH; index += 1) {
    const digit = Number(digits[index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Says what keeps a cleaned text from being an NPI, or `undefined` where nothing does.
 *
 * @param check - `'digits'` asks only for ten digits, as AutoScribe's API does. Default `'check-digit'`.
 */
export function findNpiProblem(npi: string, check: NpiCheck = 'check-digit'): NpiProblem | undefined {
  if (!/^\d+$/.test(npi)) return 'npi-characters';
  if (npi.length !== NPI_LENGTH) return 'npi-length';
  if (check === 'digits') return undefined;
  if (npi[0] !== '1' && npi[0] !== '2') return 'npi-first-digit';
  return hasCheckDigit(npi) ? undefined : 'npi-check-digit';
}

/**
 * Whether a text is a well-formed National Provider Identifier: ten ASCII digits, the first 1 or 2, the last a Luhn
 * check digit over `80840` and the first nine. Strict: clean first with `normalizeNpi`. Well-formed is not issued,
 * active or licensed. Source: CMS, "Requirements for NPI and NPI check digit".
 */
export function isValidNpi(npi: string): boolean {
  return typeof npi === 'string' && findNpiProblem(npi) === undefined;
}

/**
 * Cleans a typed or pasted NPI: digits of any script become ASCII; a leading `NPI`, `NPI:`, `NPI#` or `NPI No.`, and
 * spaces, dashes and invisible marks between and after the digits go. Gives the trimmed input unchanged where it can't be cleaned
 * (letters, signs, decimals, two numbers): an NPI is refused, never repaired.
 */
export function normalizeNpi(input: string): string {
  const digits = foldDigits(input).replace(LABEL, '').replace(BEHIND_DIGITS, '');
  const isOneNumber = /^\d{1,10}$/.test(digits);
  return isOneNumber ? digits : input.trim();
}
