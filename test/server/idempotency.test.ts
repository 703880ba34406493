import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler, createMemoryIdempotencyStore, type IdempotencyStore } from '../../src/server/index.js';
import { API_KEY, openHost, post, settleAll } from './host.js';
import { createGate } from '../support/createGate.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE, PLAIN_REQUEST } from '../support/reference.js';

const KEY = { 'Idempotency-Key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa' };
const INVITE = 'POST /v1/autoScribe/users';
const LOOK_UP = 'GET /v1/autoScribe/users?email=dr.johnson%40hospital.org';
const DAY = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
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
    const { ask, events } = openHost({ fetch });
    const answers = Promise.all([ask(EXAMPLE_REQUEST, KEY), ask(EXAMPLE_REQUEST, KEY), ask(EXAMPLE_REQUEST, KEY)]);
    await settleAll();
    gate.open();

    const [first, ...others] = await answers;
    expect(first?.status).toBe(200);
    for (const other of others) expect(other.body).toEqual(first?.body);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(events.map(({ type }) => type).toSorted()).toEqual(['repeated', 'repeated', 'sent']);
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

  test.each<[SandboxFault, number]>([
    ['drop-before-write', 504],
    ['408', 504],
    ['500', 502],
    ['502', 502],
    ['503', 502],
    ['redirect', 504],
  ])('after “%s” (told by %i) AutoScribe is asked whether it arrived, and it has not: it is sent', async (fault, told) => {
    const { sandbox, ask, asked } = openHost();
    sandbox.failNext(fault);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(told);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE, LOOK_UP, INVITE]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('only ten minutes later, it has arrived all the same, and is not taken for a colleague who was there before', async () => {
    fakeTimers();
    const { sandbox, ask } = openHost();
    sandbox.failNext('drop-after-write');
    await ask(EXAMPLE_REQUEST, KEY);
    vi.setSystemTime(Date.now() + 600_000);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 200, body: sandbox.users()[0] });
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('though AutoScribe keeps addresses in small letters, it has arrived', async () => {
    const { sandbox } = openHost();
    const keepSmall: typeof fetch = (input, init) =>
      sandbox.fetch(input, typeof init?.body === 'string' ? { ...init, body: init.body.replace('Dr.Johnson', 'dr.johnson') } : init);
    const { ask } = openHost({ fetch: keepSmall });
    const invite = { ...EXAMPLE_REQUEST, email: 'Dr.Johnson@hospital.org' };
    sandbox.failNext('drop-after-write');
    await ask(invite, KEY);
    expect(await ask(invite, KEY)).toMatchObject({ status: 200, body: { email: EXAMPLE_REQUEST.email } });
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('somebody else’s invitation to that address, with other rights, stays a duplicate', async () => {
    const { sandbox, handler, ask } = openHost();
    await handler(post({ ...EXAMPLE_REQUEST, level: 'admin' }));
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a colleague who was there long before, however alike, stays a duplicate', async () => {
    let now = Date.now() - 365 * DAY;
    const onInvited = vi.fn();
    const { sandbox, handler, ask } = openHost({ onInvited }, { clock: () => now });
    await handler(post());
    sandbox.confirm(sandbox.users()[0]?.userId ?? '');
    now = Date.now();
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    expect(onInvited).toHaveBeenCalledTimes(1);
  });

  test('a colleague who logged in long before stays a duplicate, though AutoScribe does not say since when they are there', async () => {
    const user = { ...EXAMPLE_RESPONSE, createdAt: null, lastLoginAt: '2020-01-01T00:00:00Z' };
    const answers = [502, 409];
    const lose: typeof fetch = async (_input, init) =>
      init?.method === 'GET' ? Response.json({ users: [user] }) : Response.json({}, { status: answers.shift() ?? 500 });
    const { ask } = openHost({ fetch: lose });
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 409, body: { code: 'duplicate' } });
  });

  test('a colleague whose invitation lapsed long before is really invited again', async () => {
    let now = Date.now() - 30 * DAY;
    const { sandbox, handler, ask } = openHost({}, { clock: () => now });
    await handler(post());
    now = Date.now();
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(sandbox.mailbox()).toHaveLength(2);
  });

  test.each([
    ['AutoScribe’s clock is four minutes behind', () => new Date(Date.now() - 240_000).toISOString()],
    ['AutoScribe does not say since when the person is there', () => null],
  ])('though %s, it has arrived', async (_name, createdAt) => {
    const user = { ...EXAMPLE_RESPONSE, createdAt: createdAt(), lastLoginAt: null };
    const lose: typeof fetch = async (_input, init) =>
      init?.method === 'GET' ? Response.json({ users: [user] }) : new Response('', { status: 504 });
    const { ask } = openHost({ fetch: lose });
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 200, body: user });
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

  test('but AutoScribe asks to wait, the outcome stays open, the wait is passed on and the next attempt still asks first', async () => {
    const { sandbox, ask, asked } = openHost();
    sandbox.failNext('drop-after-write');
    sandbox.failNext('429');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 504, body: { code: 'unconfirmed', retryAfterSeconds: 30 } });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE, LOOK_UP, LOOK_UP]);
  });

  test('and refused as a duplicate, but AutoScribe asks to wait before it says whose, the outcome stays open', async () => {
    const { sandbox, ask } = openHost();
    for (const fault of ['drop-after-write', '403', '409', '429'] as const) sandbox.failNext(fault);
    await ask(EXAMPLE_REQUEST, KEY);
    expect((await ask(EXAMPLE_REQUEST, KEY)).body).toMatchObject({ reason: 'upstream-unconfirmed', retryAfterSeconds: 30 });
    expect(sandbox.mailbox()).toHaveLength(1);
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

const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });

