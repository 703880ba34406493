import { boolean, check, email, enum as oneOf, minLength, object, pipe, regex, string, trim } from 'zod/mini';
import { hasCheckDigit } from '../form/rules';
import { PROBLEMS } from '../form/words';

const needed = (problem: string) => string().check(trim(), minLength(1, problem));

/** The rules, by the small build of zod. */
export const schema = object({
  firstName: needed(PROBLEMS.firstName),
  middleName: string(),
  lastName: needed(PROBLEMS.lastName),
  suffix1: string(),
  suffix2: string(),
  email: pipe(needed(PROBLEMS.email), email(PROBLEMS.emailForm)),
  phoneNumber: string().check(regex(/^(\d{10,15})?$/, PROBLEMS.phoneForm)),
  clinicRole: string().check(minLength(1, PROBLEMS.clinicRole)),
  level: oneOf(['member', 'admin']),
  canManageStudies: boolean(),
  canCreateReports: boolean(),
  hasDashboardAccess: boolean(),
  npiNumber: string().check(trim()),
}).check(
  check(({ value, issues }) => {
    const refuse = (message: string) => issues.push({ code: 'custom', path: ['npiNumber'], message, input: value.npiNumber });
    if (!value.canCreateReports) return;
    if (value.npiNumber === '') refuse(PROBLEMS.npiNumber);
    else if (!/^\d{10}$/.test(value.npiNumber)) refuse(PROBLEMS.npiLength);
    else if (!hasCheckDigit(value.npiNumber)) refuse(PROBLEMS.npiCheckDigit);
  }),
);
