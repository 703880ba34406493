import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createInviteHandler, type InviteEvent } from '../../src/server/index.js';
import { createRedisIdempotencyStore } from '../../stories/examples/createRedisIdempotencyStore.js';
import { connectRedis } from '../support/connectRedis.js';
import { createGate } from '../support/createGate.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';
import { findRedis, startRedis, type StartedRedis } from '../support/startRedis.js';
import { API_KEY, post } from './host.js';

const program = findRedis();
const KEY = { 'Idempotency-Key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa' };

describe.skipIf(program === undefined)('two servers that share a real Redis, in front of one AutoScribe', () => {
  let redis: StartedRedis;
  let client: Awaited<ReturnType<typeof connectRedis>>;
  let sandbox: Sandbox;
  const connections: { close: () => void }[] = [];

  beforeAll(async () => {
    redis = await startRedis(program ?? '');
  }, 30_000);
  afterAll(() => redis.stop());
  beforeEach(async () => {
    client = await connectRedis(redis.port);
    connections.push(client);
    await client.send('FLUSHALL');
    sandbox = createSandbox({ apiKey: API_KEY });
  });
  afterEach(() => {
    for (const connection of connections.splice(0)) connection.close();
  });

  /** A server of its own: its own connection to Redis, its own handler. */
  async function openServer(fetch: typeof globalThis.fetch = (...given) => sandbox.fetch(...given)) {
    const connection = await connectRedis(redis.port);
    connections.push(connection);
    const events: InviteEvent[] = [];
    const handler = createInviteHandler({
      apiKey: API_KEY,
      authorize: () => true,
      fetch,
      onEvent: (event) => events.push(event),
      idempotency: createRedisIdempotencyStore(connection),
    });
    const ask = async (body: object = EXAMPLE_REQUEST) => {
      const response = await handler(post(body, KEY));
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    return { ask, events, connection };
  }

  test('the same key at the same time becomes one invitation, and both are given its answer', async () => {
    const gate = createGate();
    const slow: typeof fetch = (...given) => gate.passed.then(() => sandbox.fetch(...given));
    const [one, two] = [await openServer(slow), await openServer(slow)];
    const answers = [one.ask(), two.ask()];
    // One of them holds the key by then, and the other is told to wait, whenever it asks.
    await expect.poll(async () => client.send('DBSIZE')).toBe(1);
    gate.open();
    const [first, second] = await Promise.all(answers);

    expect(first?.status).toBe(200);
    expect(second).toEqual(first);
    expect(sandbox.mailbox()).toHaveLength(1);
    expect([...one.events, ...two.events].map(({ type }) => type).sort()).toEqual(['repeated', 'sent']);
  });

  test('a retry that reaches the other server is given the first answer', async () => {
    const [one, two] = [await openServer(), await openServer()];
    const first = await one.ask();
    expect(await two.ask()).toEqual(first);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('an answer that one server lost is found by the other', async () => {
    const [one, two] = [await openServer(), await openServer()];
    sandbox.failNext('drop-after-write');
    expect(await one.ask()).toMatchObject({ status: 504, body: { code: 'unconfirmed' } });
    expect(await two.ask()).toMatchObject({ status: 200, body: EXAMPLE_REQUEST });
    expect(two.events).toMatchObject([{ type: 'reconciled' }]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a refusal leaves nothing behind, so the next attempt really asks', async () => {
    const [one, two] = [await openServer(), await openServer()];
    sandbox.failNext('429');
    expect((await one.ask()).status).toBe(429);
    expect(await client.send('DBSIZE')).toBe(0);
    expect((await two.ask()).status).toBe(200);
  });

  test('another invitation under the same key is refused by either', async () => {
    const [one, two] = [await openServer(), await openServer()];
    await one.ask();
    expect(await two.ask(PLAIN_REQUEST)).toMatchObject({ status: 409, body: { reason: 'idempotency-key-reused' } });
  });

  test('a Redis that is gone sends nothing, and says that it may be tried again', async () => {
    const { ask, connection } = await openServer();
    connection.close();
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable', reason: 'idempotency-store' } });
    expect(sandbox.users()).toEqual([]);
  });
});

describe.skipIf(program === undefined)('the store on a real Redis', () => {
  let redis: StartedRedis;
  let client: Awaited<ReturnType<typeof connectRedis>>;

  beforeAll(async () => {
    redis = await startRedis(program ?? '');
    client = await connectRedis(redis.port);
  }, 30_000);
  afterAll(async () => {
    client.close();
    await redis.stop();
  });

  test('gives a key to exactly one of a hundred who ask at once', async () => {
    const store = createRedisIdempotencyStore(client);
    const answers = await Promise.all(Array.from({ length: 100 }, (_none, place) => store.claim('a', `“${place}”\r\n`)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => answer !== null))).toEqual(new Set(['“0”\r\n']));
  });

  test('keeps every key under its prefix, and for its time and no longer', async () => {
    const store = createRedisIdempotencyStore(client, { prefix: 'pacs:', ttlSeconds: 60 });
    await store.claim('b', '1');
    expect(await client.send('TTL', 'pacs:b')).toBe(60);
    await store.save('b', '2');
    expect(await client.send('TTL', 'pacs:b')).toBe(60);
    expect(await store.claim('b', '3')).toBe('2');
    await client.send('PEXPIRE', 'pacs:b', '0');
    expect(await store.claim('b', '4')).toBeNull();
    await store.release('b');
    expect(await store.claim('b', '5')).toBeNull();
  });

  test('asks again where a key runs out between its two questions', async () => {
    const store = createRedisIdempotencyStore({
      ...client,
      async get(key) {
        await client.del(key);
        return client.get(key);
      },
    });
    await store.save('c', 'old');
    expect(await store.claim('c', 'new')).toBeNull();
    expect(await client.get('autoscribe:invite:c')).toBe('new');
  });
});
