import type { IdempotencyStore } from '../../src/server/index.js';

/**
 * The three calls of a Redis client that the store needs, spelled as the npm package `redis` has them. With `ioredis`, write
 * `set` as `(key, value, { EX, NX }) => (NX ? redis.set(key, value, 'EX', EX, 'NX') : redis.set(key, value, 'EX', EX))`.
 */
export interface RedisClient {
  set(key: string, value: string, options: { EX: number; NX?: true }): Promise<unknown>;
  get(key: string): Promise<string | null>;
  del(key: string): Promise<unknown>;
}

/** How the store keeps its keys. */
export interface RedisIdempotencyStoreOptions {
  /** What every key begins with, so that nobody else's is met. Default `'autoscribe:invite:'`. */
  prefix?: string;
  /** How long a key is remembered, in seconds: as long as a retry can come. Default one day. */
  ttlSeconds?: number;
}

/**
 * Remembers in Redis which invitations were sent, for a route that several servers answer.
 *
 * @example
 * const client = await createClient({ url: 'redis://127.0.0.1:6379' }).connect();
 * createInviteHandler({ apiKey, authorize, idempotency: createRedisIdempotencyStore(client) });
 */
export function createRedisIdempotencyStore(
  client: RedisClient,
  { prefix = 'autoscribe:invite:', ttlSeconds = 86_400 }: RedisIdempotencyStoreOptions = {},
): IdempotencyStore {
  return {
    async claim(key, value) {
      for (;;) {
        // Redis answers null where the key was there. This alone decides who may send.
        const isMine = (await client.set(prefix + key, value, { NX: true, EX: ttlSeconds })) !== null;
        if (isMine) return null;
        const found = await client.get(prefix + key);
        if (found !== null) return found;
        // It was released or ran out between the two calls, so it is free again.
      }
    },
    async save(key, value) {
      await client.set(prefix + key, value, { EX: ttlSeconds });
    },
    async release(key) {
      await client.del(prefix + key);
    },
  };
}
