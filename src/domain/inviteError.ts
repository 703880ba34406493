import type { UserInviteParams } from '../wire/inviteUser.js';

/** Every code of an `InviteError`. */
export const INVITE_ERROR_CODES = [
  'invalid',
  'duplicate',
  'unauthenticated',
  'forbidden',
  'rate-limited',
  'unavailable',
  'network',
  'timeout',
  'unconfirmed',
  'unknown',
] as const;

/**
 * What kept an invitation from being sent, or from being known to be sent.
 *
 * - `invalid`: the request was refused (400, 413, 422), with `fieldErrors` where the server named fields
 * - `duplicate`: the person is invited already (409)
 * - `unauthenticated`: the session is over (401)
 * - `forbidden`: this user may not invite (403)
 * - `rate-limited`: too many requests (429), `retryAfterSeconds` says how long to wait
 * - `unavailable`: the service can't serve now (5xx)
 * - `network`: no connection
 * - `timeout`: no answer in time
 * - `unconfirmed`: the request left, and nothing says whether it was carried out (408, 504, a broken answer)
 * - `unknown`: anything else
 */
export type InviteErrorCode = (typeof INVITE_ERROR_CODES)[number];

/** No server is waited for longer: a gateway's clock may be wrong. */
export const MAX_WAIT_SECONDS = 3600;

/** Everything about an `InviteError` but its code. */
export interface InviteErrorDetails {
  /** For developers and, where the host opts in with `showServerMessages`, for the manager. */
  message?: string | undefined;
  /** The HTTP status, where there was one. */
  status?: number | undefined;
  /** A `FieldErrorCode`, or the server's own words, by field. */
  fieldErrors?: Partial<Record<keyof UserInviteParams, string>> | undefined;
  /** How many seconds to wait before another attempt. */
  retryAfterSeconds?: number | undefined;
  /** The server's name for the request, for its support. */
  requestId?: string | undefined;
  /** What was thrown in the first place. */
  cause?: unknown;
}

/**
 * The error an `onInvite` adapter throws for exact control over what the manager sees. Anything else an adapter throws
 * is read by `toInviteError`.
 *
 * @example
 * throw new InviteError('invalid', { fieldErrors: { email: 'rejected' } });
 */
export class InviteError extends Error {
  /** Always `'InviteError'`: tells it from other errors where `instanceof` can't, as between two copies of this library. */
  override readonly name = 'InviteError';
  /** What kept the invitation from being sent. */
  readonly code: InviteErrorCode;
  /** The HTTP status, where there was one. */
  readonly status?: number;
  /** A `FieldErrorCode`, or the server's own words, by field. */
  readonly fieldErrors?: Partial<Record<keyof UserInviteParams, string>>;
  /** How many seconds to wait before another attempt. */
  readonly retryAfterSeconds?: number;
  /** The server's name for the request, for its support. */
  readonly requestId?: string;
  /** What was thrown in the first place. */
  declare readonly cause?: unknown;

  constructor(code: InviteErrorCode, { message = '', cause, status, fieldErrors, retryAfterSeconds, requestId }: InviteErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    // One by one: an adapter may hand on a server's whole body, with a `code` and a `name` of its own.
    Object.assign(this, { status, fieldErrors, retryAfterSeconds, requestId });
  }
}

const MAYBE_SENT: readonly InviteErrorCode[] = ['unconfirmed', 'timeout', 'network', 'unavailable'];

/** Whether an attempt that ended so may have been carried out all the same. `unknown` may be a server's failure or, without a status, an adapter that failed while it read a success. */
export function mayHaveBeenSent({ code, status }: InviteError): boolean {
  return MAYBE_SENT.includes(code) || (code === 'unknown' && (status ?? 500) >= 500);
}
