import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler, createMemoryIdempotencyStore, type IdempotencyStore } from '../../src/server/index.js';
import { API_KEY, createGate, openHost, post, settleAll } from './host.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';

const KEY = { 'Idempotency-Key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa' };
const INVITE = 'POST /v1/autoScribe/users';
const LOOK_UP = 'GET /v1/autoScribe/users?email=dr.johnson%40hospital.org';

afterEach(() => {
  vi.useRealTimers();
});

describe('when the same invitation comes again with the same key', () => {
  test('it gets the first answer again, and nobody is invited twice', async () => {
    const onInvited = vi.fn();
    const { sandbox, ask, asked, events } = openHost({ onInvited });
    const first = await ask(EXAMPLE_REQUEST, KEY);
    const again = await ask(EXAMPLE_REQUEST, KEY);

    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(asked).toEqual([INVITE]);
    expect(sandbox.mailbox()).toHaveLength(1);
    expect(onInvited).toHaveBeenCalledTimes(1);
    expect(events.map(({ type }) => type)).toEqual(['sent', 'repeated']);
  });

  test('the order of its fields and white space around them do not matter', async () => {
    const { ask, asked } = openHost();
    await ask(EXAMPLE_REQUEST, KEY);
    const turned = Object.fromEntries(Object.entries({ ...EXAMPLE_REQUEST, firstName: ' Sarah ' }).reverse());
    expect((await ask(turned, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE]);
  });

  test('while the first is under way, it waits for that one’s answer', async () => {
    const gate = createGate();
    const { sandbox } = openHost();
    const fetch = vi.fn<typeof globalThis.fetch>(async (input, init) => {
      await gate.passed;
      return sandbox.fetch(input, init);
    });
    const { ask } = openHost({ fetch });
    const answers = Promise.all([ask(EXAMPLE_REQUEST, KEY), ask(EXAMPLE_REQUEST, KEY), ask(EXAMPLE_REQUEST, KEY)]);
    await settleAll();
    gate.open();

    const [first, ...others] = await answers;
    expect(first?.status).toBe(200);
    for (const other of others) expect(other.body).toEqual(first?.body);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('while the first is under way and then refused, it is told the same', async () => {
    const gate = createGate();
    const fetch = vi.fn<typeof globalThis.fetch>(async () => {
      await gate.passed;
      return Response.json({}, { status: 429, headers: { 'Retry-After': '4' } });
    });
    const { ask } = openHost({ fetch });
    const answers = Promise.all([ask(EXAMPLE_REQUEST, KEY), ask(EXAMPLE_REQUEST, KEY)]);
    await settleAll();
    gate.open();
    expect((await answers).map(({ status }) => status)).toEqual([429, 429]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('somebody who may not invite learns nothing from it', async () => {
    const { ask } = openHost({ authorize: ({ headers }) => headers.get('cookie') === 's=1' });
    expect((await ask(EXAMPLE_REQUEST, { ...KEY, Cookie: 's=1' })).status).toBe(200);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(403);
  });
});

describe('when another invitation comes with the same key', () => {
  test('it is refused with a reason of its own, and not as a duplicate', async () => {
    const { ask, asked } = openHost();
    await ask(EXAMPLE_REQUEST, KEY);
    const { status, body } = await ask({ ...EXAMPLE_REQUEST, level: 'admin' }, KEY);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'invalid', reason: 'idempotency-key-reused' });
    expect(asked).toEqual([INVITE]);
  });

  test('it is refused even while the first is under way', async () => {
    const gate = createGate();
    const { sandbox } = openHost();
    const { ask } = openHost({ fetch: (input, init) => gate.passed.then(() => sandbox.fetch(input, init)) });
    const first = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    expect((await ask(PLAIN_REQUEST, KEY)).status).toBe(409);
    gate.open();
    expect((await first).status).toBe(200);
  });

  test('two customers with AutoScribe accounts of their own never meet in one key', async () => {
    const idempotency = createMemoryIdempotencyStore();
    const apiKey = ({ headers }: Request) => `sk_of_${headers.get('x-customer')}`;
    const { sandbox: one } = openHost({}, { apiKey: 'sk_of_one' });
    const { sandbox: two } = openHost({}, { apiKey: 'sk_of_two' });
    const first = createInviteHandler({ apiKey, idempotency, authorize: () => true, fetch: one.fetch });
    const second = createInviteHandler({ apiKey, idempotency, authorize: () => true, fetch: two.fetch });

    expect((await first(post(EXAMPLE_REQUEST, { ...KEY, 'X-Customer': 'one' }))).status).toBe(200);
    expect((await second(post(EXAMPLE_REQUEST, { ...KEY, 'X-Customer': 'two' }))).status).toBe(200);
    expect([one.mailbox().length, two.mailbox().length]).toEqual([1, 1]);
  });
});

describe('when no key comes', () => {
  test('the invitation is sent, and a second one is AutoScribe’s to refuse', async () => {
    const { ask, asked } = openHost();
    expect((await ask()).status).toBe(200);
    expect((await ask()).body).toMatchObject({ code: 'duplicate' });
    expect(asked).toEqual([INVITE, INVITE]);
  });
});

describe('when the invitation was refused, and comes again with the same key', () => {
  test.each<SandboxFault>(['400', '401', '403', '404', '409', '422', '429', 'offline'])('after “%s” it is really sent', async (fault) => {
    const { sandbox, ask, asked } = openHost();
    sandbox.failNext(fault);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBeGreaterThanOrEqual(400);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE, INVITE]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});

describe('when the answer to an invitation was lost, and it comes again with the same key', () => {
  test.each<SandboxFault>(['drop-after-write', 'drop-in-body', '504', 'html', 'truncated', 'wrong-shape', 'empty'])(
    'after “%s” AutoScribe is asked whether it arrived, and it has: no second invitation, and no false duplicate',
    async (fault) => {
      const onInvited = vi.fn();
      const { sandbox, ask, asked, events } = openHost({ onInvited });
      sandbox.failNext(fault);
      expect((await ask(EXAMPLE_REQUEST, KEY)).body).toMatchObject({ code: 'unconfirmed' });
      expect(onInvited).not.toHaveBeenCalled();
      const { status, body } = await ask(EXAMPLE_REQUEST, KEY);

      expect(status).toBe(200);
      expect(body).toEqual(sandbox.users()[0]);
      expect(asked).toEqual([INVITE, LOOK_UP]);
      expect(sandbox.mailbox()).toHaveLength(1);
      expect(onInvited).toHaveBeenCalledTimes(1);
      expect(events.map(({ type }) => type)).toEqual(['refused', 'reconciled']);
      expect((await ask(EXAMPLE_REQUEST, KEY)).body).toEqual(body);
      expect(asked).toHaveLength(2);
    },
  );

  test.each<SandboxFault>(['drop-before-write', '408', '500', '502', '503', 'redirect'])(
    'after “%s” AutoScribe is asked whether it arrived, and it has not: it is sent',
    async (fault) => {
      const { sandbox, ask, asked } = openHost();
      sandbox.failNext(fault);
      expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(502);
      expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
      expect(asked).toEqual([INVITE, LOOK_UP, INVITE]);
      expect(sandbox.mailbox()).toHaveLength(1);
    },
  );

  test('somebody else’s invitation to that address, with other rights, stays a duplicate', async () => {
    const { sandbox, handler, ask } = openHost();
    await handler(post({ ...EXAMPLE_REQUEST, level: 'admin' }));
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test.each<SandboxFault>(['drop-before-write', '500', '503', '504', 'html', 'wrong-shape', 'empty', 'offline', 'redirect'])(
    'but AutoScribe can’t be asked (“%s”), the outcome stays open and nothing is sent',
    async (fault) => {
      const { sandbox, ask, asked } = openHost();
      sandbox.failNext('drop-after-write');
      sandbox.failNext(fault);
      await ask(EXAMPLE_REQUEST, KEY);
      expect((await ask(EXAMPLE_REQUEST, KEY)).body).toMatchObject({ code: 'unconfirmed' });
      expect(asked).toEqual([INVITE, LOOK_UP]);
      expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
      expect(sandbox.mailbox()).toHaveLength(1);
    },
  );

  test('but AutoScribe asks to wait, the wait is passed on and the next attempt still asks first', async () => {
    const { sandbox, ask, asked } = openHost();
    sandbox.failNext('drop-after-write');
    sandbox.failNext('429');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 429, body: { retryAfterSeconds: 30 } });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE, LOOK_UP, LOOK_UP]);
  });

  test('but this key may not list users, AutoScribe’s own refusal keeps a second invitation out', async () => {
    const { sandbox, ask } = openHost();
    sandbox.failNext('drop-after-write');
    sandbox.failNext('403');
    sandbox.failNext('409');
    sandbox.failNext('403');
    await ask(EXAMPLE_REQUEST, KEY);
    expect((await ask(EXAMPLE_REQUEST, KEY)).body).toMatchObject({ code: 'duplicate' });
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a first attempt that arrives only after the question is found all the same', async () => {
    const { sandbox, handler } = openHost();
    const late: typeof fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init);
      // Only now does the lost attempt arrive: the answer to the first question is older.
      if (init?.method === 'GET' && sandbox.users().length === 0) await handler(post());
      return answer;
    };
    const { ask, asked } = openHost({ fetch: (input, init) => (asked.push(`${init?.method}`), late(input, init)) });
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});

describe('when two servers share a store', () => {
  const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

  test('the second waits for the first, and gives its answer', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const gate = createGate();
    const { sandbox } = openHost();
    const one = openHost({ idempotency, fetch: (input, init) => gate.passed.then(() => sandbox.fetch(input, init)) });
    const two = openHost({ idempotency, fetch: sandbox.fetch });
    const first = one.ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    const second = two.ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(1_000);
    gate.open();
    await settleAll();
    await vi.advanceTimersByTimeAsync(1_000);

    expect((await second).body).toEqual((await first).body);
    expect(two.events).toMatchObject([{ type: 'repeated' }]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a first that died is followed up once it can’t be alive any more: AutoScribe is asked first', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const { sandbox, ask, asked } = openHost({ idempotency, timeoutMs: 2_000 });
    // It sends, and is never heard of again.
    const dead = openHost({
      idempotency,
      timeoutMs: 2_000,
      fetch: (input, init) => sandbox.fetch(input, init).then(() => new Promise(() => {})),
    });
    const store = vi.spyOn(idempotency, 'save').mockImplementation(async () => {});
    const lost = dead.ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(2_000);
    await lost;
    store.mockRestore();
    const followUp = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);

    expect((await followUp).status).toBe(200);
    expect(asked).toEqual([LOOK_UP]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});

describe('when the store fails', () => {
  const failing = (method: keyof IdempotencyStore): IdempotencyStore => ({
    ...createMemoryIdempotencyStore(),
    [method]: () => Promise.reject(new Error('connection to redis://secret@store lost')),
  });

  test('before the invitation, nothing is sent', async () => {
    const { ask, asked } = openHost({ idempotency: failing('claim') });
    const { status, body } = await ask(EXAMPLE_REQUEST, KEY);
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'unavailable', reason: 'idempotency-store' });
    expect(JSON.stringify(body)).not.toContain('redis');
    expect(asked).toEqual([]);
  });

  test('with something that is not the handler’s, nothing is sent', async () => {
    const { ask, asked } = openHost({ idempotency: { ...createMemoryIdempotencyStore(), claim: async () => 'OK' } });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(503);
    expect(asked).toEqual([]);
  });

  test('after the invitation, it stays a success, and the audit trail is told', async () => {
    const { ask, events } = openHost({ idempotency: failing('save') });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(events.map(({ type }) => type)).toEqual(['store-failed', 'sent']);
  });

  test('after a refusal, the refusal is what the page is told', async () => {
    const { sandbox, ask } = openHost({ idempotency: failing('release') });
    sandbox.failNext('429');
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(429);
  });
});

describe('what the store is given', () => {
  test('keys that spell neither the API key nor the client’s, and what it was asked to invite only as a hash', async () => {
    const seen: string[] = [];
    const store = createMemoryIdempotencyStore();
    const { ask } = openHost({ idempotency: { ...store, claim: (key, value) => (seen.push(key, value), store.claim(key, value)) } });
    await ask(EXAMPLE_REQUEST, KEY);
    expect(seen[0]).toMatch(/^[\da-f]{64}$/);
    expect(JSON.stringify(seen)).not.toMatch(/johnson|1234567893|6f2c1f6e/i);
    expect(JSON.stringify(seen)).not.toContain(API_KEY);
  });
});

describe('the store in memory', () => {
  test('keeps a key for its time and no longer', async () => {
    vi.useFakeTimers();
    const store = createMemoryIdempotencyStore({ ttlMs: 1_000 });
    expect(await store.claim('a', '1')).toBeNull();
    vi.advanceTimersByTime(999);
    expect(await store.claim('a', '2')).toBe('1');
    vi.advanceTimersByTime(1);
    expect(await store.claim('a', '3')).toBeNull();
  });

  test('keeps so many and forgets the oldest', async () => {
    const store = createMemoryIdempotencyStore({ maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) await store.claim(key, key);
    expect(await store.claim('b', 'x')).toBe('b');
    expect(await store.claim('c', 'x')).toBe('c');
    expect(await store.claim('a', 'x')).toBeNull();
  });

  test('forgets what is released', async () => {
    const store = createMemoryIdempotencyStore();
    await store.claim('a', '1');
    await store.save('a', '2');
    expect(await store.claim('a', '3')).toBe('2');
    await store.release('a');
    expect(await store.claim('a', '4')).toBeNull();
  });
});
