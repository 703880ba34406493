export * from '../domain/index.js';
export type { InviteContext, OnInvite } from '../adapters/onInvite.js';
export type { AccessRestrictedReason, FailureText, LabelledText, Messages, PartialMessages } from '../locales/messages.js';
export type { AutoScribeSettings, Support, ThemeName } from './config.js';
export { useClinicRoleOptions, type ClinicRoleOption, type ClinicRoleOptionGroup } from './useClinicRoleOptions.js';
export type { InviteDefaultValues, SuggestPermissions } from './startingValues.js';
export type { ControllableValue } from './useControllableValue.js';
export { useInviteUserForm, type InviteUserFormState, type UseInviteUserFormOptions } from './useInviteUserForm.js';
export { useNpiInput, type NpiInputState, type NpiLookup, type UseNpiInputOptions } from './useNpiInput.js';
export {
  usePermissionToggles,
  type PermissionToggle,
  type PermissionTogglesState,
  type UsePermissionTogglesOptions,
} from './usePermissionToggles.js';
