/** The names of every door, by heart: a name that comes or goes is a release note, so it is a change here too. */
export const SCHEMA = [
  'CLINIC_ROLES',
  'CLINIC_ROLE_GROUPS',
  'FIELD_ERROR_CODES',
  'InviteError',
  'applyPermissionRules',
  'createInviteFormSchema',
  'createUserInviteSchema',
  'findNpiProblem',
  'findPhoneProblem',
  'isFieldErrorCode',
  'isValidNpi',
  'normalizeNpi',
  'normalizePhone',
  'readFieldErrors',
  'readNpiRecord',
  'resolvePolicy',
  'suggestPermissions',
  'toInviteError',
  'toUserInviteParams',
  'userInviteParamsSchema',
  'userInviteResponseSchema',
];
export const HOOKS = ['useClinicRoleOptions', 'useInviteUserForm', 'useNpiInput', 'usePermissionToggles'];
export const COMPONENTS = [
  'AccessRestrictedNotice',
  'AutoScribeProvider',
  'ClinicRoleSelect',
  'InviteUserDialog',
  'InviteUserForm',
  'NpiInput',
  'PermissionToggles',
];

/** What each door exposes. */
export const SURFACE: Record<string, string[]> = {
  '.': [...COMPONENTS, ...HOOKS, ...SCHEMA],
  './headless': [...HOOKS, ...SCHEMA],
  './schema': SCHEMA,
  './http': ['createHttpInvite'],
  './server': ['createInviteHandler', 'createMemoryIdempotencyStore'],
  './sandbox': ['createSandbox'],
  './standalone': [
    'InviteError',
    'createHttpInvite',
    'defineInviteUserElement',
    'mountAccessRestrictedNotice',
    'mountInviteUserDialog',
    'toInviteError',
  ],
};
