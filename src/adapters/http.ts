import { nameWrongFields, userInviteResponseSchema } from '../domain/inviteForm.js';
import { InviteError } from '../domain/inviteError.js';
import { toInviteError } from '../domain/toInviteError.js';
import type { UserInviteResponse } from '../wire/inviteUser.js';
import type { OnInvite } from './onInvite.js';

export type { InviteContext, OnInvite } from './onInvite.js';

/** How `createHttpInvite` reaches the host's own route. */
export interface HttpInviteOptions {
  /** The host's own route, such as `/api/autoscribe/invite`. Never AutoScribe's: its API key is no secret in a browser. */
  url: string | URL;
  /** The `fetch` to send with. Default: `globalThis.fetch`, looked up for every invitation. */
  fetch?: typeof fetch | undefined;
  /** Headers to add, or a function that makes them for every invitation, such as for a CSRF token. Default: none. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Whether cookies go along, as in `fetch`. Default `'same-origin'`. */
  credentials?: RequestCredentials | undefined;
  /** How long to wait for the headers and the whole answer, in milliseconds. Default 60 000. */
  timeoutMs?: number | undefined;
}

async function readAnswer(response: Response): Promise<UserInviteResponse> {
  const { status, headers } = response;
  let body: unknown;
  let cause: unknown;
  try {
    body = await response.json();
  } catch (thrown) {
    cause = thrown;
  }
  if (status >= 400) throw toInviteError({ status, headers, body });
  const answer = userInviteResponseSchema.safeParse(response.ok ? body : undefined);
  if (answer.success) return answer.data;
  const message = `The answer was not a UserInviteResponse.${nameWrongFields(answer.error.issues)}`;
  // The request was taken and the answer can't be read: that is neither a success nor a failure.
  throw new InviteError('unconfirmed', { status, cause, message });
}

// A browser says "Failed to fetch" of a connection that never was and of one that broke after the invitation was sent, and
// never which. Only where it knew that it had no network can nothing have left. Node says which, in the `cause`.
function mayHaveLeftBrowser(thrown: unknown): boolean {
  const { cause } = (thrown ?? {}) as { cause?: unknown };
  return cause === undefined && toInviteError(thrown).code === 'network';
}

/**
 * Makes an `onInvite` that POSTs the invitation as JSON to the host's own route, such as one that `createInviteHandler`
 * of `autoscribe-react/server` answers. The idempotency key goes as the header `Idempotency-Key`, the attempt as
 * `Invite-Attempt`. Sends once: it never retries and never follows a redirect.
 *
 * A refusal is read from a flat JSON body `{ code, message, fieldErrors?, retryAfterSeconds?, requestId? }`, or from
 * whatever else `toInviteError` can read; the status alone is enough.
 *
 * The adapter throws an `InviteError`: `unconfirmed` where the answer was a redirect, broke off, or was no
 * `UserInviteResponse`, and where a browser with a network can't say how far the request got; `timeout` where no answer
 * came in time; `network` where there was no connection.
 *
 * @throws TypeError where `timeoutMs` can't be kept.
 * @example
 * const onInvite = createHttpInvite({ url: '/api/autoscribe/invite', headers: () => ({ 'X-CSRF-Token': readToken() }) });
 */
export function createHttpInvite({
  url,
  headers,
  credentials = 'same-origin',
  timeoutMs = 60_000,
  fetch: fetchOption,
}: HttpInviteOptions): OnInvite {
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError(
      `autoscribe-react: timeoutMs is ${timeoutMs}. Every invitation would fail. Give a positive number, or leave it out.`,
    );
  }
  return async (invite, { signal, idempotencyKey, attempt }) => {
    // By hand, since `AbortSignal.any` is younger than the oldest browser that is supported (Chromium 109).
    const controller = new AbortController();
    const { signal: stopped } = controller;
    const stop = () => controller.abort(signal.reason);
    const timer = setTimeout(() => controller.abort(new DOMException('No answer came in time.', 'TimeoutError')), timeoutMs);
    const givenUp = new Promise<never>((_resolve, reject) => stopped.addEventListener('abort', () => reject(stopped.reason)));
    let wasOnline: boolean | undefined;
    const send = async () => {
      const all = new Headers(typeof headers === 'function' ? await headers() : headers);
      // Stopped meanwhile: nothing has left, and nothing must.
      stopped.throwIfAborted();
      all.set('Accept', 'application/json');
      all.set('Content-Type', 'application/json');
      all.set('Idempotency-Key', idempotencyKey);
      all.set('Invite-Attempt', String(attempt));
      // Called bare: a browser's own fetch refuses to be called as the method of another object.
      const request = fetchOption ?? globalThis.fetch;
      const body = JSON.stringify(invite);
      // Now, and not once it failed: the network may have gone away after the request left.
      wasOnline = (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine;
      return readAnswer(await request(url, { method: 'POST', headers: all, body, credentials, redirect: 'manual', signal: stopped }));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      // Against the clock, for headers that never come and a `fetch` that does not heed its signal.
      return await Promise.race([send(), givenUp]);
    } catch (thrown) {
      throw wasOnline && mayHaveLeftBrowser(thrown) ? new InviteError('unconfirmed', { cause: thrown }) : toInviteError(thrown);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}