/** A server that claims the key, and is never heard of again. */
async function die(idempotency: IdempotencyStore, fetch: typeof globalThis.fetch = () => new Promise(() => {})): Promise<void> {
  const mute = { ...idempotency, save: async () => {}, release: async () => {} };
  const lost = openHost({ idempotency: mute, timeoutMs: 2_000, fetch }).ask(EXAMPLE_REQUEST, KEY);
  await settleAll();
  await vi.advanceTimersByTimeAsync(2_000);
  await lost;
}

describe('when the store loses its answer to a claim that it took', () => {
  test('and its client asks again, what it finds is known as this request’s own: it is sent at once', async () => {
    fakeTimers();
    const store = createMemoryIdempotencyStore();
    const claim: IdempotencyStore['claim'] = async (key, value) => (await store.claim(key, value)) ?? store.claim(key, value);
    const { sandbox, ask } = openHost({ idempotency: { ...store, claim } });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('and it is told as a failure, the claim is given back: the retry is sent at once', async () => {
    fakeTimers();
    const store = createMemoryIdempotencyStore();
    let isBroken = true;
    const claim: IdempotencyStore['claim'] = async (key, value) => {
      const found = await store.claim(key, value);
      if (!isBroken) return found;
      isBroken = false;
      throw new Error('Socket closed unexpectedly');
    };
    const { sandbox, ask } = openHost({ idempotency: { ...store, claim } });
    expect((await ask(EXAMPLE_REQUEST, KEY)).body).toMatchObject({ reason: 'idempotency-store' });
    await settleAll();
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});

describe('when two servers share a store', () => {
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

  test('a first that died while it told the host is followed up, and the host is told after all', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const { sandbox } = openHost();
    let isDead = false;
    const dieNow = () => {
      isDead = true;
      return new Promise(() => {});
    };
    const save: IdempotencyStore['save'] = async (...given) => (isDead ? undefined : idempotency.save(...given));
    const dying = openHost({ idempotency: { ...idempotency, save }, fetch: sandbox.fetch, onInvited: dieNow });
    void dying.ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    const onInvited = vi.fn();
    const fetch = vi.fn(sandbox.fetch);
    const { ask, events } = openHost({ idempotency, fetch, onInvited });
    const followUp = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(70_000);

    expect((await followUp).status).toBe(200);
    expect(isDead).toBe(true);
    // The answer was kept before: a key that may not list users would otherwise read its own invitation as a duplicate.
    expect(fetch).not.toHaveBeenCalled();
    expect(onInvited).toHaveBeenCalledTimes(1);
    expect(events.map(({ type }) => type)).toEqual(['reconciled']);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a first that takes its time at each step, and to tell the host, is waited for: the host is told once', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const { sandbox } = openHost();
    const slowly = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 19_000));
    const onInvited = vi.fn(() => slowly(undefined));
    const store: IdempotencyStore = { ...idempotency, save: (...given) => slowly(undefined).then(() => idempotency.save(...given)) };
    const fetch: typeof globalThis.fetch = (input, init) => slowly(undefined).then(() => sandbox.fetch(input, init));
    const servers = [openHost({ idempotency: store, fetch, onInvited }), openHost({ idempotency: store, fetch, onInvited })];
    const first = servers[0]?.ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    const second = servers[1]?.ask(EXAMPLE_REQUEST, KEY);
    for (let passed = 0; passed < 120; passed += 1) {
      await settleAll();
      await vi.advanceTimersByTimeAsync(1_000);
    }

    expect([(await first)?.status, (await second)?.status]).toEqual([200, 200]);
    expect(onInvited).toHaveBeenCalledTimes(1);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a first that died is followed up once it can’t be alive any more: AutoScribe is asked first', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const { sandbox, ask, asked } = openHost({ idempotency, timeoutMs: 2_000 });
    await die(idempotency, (input, init) => sandbox.fetch(input, init).then(() => new Promise(() => {})));
    const followUp = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);

    expect((await followUp).status).toBe(200);
    expect(asked).toEqual([LOOK_UP]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test.each<SandboxFault>(['drop-after-write', 'drop-before-write'])(
    'a retry after “%s” that reaches both at once is followed up by one, and the other waits for its answer',
    async (fault) => {
      fakeTimers();
      const idempotency = createMemoryIdempotencyStore();
      const onInvited = vi.fn();
      const gate = createGate();
      const { sandbox } = openHost();
      const asked: string[] = [];
      const fetch: typeof globalThis.fetch = (input, init) => {
        asked.push(`${init?.method}`);
        return gate.passed.then(() => sandbox.fetch(input, init));
      };
      sandbox.failNext(fault);
      await openHost({ idempotency, fetch: sandbox.fetch }).ask(EXAMPLE_REQUEST, KEY);
      // Both have found the lost attempt before either takes it up.
      const both = createGate();
      let finders = 0;
      const claim: IdempotencyStore['claim'] = async (...given) => {
        const found = await idempotency.claim(...given);
        finders += 1;
        if (finders === 2) both.open();
        await both.passed;
        return found;
      };
      const shared = { ...idempotency, claim };
      const servers = [openHost({ idempotency: shared, fetch, onInvited }), openHost({ idempotency: shared, fetch, onInvited })];
      const answers = Promise.all(servers.map(({ ask }) => ask(EXAMPLE_REQUEST, KEY)));
      await settleAll();
      await vi.advanceTimersByTimeAsync(1_000);
      gate.open();
      await settleAll();
      await vi.advanceTimersByTimeAsync(1_000);

      const [one, two] = await answers;
      expect(one?.status).toBe(200);
      expect(two).toEqual({ ...one, headers: two?.headers });
      expect(asked).toEqual(fault === 'drop-after-write' ? ['GET'] : ['GET', 'POST']);
      expect(onInvited).toHaveBeenCalledTimes(1);
      expect(sandbox.mailbox()).toHaveLength(1);
    },
  );

  test('one that dies while it follows up is followed up in turn', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const { sandbox, ask, asked } = openHost({ idempotency, timeoutMs: 2_000 });
    sandbox.failNext('drop-after-write');
    await ask(EXAMPLE_REQUEST, KEY);
    await die(idempotency);
    const followUp = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    expect(asked).toEqual([INVITE]);
    await vi.advanceTimersByTimeAsync(20_000);

    expect((await followUp).status).toBe(200);
    expect(asked).toEqual([INVITE, LOOK_UP]);
  });

  test('one that died with its clock an hour ahead is not waited for that long', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    const now = Date.now();
    vi.setSystemTime(now + 3_600_000);
    await die(idempotency);
    vi.setSystemTime(now);
    const { ask, asked } = openHost({ idempotency, timeoutMs: 2_000 });
    const followUp = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);

    expect((await followUp).status).toBe(200);
    expect(asked).toEqual([LOOK_UP, INVITE]);
  });
});

