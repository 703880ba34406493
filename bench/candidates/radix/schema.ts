import { z } from 'zod';
import { hasCheckDigit } from '../form/rules';
import { PROBLEMS } from '../form/words';

/** The rules, as zod's own documentation writes them. */
export const schema = z
  .object({
    firstName: z.string().trim().min(1, PROBLEMS.firstName),
    middleName: z.string(),
    lastName: z.string().trim().min(1, PROBLEMS.lastName),
    suffix1: z.string(),
    suffix2: z.string(),
    email: z.string().trim().min(1, PROBLEMS.email).pipe(z.email(PROBLEMS.emailForm)),
    phoneNumber: z.string().regex(/^(\d{10,15})?$/, PROBLEMS.phoneForm),
    clinicRole: z.string().min(1, PROBLEMS.clinicRole),
    level: z.enum(['member', 'admin']),
    canManageStudies: z.boolean(),
    canCreateReports: z.boolean(),
    hasDashboardAccess: z.boolean(),
    npiNumber: z.string().trim(),
  })
  .check(({ value, issues }) => {
    const refuse = (message: string) => issues.push({ code: 'custom', path: ['npiNumber'], message, input: value.npiNumber });
    if (!value.canCreateReports) return;
    if (value.npiNumber === '') refuse(PROBLEMS.npiNumber);
    else if (!/^\d{10}$/.test(value.npiNumber)) refuse(PROBLEMS.npiLength);
    else if (!hasCheckDigit(value.npiNumber)) refuse(PROBLEMS.npiCheckDigit);
  });
