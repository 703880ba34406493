import type { UserInviteParams } from '../../src/headless/index.js';

/** A synthetic radiologist. The NPI is the one of CMS's worked example. */
export const ADA: UserInviteParams = {
  firstName: 'Ada',
  lastName: 'Placeholder',
  email: 'ada@pacs.example',
  clinicRole: 'Radiologist',
  level: 'member',
  canManageStudies: false,
  canCreateReports: true,
  hasDashboardAccess: true,
  npiNumber: '1234567893',
};
