import type { InviteErrorCode } from '../domain/inviteError.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import type { Refusal, RefusalReason } from './refusal.js';

/** The body of every answer of the handler but a success. `createHttpInvite` reads it; so does `toInviteError`. */
export interface InviteErrorBody {
  /** What the manager's message follows. */
  code: InviteErrorCode;
  /** The exact reason, for developers. */
  reason: RefusalReason;
  /** A sentence for developers. AutoScribe's own only where `passServerMessages` is on. */
  message: string;
  /** A `FieldErrorCode` by field. AutoScribe's own words only where `passServerMessages` is on. */
  fieldErrors?: Partial<Record<keyof UserInviteParams, string>>;
  /** How many seconds to wait before another attempt; the header `Retry-After` says the same. */
  retryAfterSeconds?: number;
  /** The name of this request, as in `onEvent`. */
  requestId: string;
}

function answerJson(
  status: number,
  body: UserInviteResponse | InviteErrorBody,
  headers: Record<string, string> & { 'X-Request-Id': string },
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });
}

/** Makes the answer to an invitation that was sent, now or by an earlier attempt: 200 and AutoScribe's answer. */
export function answerSent(response: UserInviteResponse, requestId: string): Response {
  return answerJson(200, response, { 'X-Request-Id': requestId });
}

/** Makes the answer to an invitation that was not sent, or not known to be sent. */
export function answerRefusal({ reason, status, code, message, details }: Refusal, requestId: string): Response {
  const { fieldErrors, retryAfterSeconds } = details;
  const body: InviteErrorBody = {
    code,
    reason,
    message,
    ...(fieldErrors === undefined ? {} : { fieldErrors }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    requestId,
  };
  return answerJson(status, body, {
    'X-Request-Id': requestId,
    ...(status === 405 ? { Allow: 'POST' } : {}),
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  });
}
