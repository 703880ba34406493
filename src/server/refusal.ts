import type { InviteErrorCode } from '../domain/inviteError.js';
import type { UserInviteParams } from '../wire/inviteUser.js';

interface RefusalKind {
  readonly status: number;
  readonly code: InviteErrorCode;
  readonly message: string;
}

const REFUSALS = {
  method: { status: 405, code: 'unknown', message: 'Only POST is answered here.' },
  origin: {
    status: 403,
    code: 'forbidden',
    message: 'The request comes from a page of another origin. List the origin in allowedOrigins.',
  },
  'content-type': { status: 415, code: 'unknown', message: 'The body must be application/json in UTF-8, without a content encoding.' },
  'idempotency-key': { status: 400, code: 'invalid', message: 'The Idempotency-Key must be 1 to 255 visible ASCII characters.' },
  'too-large': { status: 413, code: 'invalid', message: 'The body is larger than an invitation can be.' },
  unreadable: {
    status: 400,
    code: 'invalid',
    message: 'The body could not be read: it broke off, came too slowly, or something else read it first.',
  },
  encoding: { status: 400, code: 'invalid', message: 'The body is not UTF-8.' },
  json: { status: 400, code: 'invalid', message: 'The body is not JSON.' },
  'repeated-field': { status: 400, code: 'invalid', message: 'The body names a field twice, so it can be read in two ways.' },
  schema: { status: 422, code: 'invalid', message: 'The body is not an invitation that is allowed here. See fieldErrors.' },
  'unknown-field': { status: 422, code: 'invalid', message: 'The body has a field that no invitation has.' },
  'not-authorized': { status: 403, code: 'forbidden', message: 'authorize did not allow this invitation.' },
  'authorize-failed': {
    status: 403,
    code: 'forbidden',
    message: 'authorize threw, so nothing was allowed. Catch and log within authorize to see why.',
  },
  'idempotency-key-reused': { status: 409, code: 'invalid', message: 'This Idempotency-Key was used for another invitation.' },
  'idempotency-store': {
    status: 503,
    code: 'unavailable',
    message: 'The idempotency store did not answer, or not with what it was given. This attempt sent nothing.',
  },
  // Read by nobody but the audit trail, or by a page that asked again before the store had given the key back.
  gone: { status: 499, code: 'unconfirmed', message: 'The page stopped waiting before this attempt was sent.' },
  'api-key': {
    status: 502,
    code: 'unavailable',
    message: 'The server has no usable AutoScribe API key, or apiKey threw. This attempt sent nothing.',
  },
  'upstream-credentials': { status: 502, code: 'unavailable', message: 'AutoScribe did not accept the API key of this server.' },
  'upstream-refused': { status: 422, code: 'invalid', message: 'AutoScribe refused the invitation. See fieldErrors, where there are any.' },
  'upstream-duplicate': { status: 409, code: 'duplicate', message: 'AutoScribe knows this person already.' },
  'upstream-rate-limited': { status: 429, code: 'rate-limited', message: 'AutoScribe asks to wait.' },
  'upstream-unavailable': { status: 502, code: 'unavailable', message: 'AutoScribe can not serve now.' },
  'upstream-unreachable': { status: 502, code: 'unavailable', message: 'AutoScribe can not be reached. This attempt sent nothing.' },
  'upstream-timeout': {
    status: 504,
    code: 'unconfirmed',
    message: 'AutoScribe did not answer in time. The invitation may have been sent.',
  },
  // The same status: a proxy may put a page of its own in the place of the body.
  'upstream-unconfirmed': {
    status: 504,
    code: 'unconfirmed',
    message: 'AutoScribe gave no readable answer. The invitation may have been sent.',
  },
  internal: { status: 503, code: 'unavailable', message: 'Something broke in this server.' },
} as const satisfies Record<string, RefusalKind>;

/** Why an invitation was not answered with a success: more exact than the `InviteErrorCode` that the manager's message follows. */
export type RefusalReason = keyof typeof REFUSALS;

/** What a refusal can carry besides its reason. */
export interface RefusalDetails {
  /** A `FieldErrorCode` by field; AutoScribe's own words only where the host opted in. */
  fieldErrors?: Partial<Record<keyof UserInviteParams, string>>;
  /** How many seconds AutoScribe asks to wait. */
  retryAfterSeconds?: number;
  /** Replaces the reason's own message. */
  message?: string;
  /** AutoScribe's name for the request. */
  upstreamRequestId?: string;
  /** Whether the invitation may have been carried out all the same. Default `false`. */
  unsure?: boolean;
}

/** An answer other than a success. Thrown inside the handler, never out of it; holds nothing of the person or the key. */
export class Refusal extends Error {
  /** Why. */
  readonly reason: RefusalReason;
  /** The HTTP status to answer with. */
  readonly status: number;
  /** What the manager's message follows. */
  readonly code: InviteErrorCode;
  /** What the refusal carries besides its reason. */
  readonly details: RefusalDetails;

  constructor(reason: RefusalReason, details: RefusalDetails = {}) {
    const { status, code, message } = REFUSALS[reason];
    super(details.message ?? message);
    this.reason = reason;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
