import type { UserInviteResponse } from '../wire/inviteUser.js';
import { withDeadline } from './deadline.js';
import { hash } from './hash.js';
import type { IdempotencyStore } from './idempotencyStore.js';
import { Refusal } from './refusal.js';

interface StoredAttempt {
  fingerprint: string;
  /**
   * `unsure`: an attempt ended without anybody knowing whether the invitation was sent. `telling`: it was sent, and the host is being
   * told of it.
   */
  state: 'running' | 'unsure' | 'telling' | 'sent';
  startedAt: number;
  /** When the first attempt under the key began. */
  since: number;
  /** Makes every stored text another one, so that each is followed up by one request. */
  id: string;
  response?: UserInviteResponse;
}

/** What a request is to do under its key. */
export interface Claim {
  /** When the first attempt under the key began, in milliseconds since 1970. */
  since: number;
  /** Whether that was an earlier one, of which nobody knows how it ended: it is this request's to follow up. */
  isFollowUp: boolean;
  /**
   * The stored answer, if an earlier attempt has one. Without `isFollowUp` there is nothing left to do; with it, only the host is left
   * to be told.
   */
  response?: UserInviteResponse;
}

/** How to claim. */
export interface ClaimOptions {
  store: IdempotencyStore;
  key: string;
  /** What the invitation is recognised by. */
  fingerprint: string;
  /** How long one call to the store may take, in milliseconds. */
  timeoutMs: number;
  /** After how many milliseconds an attempt that is still under way must have died. */
  leaseMs: number;
  /** Whether nobody waits for the answer any more. */
  isGone: () => boolean;
}

const POLL_MS = 250;

/** Makes the text that the store is given. */
export function writeAttempt(attempt: Omit<StoredAttempt, 'startedAt' | 'id'>): string {
  return JSON.stringify({ ...attempt, startedAt: Date.now(), id: crypto.randomUUID() } satisfies StoredAttempt);
}

async function askStore({ store, timeoutMs, leaseMs }: ClaimOptions, storeKey: string, value: string): Promise<string | null> {
  const askedAt = performance.now();
  const isFresh = () => performance.now() - askedAt < leaseMs;
  const asked = (async () => store.claim(storeKey, value))();
  try {
    return await withDeadline(timeoutMs, () => asked);
  } catch {
    // A claim that comes through only now, or whose answer was lost, is nobody's. It is given back, so that no retry waits for
    // it; unless it is so old that another request may follow it up.
    asked
      .catch(() => (isFresh() ? store.claim(storeKey, value) : undefined))
      .then((late) => (isFresh() && (late === null || late === value) ? store.release(storeKey) : undefined))
      .catch(() => undefined);
    throw new Refusal('idempotency-store');
  }
}

function readAttempt(stored: string): StoredAttempt {
  try {
    const found = JSON.parse(stored) as Partial<StoredAttempt> | null;
    if (typeof found?.fingerprint === 'string') return found as StoredAttempt;
  } catch {
    // As below: a store that reads what it keeps gives no text.
  }
  throw new Refusal('idempotency-store');
}

/**
 * Claims a key, waiting while another request is at work under it.
 *
 * @throws Refusal where the key was used for another invitation, the store fails, or nobody waits any more.
 */
export async function claimAttempt(options: ClaimOptions): Promise<Claim> {
  const { key, fingerprint, leaseMs, isGone } = options;
  const firstSeen = new Map<string, number>();
  let storeKey = key;
  let lost: StoredAttempt | undefined;
  for (;;) {
    const since = lost ? lost.since : Date.now();
    const value = writeAttempt({ fingerprint, state: 'running', since });
    const stored = await askStore(options, storeKey, value);
    // A client of the store that lost its answer asks again, and finds what this very request wrote.
    if (stored === null || stored === value) {
      return { since, isFollowUp: lost !== undefined, ...(lost?.response && { response: lost.response }) };
    }
    const found = readAttempt(stored);
    // No text is written twice: a store that gives one for two keys is none.
    if (found.id === lost?.id) throw new Refusal('idempotency-store');
    if (found.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused');
    if (found.state === 'sent' && found.response) return { since, isFollowUp: false, response: found.response };
    const now = performance.now();
    const seenAt = firstSeen.get(stored) ?? now;
    firstSeen.set(stored, seenAt);
    // By this server's own watch, too: the clock of the one that died may have been ahead.
    const isOver = found.state === 'unsure' || Date.now() - found.startedAt > leaseMs || now - seenAt > leaseMs;
    if (isOver) {
      // Nobody can claim the first key any more. Of all who find the same lost attempt there, one gets the key that is
      // named after it, and the others find that one's attempt at work.
      lost = found;
      storeKey = await hash(JSON.stringify([storeKey, stored]));
    } else {
      if (isGone()) throw new Refusal('gone');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      storeKey = key;
      lost = undefined;
    }
  }
}
