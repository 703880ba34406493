import type { UserInviteParams } from '../wire/inviteUser.js';
import { answerRefusal, answerSent } from './answer.js';
import { withDeadline } from './deadline.js';
import { createOnce, fingerprintInvite, hashKey, type OnceRequest, type OnceResult } from './idempotency.js';
import type { InviteEvent } from './inviteEvent.js';
import type { InviteHandlerOptions } from './inviteHandlerOptions.js';
import { isAllowedOrigin } from './origin.js';
import { readBody } from './readBody.js';
import { readInvite } from './readInvite.js';
import { Refusal } from './refusal.js';
import { resolveInviteHandlerOptions } from './resolveInviteHandlerOptions.js';
import { sendInvite } from './sendInvite.js';

/** A route of the host, as every server that speaks the Fetch standard takes it. Never rejects for what a page sends. */
export type InviteHandler = (request: Request) => Promise<Response>;

const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/;
const ATTEMPT = /^[1-9]\d{0,5}$/;

/**
 * Makes the host's own route: takes an invitation from the host's pages, asks the host whether this user may send it, and
 * hands it to AutoScribe with the API key, which never leaves the server.
 *
 * In this order it checks the method (405), the origin (403), the idempotency key (400), the content type (415), the size
 * (413), the encoding and JSON (400), the invitation against the policy (422), a field given twice (400), `authorize` (403),
 * the API key (502), and the idempotency key's earlier use (409). `authorize` is given the invitation, so a malformed one is
 * refused before it is asked; that tells a stranger only rules that every browser has anyway.
 *
 * An invitation is 200 and AutoScribe's answer. Everything else is an `InviteErrorBody`. Where the answer of AutoScribe is
 * lost, the body says `unconfirmed`, and a retry with the same `Idempotency-Key` first asks AutoScribe whether it arrived.
 * The handler waits for AutoScribe even where the browser went away, so that the retry can be told; where it went away
 * before anything was sent, nothing is.
 *
 * @throws TypeError where an option can't be kept, above all where `authorize` is missing. The handler itself rejects with one
 *   where it is given no `Request`, as by Express.
 * @example
 * const handler = createInviteHandler({
 *   apiKey: () => readSecret('AUTOSCRIBE_API_KEY'),
 *   authorize: async (request, invite) => (await readSession(request))?.mayInvite === true,
 * });
 */
export function createInviteHandler(options: InviteHandlerOptions): InviteHandler {
  const { authorize, timeoutMs, maxBodyBytes, allowedOrigins, schema, idempotency, onInvited, onEvent, passServerMessages, reach } =
    resolveInviteHandlerOptions(options);
  const once = createOnce(idempotency, timeoutMs);

  async function allow(request: Request, invite: Readonly<UserInviteParams>): Promise<void> {
    let allowed: unknown;
    try {
      allowed = await authorize(request, invite);
    } catch {
      throw new Refusal('authorize-failed');
    }
    if (allowed !== true) throw new Refusal('not-authorized');
  }

  async function handle(request: Request, emit: (type: InviteEvent['type'], more?: Partial<InviteEvent>) => void): Promise<OnceResult> {
    if (request.method !== 'POST') throw new Refusal('method');
    if (!isAllowedOrigin(request, allowedOrigins)) throw new Refusal('origin');
    const idempotencyKey = request.headers.get('idempotency-key');
    if (idempotencyKey !== null && !IDEMPOTENCY_KEY.test(idempotencyKey)) throw new Refusal('idempotency-key');
    const invite = readInvite(await readBody(request, maxBodyBytes, timeoutMs), schema);
    await allow(request, invite);
    const { upstream, account } = await reach(request).catch(() => {
      throw new Refusal('api-key');
    });
    const { signal } = request;
    const send: OnceRequest['send'] = (since, isGone) => sendInvite(invite, { upstream, timeoutMs, passServerMessages, since, isGone });
    const tell: OnceRequest['tell'] =
      onInvited &&
      (async (response) => {
        try {
          // A copy: what the host makes of it is none of the page's or the store's.
          await withDeadline(timeoutMs, () => onInvited({ ...response }, request));
        } catch {
          emit('on-invited-failed', { userId: response.userId });
        }
      });
    if (idempotencyKey === null) {
      const sent = await send(undefined, () => signal.aborted);
      await tell?.(sent.response);
      return { ...sent, repeated: false };
    }
    const [key, fingerprint] = await Promise.all([hashKey(idempotencyKey, account), fingerprintInvite(invite)]);
    return once({ key, fingerprint, signal, send, tell }, () => emit('store-failed'));
  }

  return async (request) => {
    if (typeof (request as Partial<Request>).headers?.get !== 'function') {
      throw new TypeError(
        'autoscribe-react: the handler of createInviteHandler was given no Request of the Fetch standard. It can read nothing else, such as what Express gives. Wrap it, as by getRequestListener of @hono/node-server.',
      );
    }
    const requestId = crypto.randomUUID();
    const startedAt = performance.now();
    const attempt = request.headers.get('invite-attempt') ?? '';
    const emit = (type: InviteEvent['type'], more: Partial<InviteEvent> = {}) => {
      const durationMs = Math.round(performance.now() - startedAt);
      const event: InviteEvent = { type, requestId, durationMs, ...(ATTEMPT.test(attempt) ? { attempt: Number(attempt) } : {}), ...more };
      // Neither a throw nor a rejection of the audit trail may change what the manager is told.
      void Promise.resolve(event)
        .then(onEvent)
        .catch(() => undefined);
    };
    try {
      const { response, repeated, reconciled } = await handle(request, emit);
      emit(repeated ? 'repeated' : reconciled ? 'reconciled' : 'sent', { status: 200, userId: response.userId });
      return answerSent(response, requestId);
    } catch (thrown) {
      const refusal = thrown instanceof Refusal ? thrown : new Refusal('internal');
      const { status, code, reason, details } = refusal;
      const { upstreamRequestId } = details;
      emit('refused', { status, code, reason, ...(upstreamRequestId === undefined ? {} : { upstreamRequestId }) });
      return answerRefusal(refusal, requestId);
    }
  };
}
