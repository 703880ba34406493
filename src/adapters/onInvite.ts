import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';

/** What an `onInvite` adapter is told besides the invitation itself. */
export interface InviteContext {
  /** Aborted when the manager stops waiting, closes the dialog, or the component goes away. */
  signal: AbortSignal;
  /** A UUID that stays the same over every retry of one unchanged invitation and changes when the manager edits it. */
  idempotencyKey: string;
  /** Which attempt at this unchanged invitation this is, from 1. */
  attempt: number;
}

/**
 * The one thing a host must write: carries an invitation to the host's own back end and gives AutoScribe's answer.
 * May throw anything (see `toInviteError`). Called once per press of the button: the library never retries by itself,
 * because an invitation sends an e-mail.
 */
export type OnInvite = (invite: UserInviteParams, context: InviteContext) => Promise<UserInviteResponse>;
