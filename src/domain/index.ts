export { CLINIC_ROLES, CLINIC_ROLE_GROUPS, type ClinicRole, type ClinicRoleGroup } from '../wire/clinicRoles.js';
export type { AssignableUserLevel, InvitedSource, UserInviteParams, UserInviteResponse, UserPermissions } from '../wire/inviteUser.js';
export type { AutoScribeUser, Invitation, InvitationStatus, Page } from '../wire/invitations.js';
export { FIELD_ERROR_CODES, isFieldErrorCode, type FieldErrorCode } from './fieldError.js';
export { InviteError, type InviteErrorCode, type InviteErrorDetails } from './inviteError.js';
export { toInviteError } from './toInviteError.js';
export {
  createInviteFormSchema,
  createUserInviteSchema,
  readFieldErrors,
  userInviteParamsSchema,
  userInviteResponseSchema,
} from './inviteForm.js';
export { findNpiProblem, isValidNpi, normalizeNpi, type NpiCheck, type NpiProblem } from './npi.js';
export { readNpiRecord, type NpiLookupAnswer, type NpiRecord, type OnNpiLookup } from './npiRecord.js';
export {
  applyPermissionRules,
  suggestPermissions,
  type PermissionLock,
  type PermissionNotice,
  type PermissionRules,
} from './permissions.js';
export { findPhoneProblem, normalizePhone, type PhoneProblem } from './phone.js';
export { resolvePolicy, type InvitePolicy, type ResolvedInvitePolicy } from './policy.js';
export { toUserInviteParams, type InviteFormValues } from './inviteFormValues.js';
