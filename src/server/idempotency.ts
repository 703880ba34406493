import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import { claimAttempt, writeAttempt } from './claimAttempt.js';
import { withDeadline } from './deadline.js';
import { hash } from './hash.js';
import type { IdempotencyStore } from './idempotencyStore.js';
import { Refusal } from './refusal.js';
import type { SentInvite } from './sendInvite.js';

/** How an invitation came to be sent: by this request, by an earlier one whose answer was lost, or by one that was answered. */
export type OnceResult = SentInvite & { repeated: boolean };

/** One invitation under one key. */
export interface OnceRequest {
  /** The key to remember it by. */
  key: string;
  /** What the invitation is recognised by. */
  fingerprint: string;
  /** Aborted once its page does not wait for the answer any more. */
  signal: AbortSignal;
  /** Sends it. `since`: when the first attempt began that may have sent it. `isGone`: whether no page waits any more. */
  send: (since: number | undefined, isGone: () => boolean) => Promise<SentInvite>;
  /** Tells the host that it was sent, where that wants to know. Never rejects. */
  tell: ((response: UserInviteResponse) => Promise<void>) | undefined;
}

const LEASE_SLACK_MS = 5_000;

/** What an invitation is recognised by, whatever the order of its fields. */
export function fingerprintInvite(invite: UserInviteParams): Promise<string> {
  return hash(JSON.stringify(Object.entries(invite).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The key to remember an invitation by: never the same for two API keys (a client of AutoScribe's SDK names none), and nothing that a page has spelled. */
export function hashKey(idempotencyKey: string, account: string): Promise<string> {
  return hash(JSON.stringify([idempotencyKey, account]));
}

/**
 * Makes the function that sends an invitation once per key. The same key gives the first answer again, and waits for it
 * while it is under way. A refusal is not remembered, since nothing was sent: the next attempt really asks. A lost answer
 * is remembered, so that the next attempt asks whether it arrived: of several at once, one asks and the others wait for it.
 *
 * @param timeoutMs - How long one call to AutoScribe or to the store may take.
 */
export function createOnce(
  store: IdempotencyStore,
  timeoutMs: number,
): (request: OnceRequest, onStoreFailure: () => void) => Promise<OnceResult> {
  const running = new Map<string, { fingerprint: string; signals: AbortSignal[]; result: Promise<OnceResult> }>();
  // An attempt makes two or three calls in a row, and is stored anew before it tells the host. One that is older died with its
  // process, and nobody knows how far it got.
  const leaseMs = 3 * timeoutMs + LEASE_SLACK_MS;

  async function run(request: OnceRequest, isGone: () => boolean, onStoreFailure: () => void): Promise<OnceResult> {
    const { key, fingerprint, send, tell } = request;
    const { since, isFollowUp, response } = await claimAttempt({ store, key, fingerprint, timeoutMs, leaseMs, isGone });
    if (response && !isFollowUp) return { response, reconciled: false, repeated: true };
    const saveOutcome = (outcome: { state: 'unsure' } | { state: 'telling' | 'sent'; response: UserInviteResponse }) =>
      withDeadline(timeoutMs, () => store.save(key, writeAttempt({ fingerprint, since, ...outcome }))).catch(onStoreFailure);
    try {
      const sent = response ? { response, reconciled: true } : await send(isFollowUp ? since : undefined, isGone);
      if (tell) {
        // Where this server dies while it does, the retry neither asks AutoScribe again nor leaves the host untold.
        await saveOutcome({ state: 'telling', response: sent.response });
        await tell(sent.response);
      }
      await saveOutcome({ state: 'sent', response: sent.response });
      return { ...sent, repeated: false };
    } catch (thrown) {
      const isCertain = thrown instanceof Refusal && thrown.details.unsure !== true;
      if (isFollowUp || !isCertain) await saveOutcome({ state: 'unsure' });
      else await withDeadline(timeoutMs, () => store.release(key)).catch(onStoreFailure);
      throw thrown;
    }
  }

  return async (request, onStoreFailure) => {
    const current = running.get(request.key);
    if (current) {
      if (current.fingerprint !== request.fingerprint) throw new Refusal('idempotency-key-reused');
      current.signals.push(request.signal);
      return { ...(await current.result), repeated: true };
    }
    const signals = [request.signal];
    // A page that stopped waiting and asks again waits for the attempt that it left.
    const isGone = () => signals.every(({ aborted }) => aborted);
    const result = run(request, isGone, onStoreFailure);
    running.set(request.key, { fingerprint: request.fingerprint, signals, result });
    try {
      return await result;
    } finally {
      running.delete(request.key);
    }
  };
}
