import type { InviteErrorCode } from '../domain/inviteError.js';
import type { RefusalReason } from './refusal.js';

/** One line for the host's audit trail: codes, ids and timings. Never a name, an e-mail address, an NPI or a key. */
export interface InviteEvent {
  /**
   * What happened. Exactly one of the first four per request:
   *
   * - `sent`: AutoScribe has the invitation, by this request
   * - `reconciled`: AutoScribe has it by an earlier attempt, whose answer was lost
   * - `repeated`: AutoScribe has it by an earlier attempt, whose answer was given again
   * - `refused`: anything else; `code` and `reason` say what
   * - `on-invited-failed`: `onInvited` threw or took too long; the invitation stands
   * - `store-failed`: the idempotency store could not be written
   */
  type: 'sent' | 'reconciled' | 'repeated' | 'refused' | 'on-invited-failed' | 'store-failed';
  /** The name of this request, as in the answer's `X-Request-Id` and in the body of a refusal. */
  requestId: string;
  /** How long it has taken so far, in whole milliseconds. */
  durationMs: number;
  /** The status that was answered with. */
  status?: number;
  /** What the manager's message follows. */
  code?: InviteErrorCode;
  /** The exact reason of a refusal. */
  reason?: RefusalReason;
  /** The id of the invited user. */
  userId?: string;
  /** Which attempt the browser said this was. */
  attempt?: number;
  /** AutoScribe's name for the request, for its support. */
  upstreamRequestId?: string;
}
