import { accessRestrictedMessages } from './en/accessRestricted.js';
import { invitationMessages } from './en/invitation.js';
import type { Messages } from './messages.js';

/** English. */
const en: Messages = { ...invitationMessages, accessRestricted: accessRestrictedMessages };

export default en;
