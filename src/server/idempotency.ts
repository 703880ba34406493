import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import { withDeadline } from './deadline.js';
import type { IdempotencyStore } from './idempotencyStore.js';
import { Refusal } from './refusal.js';
import type { SentInvite } from './sendInvite.js';

interface StoredAttempt {
  fingerprint: string;
  /** `unsure`: an attempt ended without anybody knowing whether the invitation was sent. */
  state: 'running' | 'unsure' | 'sent';
  startedAt: number;
  response?: UserInviteResponse;
}

/** How an invitation came to be sent: by this request, by an earlier one whose answer was lost, or by one that was answered. */
export type OnceResult = SentInvite & { repeated: boolean };

/** One invitation under one key. */
export interface OnceRequest {
  /** The key to remember it by. */
  key: string;
  /** What the invitation is recognised by. */
  fingerprint: string;
  /** Sends it. `mayExist`: an earlier attempt may have sent it. */
  send: (mayExist: boolean) => Promise<SentInvite>;
}

const POLL_MS = 250;
const LEASE_SLACK_MS = 5_000;

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an invitation is recognised by, whatever the order of its fields. */
export function fingerprintInvite(invite: UserInviteParams): Promise<string> {
  return hash(JSON.stringify(Object.entries(invite).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The key to remember an invitation by: never the same for two API keys, and nothing that a client has spelled. */
export function hashKey(idempotencyKey: string, apiKey: string): Promise<string> {
  return hash(JSON.stringify([idempotencyKey, apiKey]));
}

/**
 * Makes the function that sends an invitation once per key. The same key gives the first answer again, and waits for it
 * while it is under way. A refusal is not remembered, since nothing was sent: the next attempt really asks. A lost answer
 * is remembered, so that the next attempt asks whether it arrived.
 *
 * @param timeoutMs - How long one call to AutoScribe or to the store may take.
 * @param onStoreFailure - Called where a store fails after the invitation was sent, when it can't matter any more.
 */
export function createOnce(
  store: IdempotencyStore,
  timeoutMs: number,
): (request: OnceRequest, onStoreFailure: () => void) => Promise<OnceResult> {
  const running = new Map<string, { fingerprint: string; result: Promise<OnceResult> }>();
  // An attempt makes two or three calls in a row. One that is older died with its process, and nobody knows how far it got.
  const leaseMs = 3 * timeoutMs + LEASE_SLACK_MS;

  async function claim({ key, fingerprint }: OnceRequest): Promise<StoredAttempt | undefined> {
    for (;;) {
      const mine: StoredAttempt = { fingerprint, state: 'running', startedAt: Date.now() };
      let found: StoredAttempt | undefined;
      try {
        const stored = await withDeadline(timeoutMs, () => store.claim(key, JSON.stringify(mine)));
        if (stored !== null) found = JSON.parse(stored) as StoredAttempt;
      } catch {
        throw new Refusal('idempotency-store');
      }
      if (!found) return undefined;
      if (found.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused');
      if (found.state !== 'running' || Date.now() - found.startedAt > leaseMs) return found;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async function run(request: OnceRequest, onStoreFailure: () => void): Promise<OnceResult> {
    const { key, fingerprint, send } = request;
    const keep = (state: StoredAttempt['state'], response?: UserInviteResponse) => {
      const attempt: StoredAttempt = { fingerprint, state, startedAt: Date.now(), ...(response ? { response } : {}) };
      return withDeadline(timeoutMs, () => store.save(key, JSON.stringify(attempt))).catch(onStoreFailure);
    };
    const earlier = await claim(request);
    if (earlier?.response) return { response: earlier.response, reconciled: false, repeated: true };
    const mayExist = earlier !== undefined;
    if (mayExist) await keep('running');
    try {
      const sent = await send(mayExist);
      await keep('sent', sent.response);
      return { ...sent, repeated: false };
    } catch (thrown) {
      const isCertain = thrown instanceof Refusal && thrown.details.unsure !== true;
      if (mayExist || !isCertain) await keep('unsure');
      else await withDeadline(timeoutMs, () => store.release(key)).catch(onStoreFailure);
      throw thrown;
    }
  }

  return async (request, onStoreFailure) => {
    const current = running.get(request.key);
    if (current) {
      if (current.fingerprint !== request.fingerprint) throw new Refusal('idempotency-key-reused');
      return { ...(await current.result), repeated: true };
    }
    const result = run(request, onStoreFailure);
    running.set(request.key, { fingerprint: request.fingerprint, result });
    try {
      return await result;
    } finally {
      running.delete(request.key);
    }
  };
}
