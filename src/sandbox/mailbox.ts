import type { Invitation } from '../wire/invitations.js';

/** An e-mail that AutoScribe would have sent. */
export interface SandboxMail {
  /** Tells one e-mail from another. */
  id: string;
  /** The address it went to. */
  to: string;
  /** Its subject. */
  subject: string;
  /** When it was sent, as an ISO 8601 date-time. */
  sentAt: string;
  /** The user that its link confirms: `confirm(userId)` is what opening it does. */
  userId: string;
  /** The invitation that it is about. */
  invitationId: string;
}

/** Writes the e-mail of an invitation. */
export function writeMail({ invitationId, email, createdAt, userId }: Invitation): SandboxMail {
  return { id: `mail_${invitationId}`, to: email, subject: 'You are invited to AutoScribe', sentAt: createdAt, userId, invitationId };
}
