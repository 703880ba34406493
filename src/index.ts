export * from './headless/index.js';
export { AccessRestrictedNotice, type AccessRestrictedNoticeProps } from './components/AccessRestrictedNotice.js';
export { AutoScribeProvider, type AutoScribeProviderProps } from './components/AutoScribeProvider.js';
export { ClinicRoleSelect, type ClinicRoleSelectProps } from './components/ClinicRoleSelect.js';
export { InviteUserDialog, type InviteUserDialogProps, type OpenChangeReason } from './components/InviteUserDialog.js';
export { InviteUserForm, type InviteUserFormProps } from './components/InviteUserForm.js';
export { NpiInput, type NpiInputProps } from './components/NpiInput.js';
export { PermissionToggles, type PermissionTogglesProps } from './components/PermissionToggles.js';
export type { ClassNames, Slot } from './components/internal/slots.js';
