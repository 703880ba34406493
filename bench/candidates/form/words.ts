/** The words of the form, the same in every candidate: the behaviour check and the clocks look for them. */
export const WORDS = {
  open: 'Invite user',
  title: 'Invite user',
  description: 'They get an e-mail to confirm and set up their AutoScribe account.',
  submit: 'Send invitation',
  cancel: 'Cancel',
  more: 'Middle name, suffixes, phone',
  chooseRole: 'Choose a role',
  sent: 'Invitation sent',
  done: 'Done',
  level: 'Access level',
  permissions: 'Permissions',
} as const;

export const LABELS = {
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  suffix1: 'Suffix',
  suffix2: 'Second suffix',
  email: 'E-mail',
  phoneNumber: 'Phone',
  clinicRole: 'Clinic role',
  level: 'Access level',
  canManageStudies: 'Manage studies',
  canCreateReports: 'Create reports',
  hasDashboardAccess: 'Dashboard access',
  npiNumber: 'NPI number',
} as const;

export const HINTS = {
  email: 'They log in with it, and get notifications there.',
  npiNumber: 'Ten digits. Look it up in the NPI registry.',
  canManageStudies: 'Assign tasks, create studies, edit study details.',
  canCreateReports: 'Dictate and sign reports. Needs an NPI.',
  hasDashboardAccess: 'Log in to AutoScribe’s own dashboard.',
} as const;

export const OPTIONAL = ['middleName', 'phoneNumber', 'suffix1', 'suffix2'] as const;
export const PERMISSIONS = ['canManageStudies', 'canCreateReports', 'hasDashboardAccess'] as const;
export const LEVELS = [
  ['member', 'Member'],
  ['admin', 'Admin'],
] as const;

export const PROBLEMS = {
  firstName: 'Enter the first name.',
  lastName: 'Enter the last name.',
  email: 'Enter the e-mail address.',
  emailForm: 'Enter an e-mail address like name@hospital.org.',
  clinicRole: 'Choose a clinic role.',
  phoneForm: 'A phone number has 10 to 15 digits. Add the area code, or remove extra digits.',
  npiNumber: 'Enter the NPI: creating reports needs one. Or switch “Create reports” off.',
  npiLength: 'An NPI has exactly ten digits. Count them again.',
  npiCheckDigit: 'This isn’t a valid NPI: the check digit doesn’t match. Compare it with the NPI registry.',
} as const;
