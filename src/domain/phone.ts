import { foldDigits } from './digits.js';

/** What is wrong with a text that should be a phone number. */
export type PhoneProblem = 'phone-characters' | 'phone-extension' | 'phone-length';

/**
 * Cleans a typed or pasted phone number: a leading `+`, parentheses, dashes, dots and spaces go, a country code is never
 * added. Gives the trimmed input unchanged where anything else stands in it, such as an extension.
 */
export function normalizePhone(input: string): string {
  const digits = foldDigits(input)
    .replace(/[()\s.\p{Pd}\u2212]/gu, '')
    .replace(/^\+/, '');
  return /^\d+$/.test(digits) ? digits : input.trim();
}

/** Says what keeps a cleaned text from being a phone number of 10 to 15 digits, or `undefined` where nothing does. */
export function findPhoneProblem(phone: string): PhoneProblem | undefined {
  if (/\d/.test(phone) && /[x#;,]/iu.test(phone)) return 'phone-extension';
  if (!/^\d+$/.test(phone)) return 'phone-characters';
  return phone.length < 10 || phone.length > 15 ? 'phone-length' : undefined;
}
