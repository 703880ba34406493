import type { UserInviteParams, UserInviteResponse } from '../../src/domain/index.js';

/** The example request of AutoScribe's reference, verbatim. */
export const EXAMPLE_REQUEST: Required<UserInviteParams> = {
  canCreateReports: true,
  canManageStudies: true,
  clinicRole: 'Radiologist',
  email: 'dr.johnson@hospital.org',
  firstName: 'Sarah',
  hasDashboardAccess: true,
  lastName: 'Johnson',
  level: 'member',
  middleName: 'Marie',
  npiNumber: '1234567893',
  phoneNumber: '5551234567',
  suffix1: 'MD',
  suffix2: 'FACR',
};

/** The example response of AutoScribe's reference, verbatim. */
export const EXAMPLE_RESPONSE: UserInviteResponse = {
  canCreateReports: true,
  canManageStudies: true,
  clinicRole: 'Radiologist',
  createdAt: '2024-01-15T10:00:00Z',
  email: 'dr.johnson@hospital.org',
  firstName: 'Sarah',
  hasDashboardAccess: true,
  invitedSource: 'api',
  lastLoginAt: '2024-03-15T09:00:00Z',
  lastName: 'Johnson',
  level: 'member',
  userId: 'usr_1234567890abcdef1234567890abcdef',
  middleName: 'Marie',
  npiNumber: '1234567893',
  phoneNumber: '5551234567',
  suffix1: 'MD',
  suffix2: 'FACR',
};

/** A colleague at the desk, with only what the API requires. */
export const PLAIN_REQUEST: UserInviteParams = {
  canCreateReports: false,
  canManageStudies: true,
  clinicRole: 'Front Desk Operator',
  email: 'kit@pacs.example',
  firstName: 'Kit',
  hasDashboardAccess: true,
  lastName: 'Sample',
  level: 'member',
};