describe('when the page stops waiting', () => {
  const CORRECTED = { ...EXAMPLE_REQUEST, email: 's.johnson@hospital.org' };
  const ABORTED = { status: 499, body: { code: 'unconfirmed', reason: 'gone' } };
  /** A page that sends, and can stop waiting. */
  function openPage(handler: (request: Request) => Promise<Response>, headers: Record<string, string> = KEY) {
    const controller = new AbortController();
    const answer = handler(new Request(post(EXAMPLE_REQUEST, headers), { signal: controller.signal }));
    const outcome = answer.then(async (response) => ({ status: response.status, body: (await response.json()) as unknown }));
    return { outcome, leave: () => controller.abort() };
  }

  test.each([
    ['a key', KEY],
    ['no key', {}],
  ])('before anything was sent with %s, nothing is, and nothing stays behind', async (_name, headers) => {
    const gate = createGate();
    const { handler, ask, asked, events } = openHost({ authorize: () => gate.passed.then(() => true) });
    const { outcome, leave } = openPage(handler, headers);
    leave();
    gate.open();
    expect(await outcome).toMatchObject(ABORTED);
    expect(asked).toEqual([]);
    expect(events).toMatchObject([{ type: 'refused', reason: 'gone' }]);
    expect((await ask(EXAMPLE_REQUEST, headers)).status).toBe(200);
    expect(asked).toEqual([INVITE]);
  });

  test('while it waits for another attempt, and sends a corrected invitation, only that one is sent', async () => {
    fakeTimers();
    const idempotency = createMemoryIdempotencyStore();
    await die(idempotency);
    const { sandbox, handler, ask } = openHost({ idempotency, timeoutMs: 2_000 });
    const { outcome, leave } = openPage(handler);
    await settleAll();
    await vi.advanceTimersByTimeAsync(1_000);
    leave();
    expect((await ask(CORRECTED, { 'Idempotency-Key': 'another' })).status).toBe(200);
    await vi.advanceTimersByTimeAsync(20_000);

    expect(await outcome).toMatchObject(ABORTED);
    expect(sandbox.mailbox().map(({ to }) => to)).toEqual([CORRECTED.email]);
  });

  test('while AutoScribe is asked whether a lost attempt arrived, nothing is sent, and the next attempt asks again', async () => {
    const gate = createGate();
    const { sandbox } = openHost();
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked.push(`${init?.method}`);
      const answer = await sandbox.fetch(input, init);
      if (init?.method === 'GET') await gate.passed;
      return answer;
    };
    const { handler, ask } = openHost({ fetch });
    sandbox.failNext('drop-before-write');
    await ask(EXAMPLE_REQUEST, KEY);
    const { outcome, leave } = openPage(handler);
    await settleAll();
    leave();
    gate.open();
    expect(await outcome).toMatchObject(ABORTED);
    expect(sandbox.mailbox()).toEqual([]);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual(['POST', 'GET', 'GET', 'POST']);
  });

  test('but asks again before anything was sent, it is sent once, and the page is told', async () => {
    const gate = createGate();
    const store = createMemoryIdempotencyStore();
    const { handler, ask, asked } = openHost({
      idempotency: { ...store, claim: (...given) => gate.passed.then(() => store.claim(...given)) },
    });
    const { outcome, leave } = openPage(handler);
    await settleAll();
    leave();
    const again = ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    gate.open();
    expect((await again).status).toBe(200);
    expect((await outcome).status).toBe(200);
    expect(asked).toEqual([INVITE]);
  });

  test('after it was sent, the answer is waited for and kept for the retry', async () => {
    const gate = createGate();
    const { sandbox } = openHost();
    const { handler, ask, events } = openHost({ fetch: (...given) => gate.passed.then(() => sandbox.fetch(...given)) });
    const { outcome, leave } = openPage(handler);
    await settleAll();
    leave();
    gate.open();
    expect((await outcome).status).toBe(200);
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(events.map(({ type }) => type)).toEqual(['sent', 'repeated']);
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

  test.each([
    ['nothing', 'null'],
    ['a number', '5'],
    ['somebody else’s record', '{"user":"kit"}'],
    ['the record as an object', { fingerprint: 'f', state: 'unsure', since: 0 }],
  ])('to give back what it was given, and gives %s, nothing is sent, and it is the store that is named', async (_name, given) => {
    const idempotency = { ...createMemoryIdempotencyStore(), claim: () => Promise.resolve(given as string) };
    const { ask, asked } = openHost({ idempotency });
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 503, body: { reason: 'idempotency-store' } });
    expect(asked).toEqual([]);
  });

  test('to tell one key from another, it is the store that is named, and it is not asked for ever', async () => {
    let kept: string | undefined;
    let claims = 0;
    const idempotency: IdempotencyStore = {
      claim: async (_key, value) => {
        claims += 1;
        if (claims > 20) throw new Error('asked for ever');
        const found = kept ?? null;
        kept ??= value;
        return found;
      },
      save: async (_key, value) => {
        kept = value;
      },
      release: async () => {
        kept = undefined;
      },
    };
    const { sandbox, ask, asked } = openHost({ idempotency });
    sandbox.failNext('drop-after-write');
    await ask(EXAMPLE_REQUEST, KEY);
    expect(await ask(EXAMPLE_REQUEST, KEY)).toMatchObject({ status: 503, body: { reason: 'idempotency-store' } });
    expect(asked).toEqual([INVITE]);
    expect(claims).toBe(3);
  });

  test('to answer in time, a key that it gives too late is given back, so that the retry need not wait', async () => {
    fakeTimers();
    const gate = createGate();
    const store = createMemoryIdempotencyStore();
    const slow: IdempotencyStore = { ...store, claim: (...given) => gate.passed.then(() => store.claim(...given)) };
    const first = openHost({ idempotency: slow, timeoutMs: 2_000 }).ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await first).toMatchObject({ status: 503, body: { reason: 'idempotency-store' } });
    gate.open();
    await settleAll();
    const { ask, asked } = openHost({ idempotency: store });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE]);
  });

  test('to answer in time, a key that is another server’s by then stays that one’s', async () => {
    fakeTimers();
    const gate = createGate();
    const store = createMemoryIdempotencyStore();
    const release = vi.spyOn(store, 'release');
    const slow: IdempotencyStore = { ...store, claim: (...given) => gate.passed.then(() => store.claim(...given)) };
    const first = openHost({ idempotency: slow, timeoutMs: 2_000 }).ask(EXAMPLE_REQUEST, KEY);
    await settleAll();
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await first).status).toBe(503);
    const { ask, asked } = openHost({ idempotency: store });
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    gate.open();
    await settleAll();
    expect(release).not.toHaveBeenCalled();
    expect((await ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect(asked).toEqual([INVITE]);
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

  test.each([
    ['that has nothing of Node', () => undefined],
    [
      'that throws where it is asked for Node’s, as Next.js does',
      () => {
        throw new Error('A Node.js API is used which is not supported in the Edge Runtime.');
      },
    ],
  ])('the same by a server on Node and one at the edge %s', async (_name, getBuiltinModule) => {
    const store = createMemoryIdempotencyStore();
    const onNode = openHost({ idempotency: store });
    const atTheEdge = openHost({ idempotency: store });
    expect((await onNode.ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    vi.spyOn(process, 'getBuiltinModule').mockImplementation(getBuiltinModule);
    expect((await atTheEdge.ask(EXAMPLE_REQUEST, KEY)).status).toBe(200);
    expect([...onNode.asked, ...atTheEdge.asked]).toEqual([INVITE]);
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
