import type { Errors, Name, Values } from './values';
import { PROBLEMS } from './words';

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** The Luhn check of an NPI, with the card-issuer prefix 80840 before it. */
export function hasCheckDigit(npi: string): boolean {
  let sum = 0;
  const digits = `80840${npi}`;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function judgeNpi(npi: string): string | undefined {
  if (npi === '') return PROBLEMS.npiNumber;
  if (!/^\d{10}$/.test(npi)) return PROBLEMS.npiLength;
  return hasCheckDigit(npi) ? undefined : PROBLEMS.npiCheckDigit;
}

function judgeEmail(email: string): string | undefined {
  if (email === '') return PROBLEMS.email;
  return EMAIL.test(email) ? undefined : PROBLEMS.emailForm;
}

/** Says what is wrong with one field, in words, or nothing. */
export function judge(name: Name, values: Values): string | undefined {
  const value = String(values[name]).trim();
  if (name === 'firstName' || name === 'lastName' || name === 'clinicRole') return value === '' ? PROBLEMS[name] : undefined;
  if (name === 'email') return judgeEmail(value);
  if (name === 'phoneNumber') return value === '' || /^\d{10,15}$/.test(value) ? undefined : PROBLEMS.phoneForm;
  return name === 'npiNumber' && values.canCreateReports ? judgeNpi(value) : undefined;
}

/** Says what is wrong with every field that is wrong. */
export function judgeAll(values: Values): Errors {
  const errors: Errors = {};
  for (const name of Object.keys(values) as Name[]) {
    const problem = judge(name, values);
    if (problem !== undefined) errors[name] = problem;
  }
  return errors;
}
