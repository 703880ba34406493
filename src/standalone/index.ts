import { defineInviteUserElement } from './defineInviteUserElement.js';

export { createHttpInvite, type HttpInviteOptions } from '../adapters/http.js';
export { InviteError, toInviteError, type UserInviteParams, type UserInviteResponse } from '../domain/index.js';
export { defineInviteUserElement };
export type { InviteUserElement } from './defineInviteUserElement.js';
export { mountAccessRestrictedNotice, type MountedAccessRestrictedNotice } from './mountAccessRestrictedNotice.js';
export { mountInviteUserDialog, type MountedInviteUserDialog, type MountInviteUserDialogProps } from './mountInviteUserDialog.js';

defineInviteUserElement();
