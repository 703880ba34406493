/**
 * Where the handler remembers which invitations were sent. Three calls of Redis: with `EX 86400`, `claim` is
 * `SET key value NX GET` (of Redis 7), `save` is `SET`, `release` is `DEL`. Several servers behind one route need a store that they
 * share. A text must come back as the text it was.
 *
 * Keys are hashes. Values are JSON texts and hold AutoScribe's answer, thus a name and an e-mail address: keep them as long
 * as a retry can come, and no longer.
 */
export interface IdempotencyStore {
  /** Stores the value where the key has none, and gives `null`; else leaves it and gives the value that is there. Atomic. */
  claim(key: string, value: string): Promise<string | null>;
  /** Replaces the value of a key. */
  save(key: string, value: string): Promise<void>;
  /** Forgets a key. */
  release(key: string): Promise<void>;
}

/** The bounds of a store in memory. */
export interface MemoryIdempotencyStoreOptions {
  /** How long a key is remembered, in milliseconds. What is older goes with the next invitation. Default 24 hours. */
  ttlMs?: number;
  /** How many keys are remembered; past that the oldest is forgotten. Default 10 000. */
  maxEntries?: number;
}

/** Makes the handler's default store: in the memory of this process, bounded in time and in number. */
export function createMemoryIdempotencyStore({
  ttlMs = 86_400_000,
  maxEntries = 10_000,
}: MemoryIdempotencyStoreOptions = {}): IdempotencyStore {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  const put = (key: string, value: string) => {
    // Set anew, so that the map stays in the order of expiry.
    entries.delete(key);
    entries.set(key, { value, expiresAt: Date.now() + ttlMs });
    for (const [oldest, { expiresAt }] of entries) {
      if (expiresAt > Date.now() && entries.size <= maxEntries) break;
      entries.delete(oldest);
    }
  };
  return {
    async claim(key, value) {
      const entry = entries.get(key);
      if (entry && entry.expiresAt > Date.now()) return entry.value;
      put(key, value);
      return null;
    },
    async save(key, value) {
      put(key, value);
    },
    async release(key) {
      entries.delete(key);
    },
  };
}
