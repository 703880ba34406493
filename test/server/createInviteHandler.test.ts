import { describe, expect, test, vi } from 'vitest';
import {
  createInviteHandler,
  createMemoryIdempotencyStore,
  type IdempotencyStore,
  type InviteHandlerOptions,
} from '../../src/server/index.js';
import { API_KEY, openHost, post, ROUTE } from './host.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE, PLAIN_REQUEST } from '../support/reference.js';

describe('when a manager who may invite sends the reference’s example', () => {
  test('AutoScribe is asked once, with the key, and its answer comes back as it is', async () => {
    const autoScribe = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(EXAMPLE_RESPONSE)));
    const { ask } = openHost({ fetch: autoScribe });
    const { status, body, headers } = await ask();

    expect(status).toBe(200);
    expect(body).toEqual(EXAMPLE_RESPONSE);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(autoScribe).toHaveBeenCalledTimes(1);
    const [url, init] = autoScribe.mock.calls[0] ?? [];
    expect(url).toBe('https://api.avarasoftware.com/v1/autoScribe/users');
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual', headers: { Authorization: `Bearer ${API_KEY}` } });
    expect(JSON.parse(init?.body as string)).toEqual(EXAMPLE_REQUEST);
  });

  test('what the reference does not name stays on the server: neither the page, the store nor the host is given it', async () => {
    const told: unknown[] = [];
    const idempotency = createMemoryIdempotencyStore();
    const save: IdempotencyStore['save'] = (key, value) => {
      told.push(value);
      return idempotency.save(key, value);
    };
    const fetch = async () => Response.json({ ...EXAMPLE_RESPONSE, invitationToken: 'tok_SECRET', toJSON: { nested: 1 } });
    const { ask } = openHost({ fetch, idempotency: { ...idempotency, save }, onInvited: (response) => told.push(response) });
    const { body } = await ask(EXAMPLE_REQUEST, { 'Idempotency-Key': 'one' });
    expect(body).toEqual(EXAMPLE_RESPONSE);
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told)).not.toContain('tok_SECRET');
  });

  test('white space around a name is gone before AutoScribe sees it', async () => {
    const { ask, forwarded } = openHost();
    await ask({ ...PLAIN_REQUEST, firstName: '  Kit ', lastName: 'de  la\tCruz' });
    expect(JSON.parse(forwarded[0] ?? '')).toEqual({ ...PLAIN_REQUEST, lastName: 'de la Cruz' });
  });

  test('the host is told once, before the page is', async () => {
    const onInvited = vi.fn();
    const { ask } = openHost({ onInvited });
    const { body } = await ask();
    expect(onInvited.mock.calls).toEqual([[body, expect.any(Request)]]);
  });

  test('what the host does to the answer that it is told, as an ORM may, reaches neither the page nor the store', async () => {
    const key = { 'Idempotency-Key': 'k1' };
    const { ask } = openHost({ onInvited: (response) => void Object.assign(response, { userId: 42, customer: 1n }) });
    const first = await ask(EXAMPLE_REQUEST, key);
    expect(first).toMatchObject({ status: 200, body: { userId: expect.stringMatching(/^usr_/) } });
    expect(first.body).not.toHaveProperty('customer');
    expect((await ask(EXAMPLE_REQUEST, key)).body).toEqual(first.body);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('no such customer');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no such customer'))],
  ])('a host’s onInvited that %s leaves the invitation a success', async (_name, onInvited) => {
    const { ask, events } = openHost({ onInvited });
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(events.map(({ type }) => type)).toEqual(['on-invited-failed', 'sent']);
    expect(events[0]).toMatchObject({ userId: body['userId'] });
  });

  test('a host’s onInvited that never ends is left after the time limit', async () => {
    vi.useFakeTimers();
    const { ask, events } = openHost({ onInvited: () => new Promise(() => {}), timeoutMs: 5_000 });
    const answer = ask();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect((await answer).status).toBe(200);
    expect(events.map(({ type }) => type)).toEqual(['on-invited-failed', 'sent']);
  });

  test('the key can be read for every request, such as for the customer it belongs to', async () => {
    const apiKey = vi.fn(async (request: Request) => (request.headers.get('x-customer') === 'a' ? `${API_KEY}\n` : ''));
    const { sandbox } = openHost();
    const handler = createInviteHandler({ apiKey, authorize: () => true, fetch: sandbox.fetch });

    expect((await handler(post(EXAMPLE_REQUEST, { 'X-Customer': 'a' }))).status).toBe(200);
    const refused = await handler(post(PLAIN_REQUEST, { 'X-Customer': 'b' }));
    expect(refused.status).toBe(502);
    expect(await refused.json()).toMatchObject({ code: 'unavailable', reason: 'api-key' });
    expect(sandbox.users()).toHaveLength(1);
  });
});

