import { isFieldErrorCode } from '../domain/fieldError.js';
import type { InviteError, InviteErrorCode } from '../domain/inviteError.js';
import { NEVER_LEFT, toInviteError } from '../domain/toInviteError.js';
import { Refusal, type RefusalDetails, type RefusalReason } from './refusal.js';

const REASONS: Partial<Record<InviteErrorCode, RefusalReason>> = {
  invalid: 'upstream-refused',
  duplicate: 'upstream-duplicate',
  // The key of this server is bad. Passed on as it is, it would read as if the manager's own session were over.
  unauthenticated: 'upstream-credentials',
  forbidden: 'upstream-credentials',
  'rate-limited': 'upstream-rate-limited',
  unconfirmed: 'upstream-unconfirmed',
};
const MAX_CAUSES = 5;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

function neverLeft(thrown: unknown): boolean {
  let link = thrown;
  for (let depth = 0; depth < MAX_CAUSES; depth += 1, link = read(link, 'cause')) {
    if (NEVER_LEFT.has(read(link, 'code'))) return true;
  }
  return false;
}

function passFieldErrors({ fieldErrors }: InviteError, passText: boolean): Pick<RefusalDetails, 'fieldErrors'> {
  if (!fieldErrors) return {};
  const entries = Object.entries(fieldErrors).map(([field, text]) => [field, passText || isFieldErrorCode(text) ? text : 'rejected']);
  return { fieldErrors: Object.fromEntries(entries) as NonNullable<RefusalDetails['fieldErrors']> };
}

/**
 * Reads what reaching AutoScribe threw: a refusal by its status, and a lost answer for what it leaves open.
 *
 * @param passText - Whether AutoScribe's own words may pass, where it refused this one invitation.
 */
export function readUpstreamFailure(thrown: unknown, passText: boolean): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const status = read(thrown, 'status');
  // Some clients say 0 where no answer came.
  if (typeof status !== 'number' || status === 0) {
    if (read(thrown, 'name') === 'TimeoutError') return new Refusal('upstream-timeout', { unsure: true });
    return neverLeft(thrown) ? new Refusal('upstream-unreachable') : new Refusal('upstream-unconfirmed', { unsure: true });
  }
  const error = toInviteError(thrown);
  // By the status alone: a code in AutoScribe's body is AutoScribe's, even where it is spelled like one of ours.
  const reason = REASONS[toInviteError({ status }).code] ?? 'upstream-unavailable';
  const passes = passText && (reason === 'upstream-refused' || reason === 'upstream-duplicate');
  const { retryAfterSeconds, requestId = '', message } = error;
  return new Refusal(reason, {
    ...(reason === 'upstream-refused' ? passFieldErrors(error, passText) : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(REQUEST_ID.test(requestId) ? { upstreamRequestId: requestId } : {}),
    ...(passes && message ? { message } : {}),
    unsure: status >= 500 || reason === 'upstream-unconfirmed',
  });
}
