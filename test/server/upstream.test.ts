import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler, type AutoScribeClient } from '../../src/server/index.js';
import { API_KEY, openHost, post } from './host.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE } from '../support/reference.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('when AutoScribe does not take the invitation', () => {
  test.each<[SandboxFault, number, string, string]>([
    ['400', 422, 'invalid', 'upstream-refused'],
    ['422', 422, 'invalid', 'upstream-refused'],
    ['409', 409, 'duplicate', 'upstream-duplicate'],
    ['429', 429, 'rate-limited', 'upstream-rate-limited'],
    // A bad key of the server must not read as if the manager's own session were over.
    ['401', 502, 'unavailable', 'upstream-credentials'],
    ['403', 502, 'unavailable', 'upstream-credentials'],
    ['404', 502, 'unavailable', 'upstream-unavailable'],
    ['500', 502, 'unavailable', 'upstream-unavailable'],
    ['502', 502, 'unavailable', 'upstream-unavailable'],
    ['503', 502, 'unavailable', 'upstream-unavailable'],
    ['offline', 502, 'unavailable', 'upstream-unreachable'],
    // From here on, nothing says whether it was carried out.
    ['408', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['504', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['drop-before-write', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['drop-after-write', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['drop-in-body', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['html', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['truncated', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['wrong-shape', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['empty', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['redirect', 504, 'unconfirmed', 'upstream-unconfirmed'],
  ])('“%s” is answered %i %s (%s), after one request', async (fault, status, code, reason) => {
    const { sandbox, ask, asked, events } = openHost();
    sandbox.failNext(fault);
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, reason });
    expect(events).toMatchObject([{ type: 'refused', status, code, reason }]);
    expect(asked).toEqual(['POST /v1/autoScribe/users']);
  });

  test.each<[SandboxFault, string]>([
    ['429', '30'],
    ['503', '120'],
  ])('how long it asks to wait after “%s” is passed on', async (fault, seconds) => {
    const { sandbox, ask } = openHost();
    sandbox.failNext(fault);
    const { headers, body } = await ask();
    expect(headers.get('retry-after')).toBe(seconds);
    expect(body['retryAfterSeconds']).toBe(Number(seconds));
  });

  test.each<SandboxFault>(['timeout', 'timeout-after-write'])('“%s” is answered 504 unconfirmed once the time is up', async (fault) => {
    vi.useFakeTimers();
    const { sandbox, ask } = openHost({ timeoutMs: 3_000 });
    sandbox.failNext(fault);
    const answer = ask();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toMatchObject({ status: 504, body: { code: 'unconfirmed', reason: 'upstream-timeout' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a connection that breaks without Node’s words for it counts as having left', async () => {
    const { ask } = openHost({ fetch: () => Promise.reject(new TypeError('Network connection lost.')) });
    expect((await ask()).body).toMatchObject({ code: 'unconfirmed' });
  });
});

test.each([
  [200, 'unconfirmed'],
  [502, 'unavailable'],
])('an answer without end, with the status %d, is read no further than any answer goes: %s', async (status, code) => {
  let pulled = 0;
  const body = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
  const { ask } = openHost({ fetch: async () => new Response(body(), { status }) });
  expect((await ask()).body).toMatchObject({ code });
  expect(pulled).toBeLessThan(32);
});

test('a fetch whose answers have no stream of the standard, as node-fetch, is read all the same', async () => {
  const answer = { ok: true, status: 200, headers: new Headers(), body: { pipe: () => undefined }, json: async () => EXAMPLE_RESPONSE };
  const { ask } = openHost({ fetch: async () => answer as unknown as Response });
  expect(await ask()).toMatchObject({ status: 200, body: EXAMPLE_RESPONSE });
});

test('a wait of more than an hour is passed on as an hour', async () => {
  const { ask } = openHost({ fetch: async () => new Response('{}', { status: 429, headers: { 'Retry-After': '86400' } }) });
  expect((await ask()).body).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 3600 });
});

describe('what AutoScribe says about the person', () => {
  const refusal = {
    message: 'dr.johnson@hospital.org is known',
    code: 'unauthenticated',
    errors: [
      { field: 'email', message: 'dr.johnson is taken' },
      { field: 'npiNumber', code: 'npi-length' },
    ],
  };
  const fetch = () => Promise.resolve(Response.json(refusal, { status: 422, headers: { 'X-Request-Id': 'req-77' } }));

  test('comes back as codes on the fields, never in its own words', async () => {
    const { ask, events } = openHost({ fetch });
    const { status, body } = await ask();
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid', fieldErrors: { email: 'rejected', npiNumber: 'npi-length' } });
    expect(JSON.stringify(body)).not.toMatch(/johnson/);
    expect(events).toMatchObject([{ upstreamRequestId: 'req-77' }]);
  });

  test('comes back in its own words where the host asks for them', async () => {
    const { ask, events } = openHost({ fetch, passServerMessages: true });
    const { body } = await ask();
    expect(body).toMatchObject({ code: 'invalid', message: refusal.message, fieldErrors: { email: 'dr.johnson is taken' } });
    expect(JSON.stringify(events)).not.toMatch(/johnson/);
  });

  test('what it says about the key never comes back', async () => {
    const leaky = () =>
      Promise.resolve(
        Response.json({ message: `The key ${API_KEY} is over.` }, { status: 401, headers: { 'X-Request-Id': `for ${API_KEY}` } }),
      );
    const { ask, events } = openHost({ fetch: leaky, passServerMessages: true });
    const { body } = await ask();
    expect(JSON.stringify([body, events])).not.toContain(API_KEY);
  });

  test('about a field is not passed on where it was the key that it refused', async () => {
    const { ask } = openHost({ fetch: async () => Response.json({ errors: { email: 'x' } }, { status: 401 }) });
    const { body } = await ask();
    expect(body).toMatchObject({ code: 'unavailable', reason: 'upstream-credentials' });
    expect(body).not.toHaveProperty('fieldErrors');
  });
});

test.each([
  ['is kept', 'req_77.a:b-c', 'req_77.a:b-c'],
  ['that no identifier looks like is not', 'a(b)c', undefined],
  ['that never ends is not', 'a'.repeat(200), undefined],
])('AutoScribe’s name of a request %s in the audit trail', async (_name, id, kept) => {
  const { ask, events } = openHost({ fetch: async () => Response.json({}, { status: 422, headers: { 'X-Request-Id': id } }) });
  await ask();
  expect(events.map(({ upstreamRequestId }) => upstreamRequestId)).toEqual([kept]);
});

describe('when the host uses AutoScribe’s own SDK', () => {
  const openClient = (invite: AutoScribeClient['autoScribe']['users']['invite']) => {
    const users = { invite: vi.fn(invite) };
    return { users, handler: createInviteHandler({ client: { autoScribe: { users } }, authorize: () => true, timeoutMs: 9_000 }) };
  };

  test('it sends the invitation, and is told not to try again by itself', async () => {
    const { users, handler } = openClient(async () => EXAMPLE_RESPONSE);
    const response = await handler(post());
    expect(await response.json()).toEqual(EXAMPLE_RESPONSE);
    expect(users.invite.mock.calls).toEqual([[EXAMPLE_REQUEST, { signal: expect.any(AbortSignal), maxRetries: 0, timeout: 9_000 }]]);
  });

  test.each([
    [
      'a conflict',
      Object.assign(new Error('409 conflict'), { status: 409, headers: new Headers(), error: { message: 'known' } }),
      409,
      'duplicate',
    ],
    ['a bad key', Object.assign(new Error('401 bad key'), { status: 401, headers: new Headers() }), 502, 'unavailable'],
    ['a wait', Object.assign(new Error('429'), { status: 429, headers: new Headers({ 'retry-after': '9' }) }), 429, 'rate-limited'],
    [
      'no connection',
      new Error('Connection error.', { cause: new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }) }),
      502,
      'unavailable',
    ],
    [
      'a lost connection',
      new Error('Connection error.', { cause: new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }) }),
      504,
      'unconfirmed',
    ],
    ['nothing at all', undefined, 504, 'unconfirmed'],
    ['no answer, told by a status of 0', Object.assign(new Error('0'), { status: 0 }), 504, 'unconfirmed'],
  ])('its errors are read: %s', async (_name, thrown, status, code) => {
    const { handler } = openClient(() => Promise.reject(thrown));
    const response = await handler(post());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('an SDK that ignores the time limit is left behind', async () => {
    vi.useFakeTimers();
    const { handler } = openClient(() => new Promise(() => {}));
    const answer = handler(post());
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(9_000);
    expect((await answer).status).toBe(504);
  });

  test('a lost answer is looked up through it, where it can list users', async () => {
    const { sandbox } = openHost();
    const call = async (path: string, init?: RequestInit) => {
      const response = await sandbox.fetch(`https://api.avarasoftware.com/v1/autoScribe/users${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${API_KEY}` },
      });
      return response.json() as Promise<unknown>;
    };
    const users = {
      invite: vi.fn((body: object) => call('', { method: 'POST', body: JSON.stringify(body) })),
      list: vi.fn(({ email }: { email: string }) => call(`?email=${encodeURIComponent(email)}`)),
    };
    const handler = createInviteHandler({ client: { autoScribe: { users } }, authorize: () => true });
    sandbox.failNext('drop-after-write');
    expect((await handler(post(EXAMPLE_REQUEST, { 'Idempotency-Key': 'k' }))).status).toBe(504);
    expect((await handler(post(EXAMPLE_REQUEST, { 'Idempotency-Key': 'k' }))).status).toBe(200);
    expect(users.invite).toHaveBeenCalledTimes(1);
    expect(users.list).toHaveBeenCalledTimes(1);
  });
});
