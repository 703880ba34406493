import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler, type InviteEvent } from '../../src/server/index.js';
import { APIError, AutoScribe } from '../support/autoScribeSdk.js';
import { openServer, type BreakableServer } from '../support/openServer.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { API_KEY, post } from './host.js';

const KEY = { 'Idempotency-Key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa' };
let sandbox: Sandbox;
let server: BreakableServer;

beforeEach(async () => {
  sandbox = createSandbox({ apiKey: API_KEY });
  server = await openServer((request) => sandbox.fetch(request));
});
afterEach(() => server.vanish());

function openHost(timeoutMs?: number) {
  const client = new AutoScribe({ apiKey: API_KEY, baseURL: server.address });
  const events: InviteEvent[] = [];
  const handler = createInviteHandler({
    client,
    authorize: () => true,
    onEvent: (event) => events.push(event),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const ask = async () => {
    const response = await handler(post(EXAMPLE_REQUEST, KEY));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { client, ask, events };
}

const wire = () => server.calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
const INVITE = 'POST /v1/autoScribe/users';
const LOOK_UP = 'GET /v1/autoScribe/users';

describe('an invitation through AutoScribe’s SDK, by real HTTP', () => {
  test('arrives with the SDK’s own key, and its answer comes back', async () => {
    const { ask } = openHost();
    expect(await ask()).toEqual({ status: 200, body: sandbox.users()[0] });
    expect(wire()).toEqual([INVITE]);
    expect(server.calls[0]?.headers.get('authorization')).toBe(`Bearer ${API_KEY}`);
  });

  test('by itself the SDK asks three times and so reads its own lost invitation as a conflict, which is why its retries are off', async () => {
    const { client } = openHost();
    server.mishap = async ({ response, carryOut }) => {
      server.mishap = undefined;
      await carryOut();
      response.socket?.destroy();
    };
    await expect(client.autoScribe.users.invite(EXAMPLE_REQUEST)).rejects.toMatchObject({ status: 409 });
    expect(wire()).toEqual([INVITE, INVITE, INVITE]);
  });

  test.each<[SandboxFault, number, string, string]>([
    ['400', 422, 'invalid', 'upstream-refused'],
    ['401', 502, 'unavailable', 'upstream-credentials'],
    ['403', 502, 'unavailable', 'upstream-credentials'],
    ['408', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['409', 409, 'duplicate', 'upstream-duplicate'],
    ['422', 422, 'invalid', 'upstream-refused'],
    ['429', 429, 'rate-limited', 'upstream-rate-limited'],
    ['500', 502, 'unavailable', 'upstream-unavailable'],
    ['503', 502, 'unavailable', 'upstream-unavailable'],
    ['504', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['html', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['truncated', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['wrong-shape', 504, 'unconfirmed', 'upstream-unconfirmed'],
    ['empty', 504, 'unconfirmed', 'upstream-unconfirmed'],
  ])('“%s” is answered %i %s (%s), after one request', async (fault, status, code, reason) => {
    const { ask } = openHost();
    sandbox.failNext(fault);
    expect(await ask()).toMatchObject({ status, body: { code, reason } });
    expect(wire()).toEqual([INVITE]);
  });

  test('how long AutoScribe asks to wait is read from the SDK’s error', async () => {
    const { ask } = openHost();
    sandbox.failNext('429');
    expect((await ask()).body).toMatchObject({ retryAfterSeconds: 30 });
  });

  test('the fields that AutoScribe refuses are read from the SDK’s error, by code', async () => {
    const { ask } = openHost();
    const errors = [{ field: 'email', message: 'dr.johnson bounces' }];
    server.mishap = ({ response }) => void response.writeHead(422).end(JSON.stringify({ message: 'No.', errors }));
    const { body } = await ask();
    expect(body).toMatchObject({ code: 'invalid', fieldErrors: { email: 'rejected' } });
    expect(JSON.stringify(body)).not.toContain('bounces');
  });

  test('a connection that breaks after AutoScribe has done it is followed up through the SDK, and nobody is invited twice', async () => {
    const { ask, events } = openHost();
    server.mishap = async ({ response, carryOut }) => {
      await carryOut();
      response.socket?.destroy();
    };
    expect(await ask()).toMatchObject({ status: 504, body: { code: 'unconfirmed' } });
    server.mishap = undefined;
    expect(await ask()).toMatchObject({ status: 200, body: EXAMPLE_REQUEST });
    expect(wire()).toEqual([INVITE, LOOK_UP]);
    expect(events.map(({ type }) => type)).toEqual(['refused', 'reconciled']);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('an AutoScribe that can’t be reached was sent nothing', async () => {
    const { ask } = openHost();
    await server.vanish();
    expect(await ask()).toMatchObject({ status: 502, body: { code: 'unavailable', reason: 'upstream-unreachable' } });
  });

  test('an AutoScribe that never answers is given up after the handler’s own time limit, and its connection is closed', async () => {
    const { ask } = openHost(100);
    let closed: Promise<void> | undefined;
    server.mishap = ({ response }) => {
      closed = new Promise((resolve) => response.once('close', resolve));
    };
    expect(await ask()).toMatchObject({ status: 504, body: { code: 'unconfirmed', reason: 'upstream-timeout' } });
    await closed;
    expect(wire()).toEqual([INVITE]);
  });

  test('its errors are its own class, with a status and the name "Error"', async () => {
    const { client } = openHost();
    sandbox.failNext('403');
    const thrown: unknown = await client.autoScribe.users
      .invite(EXAMPLE_REQUEST, { maxRetries: 0 })
      .then(undefined, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(APIError);
    expect(thrown).toMatchObject({ name: 'Error', status: 403, headers: expect.any(Headers) });
  });
});
