/** Every reason a field of an invitation can be refused for, as a code. The words for each are in the messages. */
export const FIELD_ERROR_CODES = [
  'required',
  'type',
  'too-long',
  'characters',
  'email',
  'role',
  'level',
  'npi-required',
  'npi-characters',
  'npi-length',
  'npi-first-digit',
  'npi-check-digit',
  'phone-characters',
  'phone-extension',
  'phone-length',
  'admin-needs-dashboard',
  'dashboard-always',
  'dashboard-never',
  'unknown-field',
  'rejected',
] as const;

/** One reason a field can be refused for. `rejected`: the server refused it and did not say why. */
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** Whether a text is one of the codes, rather than somebody's own words. */
export function isFieldErrorCode(text: unknown): text is FieldErrorCode {
  return (FIELD_ERROR_CODES as readonly unknown[]).includes(text);
}