describe('when this user may not invite', () => {
  test.each<[string, () => unknown]>([
    ['says no', () => false],
    ['says nothing', () => undefined],
    ['gives something that is only like a yes', () => 'true'],
    ['gives an object', () => ({ allowed: true })],
    ['gives 1', () => 1],
    ['resolves to no', () => Promise.resolve(false)],
    [
      'throws',
      () => {
        throw new Error('session store is down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('session store is down'))],
    [
      'tries to change the invitation',
      (...given: unknown[]) => {
        (given[1] as { level: string }).level = 'admin';
        return true;
      },
    ],
  ])('because authorize %s, the answer is 403 and AutoScribe hears nothing', async (_name, authorize) => {
    const { ask, asked } = openHost({ authorize: authorize as () => boolean });
    const { status, body } = await ask();
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'forbidden' });
    expect(JSON.stringify(body)).not.toContain('session store');
    expect(asked).toEqual([]);
  });

  test('authorize sees the session and exactly what would be sent', async () => {
    const authorize = vi.fn(
      (request: Request, invite: { level: string }) => request.headers.get('cookie') === 's=1' && invite.level === 'member',
    );
    const { ask } = openHost({ authorize });
    expect((await ask(EXAMPLE_REQUEST, { Cookie: 's=1' })).status).toBe(200);
    expect((await ask({ ...PLAIN_REQUEST, level: 'admin' }, { Cookie: 's=1' })).status).toBe(403);
    expect(authorize.mock.calls[0]?.[1]).toEqual(EXAMPLE_REQUEST);
  });
});

describe('when the invitation is not allowed', () => {
  test.each([
    ['no NPI for somebody who creates reports', { ...EXAMPLE_REQUEST, npiNumber: undefined }, { npiNumber: 'npi-required' }],
    ['an NPI with a wrong check digit', { ...EXAMPLE_REQUEST, npiNumber: '1234567890' }, { npiNumber: 'npi-check-digit' }],
    [
      'an admin without dashboard access',
      { ...PLAIN_REQUEST, level: 'admin', hasDashboardAccess: false },
      { hasDashboardAccess: 'admin-needs-dashboard' },
    ],
    ['an owner', { ...PLAIN_REQUEST, level: 'owner' }, { level: 'level' }],
    ['a role of another age', { ...PLAIN_REQUEST, clinicRole: 'PACS Administrator' }, { clinicRole: 'role' }],
    ['an empty middle name', { ...PLAIN_REQUEST, middleName: '' }, { middleName: 'required' }],
    ['a flag as text', { ...PLAIN_REQUEST, canManageStudies: 'true' }, { canManageStudies: 'type' }],
  ])('for %s, the page is told which field and why, and nobody is asked', async (_name, invite, fieldErrors) => {
    const authorize = vi.fn(() => true);
    const { ask, asked } = openHost({ authorize });
    const { status, body } = await ask(invite);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid', reason: 'schema', fieldErrors });
    expect(authorize).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('an unknown field is refused without repeating it', async () => {
    const { ask } = openHost();
    const { status, body } = await ask({ ...PLAIN_REQUEST, clinicId: 'another-clinic' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid', reason: 'unknown-field' });
    expect(JSON.stringify(body)).not.toMatch(/clinicId|another/);
  });

  test('the host’s policy holds here too, whoever asks', async () => {
    const { ask } = openHost({ policy: { levels: ['member'], roles: ['Radiologist'], dashboardAccess: 'never' } });
    expect((await ask(EXAMPLE_REQUEST)).body).toMatchObject({ fieldErrors: { hasDashboardAccess: 'dashboard-never' } });
    expect((await ask({ ...EXAMPLE_REQUEST, level: 'admin' })).body).toMatchObject({ fieldErrors: { level: 'level' } });
    expect((await ask({ ...EXAMPLE_REQUEST, hasDashboardAccess: false })).status).toBe(200);
  });
});

describe('when the request is not one that a page of the host makes', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not answered', async (method) => {
    const { handler } = openHost();
    const response = await handler(new Request(ROUTE, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
    '',
  ])('a body of type “%s” is not read', async (type) => {
    const { ask } = openHost();
    expect(await ask(EXAMPLE_REQUEST, { 'Content-Type': type })).toMatchObject({ status: 415, body: { reason: 'content-type' } });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('“%s” is', async (type) => {
    const { ask } = openHost();
    expect((await ask(EXAMPLE_REQUEST, { 'Content-Type': type })).status).toBe(200);
  });

  test('an empty body is refused with the cause that it mostly has', async () => {
    const { ask } = openHost();
    const { status, body } = await ask('');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'invalid',
      reason: 'json',
      message: expect.stringMatching(/express\.json\(\).+mount this route first/),
    });
    expect((await ask('{')).body['message']).toBe('The body is not JSON.');
  });

  test('a compressed body is not read', async () => {
    const { ask } = openHost();
    expect((await ask(EXAMPLE_REQUEST, { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  test.each([
    ['spaces', 'a b'],
    ['other scripts', 'ké'],
    ['too many characters', 'k'.repeat(256)],
    ['nothing', ''],
  ])('an idempotency key of %s is refused', async (_name, key) => {
    const { ask, asked } = openHost();
    expect(await ask(EXAMPLE_REQUEST, { 'Idempotency-Key': key })).toMatchObject({ status: 400, body: { reason: 'idempotency-key' } });
    expect(asked).toEqual([]);
  });
});

describe('what the audit trail is told', () => {
  const known = { requestId: expect.stringMatching(/^[\da-f-]{36}$/), durationMs: expect.any(Number) };

  test('of an invitation: that it was sent, to which user, and when, and nothing about the person', async () => {
    const { ask, events } = openHost();
    const { body } = await ask(EXAMPLE_REQUEST, { 'Idempotency-Key': 'dr.johnson@hospital.org', 'Invite-Attempt': '2' });
    expect(events).toEqual([{ type: 'sent', ...known, attempt: 2, status: 200, userId: body['userId'] }]);
  });

  test('of a refusal: the code and the reason, under the name that the page was given', async () => {
    const { ask, events } = openHost({ authorize: () => false });
    const { body } = await ask(EXAMPLE_REQUEST, { 'Invite-Attempt': 'dr.johnson@hospital.org' });
    expect(events).toEqual([
      { type: 'refused', ...known, requestId: body['requestId'], status: 403, code: 'forbidden', reason: 'not-authorized' },
    ]);
  });

  test.each([true, false])(
    'under the name that the answer carries, so that the route, which knows the session, can say who (%s)',
    async (may) => {
      const onEvent = vi.fn();
      const { ask } = openHost({ authorize: () => may, onEvent });
      const { headers } = await ask(EXAMPLE_REQUEST, { Authorization: 'Bearer of-a-reader' });
      expect(onEvent.mock.calls).toEqual([[expect.objectContaining({ requestId: headers.get('x-request-id') })]]);
    },
  );

  test('an audit trail that throws or rejects changes nothing', async () => {
    const throwing = openHost({
      onEvent: () => {
        throw new Error('disk is full');
      },
    });
    const rejecting = openHost({ onEvent: () => Promise.reject(new Error('disk is full')) });
    expect((await throwing.ask()).status).toBe(200);
    expect((await rejecting.ask()).status).toBe(200);
  });
});

test('an option that is given as undefined is one that was left out', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(EXAMPLE_RESPONSE)));
  const handler = createInviteHandler({
    apiKey: API_KEY,
    authorize: () => true,
    fetch,
    policy: undefined,
    baseURL: undefined,
    allowedOrigins: undefined,
    timeoutMs: undefined,
    maxBodyBytes: undefined,
    idempotency: undefined,
    onInvited: undefined,
    onEvent: undefined,
    passServerMessages: undefined,
  });
  expect((await handler(post())).status).toBe(200);
});

test('what the policy is given as undefined, it leaves open', async () => {
  const { ask } = openHost({ policy: { levels: undefined, roles: undefined } });
  expect((await ask()).status).toBe(200);
});

test('an option that is given as null or false, as JavaScript likes to, is one that was left out', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(EXAMPLE_RESPONSE)));
  const nothing = { onInvited: false, onEvent: null, idempotency: null } as unknown as { onEvent?: undefined };
  const handler = createInviteHandler({ apiKey: API_KEY, authorize: () => true, fetch, ...nothing });
  expect((await handler(post())).status).toBe(200);
});

test('white space around the address, as in an environment variable, does no harm', async () => {
  const { ask, asked } = openHost({ baseURL: ' https://api.avarasoftware.com/ ' });
  expect((await ask()).status).toBe(200);
  expect(asked).toEqual(['POST /v1/autoScribe/users']);
});

describe('when the developer leaves something out', () => {
  const create = (options: object) => () => createInviteHandler(options as InviteHandlerOptions);
  const authorize = () => true;
  const CLIENT = { autoScribe: { users: { invite: () => Promise.reject(new Error('never asked')) } } };

  test.each([
    ['authorize', { apiKey: API_KEY }, /has no authorize function.+invite anybody.+return true only/],
    ['any way to reach AutoScribe', { authorize }, /either apiKey or client/],
    ['the choice between two ways', { authorize, apiKey: API_KEY, client: {} }, /either apiKey or client/],
    ['the key’s value', { authorize, apiKey: '' }, /apiKey is empty/],
    ['a key that fits in a header', { authorize, apiKey: `${API_KEY} ${API_KEY}` }, /apiKey is empty or no API key/],
    ['the address’s scheme', { authorize, apiKey: API_KEY, baseURL: 'api.avarasoftware.com' }, /baseURL/],
    ['an address to build on', { authorize, apiKey: API_KEY, baseURL: 'https://api.avarasoftware.com?v=1' }, /baseURL/],
    ['an address that fetch takes', { authorize, apiKey: API_KEY, baseURL: `https://me:${API_KEY}@api.avarasoftware.com` }, /baseURL/],
    ['an origin that can be', { authorize, apiKey: API_KEY, allowedOrigins: ['https://app.pacs.example/'] }, /allowedOrigins/],
    ['any bound on origins', { authorize, apiKey: API_KEY, allowedOrigins: ['*'] }, /allowedOrigins/],
    ['a time limit that can be', { authorize, apiKey: API_KEY, timeoutMs: 0 }, /timeoutMs is 0/],
    ['a size that can be', { authorize, apiKey: API_KEY, maxBodyBytes: Number.NaN }, /maxBodyBytes is NaN/],
    ['the call of fetch', { authorize, apiKey: API_KEY, fetch: {} }, /fetch is no function/],
    ['the call of onEvent', { authorize, apiKey: API_KEY, onEvent: 'log' }, /onEvent is no function/],
    ['the calls of a store', { authorize, apiKey: API_KEY, idempotency: {} }, /idempotency is no store.+claim, save and release/],
    ['what an SDK has', { authorize, client: {} }, /client has no autoScribe/],
    ['the list round an origin', { authorize, apiKey: API_KEY, allowedOrigins: 'https://app.pacs.example' }, /allowedOrigins is no list/],
    ['an origin that has a value', { authorize, apiKey: API_KEY, allowedOrigins: [undefined] }, /allowedOrigins/],
    ['a client’s own address', { authorize, client: CLIENT, baseURL: 'http://127.0.0.1:4010' }, /client and baseURL/],
    ['a client’s own fetch', { authorize, client: CLIENT, fetch: globalThis.fetch }, /client and fetch/],
    ['the wait for a policy', { authorize, apiKey: API_KEY, policy: Promise.resolve({ levels: ['member'] }) }, /policy is no plain object/],
    ['the call of a policy', { authorize, apiKey: API_KEY, policy: () => ({ levels: ['member'] }) }, /policy is no plain object/],
    ['whatever a policy is read from', { authorize, apiKey: API_KEY, policy: null }, /policy is no plain object/],
    ['the text of a policy', { authorize, apiKey: API_KEY, policy: 'member' }, /policy is no plain object/],
    ['the names in a policy', { authorize, apiKey: API_KEY, policy: ['member'] }, /policy is no plain object/],
    ['a letter of the policy', { authorize, apiKey: API_KEY, policy: { level: ['member'] } }, /level is unknown.+a policy has levels, /],
    ['what the policy can say', { authorize, apiKey: API_KEY, policy: { dashboardAccess: 'Never' } }, /dashboardAccess is nothing/],
    ['the list round a level', { authorize, apiKey: API_KEY, policy: { levels: 'member' } }, /levels is nothing/],
    ['the name of a role', { authorize, apiKey: API_KEY, policy: { roles: [1] } }, /roles is nothing/],
    ['what the policy is for', { authorize, apiKey: API_KEY, policy: { temporaryAccess: null } }, /temporaryAccess is nothing/],
    ['every level', { authorize, apiKey: API_KEY, policy: { levels: [] } }, /policy leaves no level/],
  ])('%s, they are told so at once, without the key', (_name, options, message) => {
    expect(create(options)).toThrow(TypeError);
    expect(create(options)).toThrow(/^autoscribe-react: [^]+\.$/);
    expect(create(options)).toThrow(message);
    expect(create(options)).not.toThrow(API_KEY);
  });
});

test('a server that gives no Request of the Fetch standard, as Express does, is told how to wrap the handler', async () => {
  const { handler } = openHost();
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: EXAMPLE_REQUEST } as unknown as Request;
  await expect(handler(request)).rejects.toThrow(/^autoscribe-react: .+ no Request .+ getRequestListener of @hono\/node-server\.$/);
});
