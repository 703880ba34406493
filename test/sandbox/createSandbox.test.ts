import { afterEach, describe, expect, test, vi } from 'vitest';
import { toInviteError } from '../../src/domain/index.js';
import { createSandbox, type SandboxFault } from '../../src/sandbox/index.js';
import { openApi, person } from './api.js';

const URL_OF_USERS = 'https://api.avarasoftware.com/v1/autoScribe/users';
const AUTH = { Authorization: 'Bearer sk_any' };
const INVITE = { method: 'POST', headers: AUTH, body: JSON.stringify(person('Kit')) };

afterEach(() => {
  vi.useRealTimers();
});

describe('who may ask', () => {
  test.each([
    ['no key', {}],
    ['an empty key', { Authorization: 'Bearer ' }],
    ['another scheme', { Authorization: 'Basic c2s=' }],
  ])('not somebody with %s, wherever they ask', async (_name, headers) => {
    const { ask } = openApi();
    for (const path of ['/users', '/users/invitations', '/nowhere']) {
      expect((await ask('GET', path, undefined, headers as Record<string, string>)).status).toBe(401);
    }
  });

  test('only the bearer of the key, where one was given', async () => {
    const { ask } = openApi({ apiKey: 'sk_right' });
    expect((await ask('GET', '/users', undefined, { Authorization: 'Bearer sk_wrong' })).status).toBe(401);
    expect((await ask('GET', '/users', undefined, { Authorization: 'Bearer sk_right' })).status).toBe(200);
  });
});

describe('what is not there', () => {
  test.each(['/nowhere', '/users/a/b', '/users/', '/Users'])('%s is 404', async (path) => {
    const { ask } = openApi();
    expect((await ask('GET', path)).status).toBe(404);
  });

  test.each([
    ['DELETE', '/users', 'GET, POST'],
    ['GET', '/users/revoke-access', 'POST'],
    ['POST', '/users/invitations', 'GET'],
    ['PUT', '/users/usr_1', 'GET, PATCH'],
    ['constructor', '/users', 'GET, POST'],
  ])('%s %s is 405, and says what is allowed', async (method, path, allow) => {
    const { ask } = openApi();
    const { status, headers } = await ask(method, path);
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allow);
  });
});

describe('the sandbox’s fetch', () => {
  test.each<[string, Parameters<typeof fetch>]>([
    ['a text', [URL_OF_USERS, INVITE]],
    ['a URL', [new URL(URL_OF_USERS), INVITE]],
    ['a Request', [new Request(URL_OF_USERS, INVITE)]],
    ['a Request and options', [new Request(URL_OF_USERS, { headers: AUTH }), { method: 'post', body: new Blob([INVITE.body]) }]],
  ])('takes %s', async (_name, given) => {
    const sandbox = createSandbox();
    expect((await sandbox.fetch(...given)).status).toBe(200);
    expect(sandbox.users()).toHaveLength(1);
  });

  test('takes a request of Firefox, which gives no stream of its body', async () => {
    const { sandbox } = openApi();
    const request = new Request(URL_OF_USERS, INVITE);
    Object.defineProperty(request, 'body', { value: undefined });
    expect((await sandbox.fetch(request)).status).toBe(200);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('works without its sandbox in front of it', async () => {
    const { fetch } = createSandbox();
    expect((await fetch(URL_OF_USERS, { headers: AUTH })).status).toBe(200);
  });

  test('takes its time, and not longer than the signal allows', async () => {
    vi.useFakeTimers();
    const sandbox = createSandbox({ latencyMs: 1_000 });
    const controller = new AbortController();
    const answered = sandbox.fetch(URL_OF_USERS, { headers: AUTH });
    const aborted = sandbox.fetch(URL_OF_USERS, { ...INVITE, signal: controller.signal }).catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(999);
    expect(vi.getTimerCount()).toBe(2);
    controller.abort('the manager left');
    expect(await aborted).toBe('the manager left');
    await vi.advanceTimersByTimeAsync(1);
    expect((await answered).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
    // The request had arrived: leaving does not take it back.
    expect(sandbox.users()).toHaveLength(1);
  });

  test('does nothing for a signal that is aborted already', async () => {
    const sandbox = createSandbox();
    await expect(sandbox.fetch(URL_OF_USERS, { ...INVITE, signal: AbortSignal.abort('gone') })).rejects.toBe('gone');
    const request = new Request(URL_OF_USERS, { ...INVITE, signal: AbortSignal.abort() });
    await expect(sandbox.fetch(request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(sandbox.users()).toEqual([]);
  });
});

describe('the same seed and clock', () => {
  const play = async (seed?: string | number) => {
    const sandbox = createSandbox({ clock: () => new Date('2026-03-01T09:00:00Z'), ...(seed === undefined ? {} : { seed }) });
    const run = async () => {
      await sandbox.fetch(URL_OF_USERS, INVITE);
      return [sandbox.users(), sandbox.invitations(), sandbox.mailbox()];
    };
    const first = await run();
    sandbox.reset();
    return { first, emptied: [sandbox.users(), sandbox.invitations(), sandbox.mailbox()], again: await run() };
  };

  test('give the same world, after a reset too', async () => {
    const one = await play(1);
    expect((await play(1)).first).toEqual(one.first);
    expect(one.emptied).toEqual([[], [], []]);
    expect(one.again).toEqual(one.first);
  });

  test('another seed gives other ids', async () => {
    const seeds = [undefined, 0, 1, 2, 'a', 'b', ''];
    const ids = await Promise.all(seeds.map(async (seed) => JSON.stringify((await play(seed)).first)));
    expect(new Set(ids).size).toBe(seeds.length);
  });

  test('what a test is handed is a copy', async () => {
    const { invite, sandbox } = openApi();
    await invite('Kit');
    for (const list of [sandbox.users(), sandbox.invitations(), sandbox.mailbox()]) {
      Object.assign(list[0] ?? {}, { userId: 'changed' });
      list.length = 0;
    }
    expect(sandbox.users()).toHaveLength(1);
    expect(JSON.stringify([sandbox.users(), sandbox.invitations(), sandbox.mailbox()])).not.toContain('changed');
  });
});

describe('what goes wrong on request', () => {
  const carriedOut: SandboxFault[] = ['drop-after-write', 'drop-in-body', '504', 'html', 'truncated', 'wrong-shape', 'empty'];
  const not: SandboxFault[] = [
    'offline',
    'drop-before-write',
    'redirect',
    '400',
    '401',
    '403',
    '404',
    '408',
    '409',
    '422',
    '429',
    '500',
    '502',
    '503',
  ];

  test.each([...carriedOut.map((fault) => [fault, 1] as const), ...not.map((fault) => [fault, 0] as const)])(
    '“%s” leaves %i invitations behind, and only once',
    async (fault, count) => {
      const sandbox = createSandbox();
      sandbox.failNext(fault);
      await sandbox.fetch(URL_OF_USERS, INVITE).catch(() => undefined);
      expect(sandbox.mailbox()).toHaveLength(count);
      expect((await sandbox.fetch(URL_OF_USERS, { headers: AUTH })).status).toBe(200);
    },
  );

  test.each(not.filter((fault) => /^\d/.test(fault)))('“%s” answers with that status and a message', async (fault) => {
    const sandbox = createSandbox();
    sandbox.failNext(fault);
    const response = await sandbox.fetch(URL_OF_USERS, INVITE);
    expect(response.status).toBe(Number(fault));
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });

  test.each<[SandboxFault, string]>([
    ['offline', 'ENOTFOUND'],
    ['drop-before-write', 'ECONNRESET'],
    ['drop-after-write', 'ECONNRESET'],
  ])('“%s” rejects as Node’s fetch does', async (fault, code) => {
    const sandbox = createSandbox();
    sandbox.failNext(fault);
    const thrown: unknown = await sandbox.fetch(URL_OF_USERS, INVITE).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(TypeError);
    expect(thrown).toMatchObject({ message: 'fetch failed', cause: { code } });
    expect(toInviteError(thrown).code).toBe(fault === 'offline' ? 'network' : 'unconfirmed');
  });

  test.each<[SandboxFault, number]>([
    ['timeout', 0],
    ['timeout-after-write', 1],
  ])('“%s” never answers, until the caller gives up', async (fault, count) => {
    const sandbox = createSandbox();
    const controller = new AbortController();
    sandbox.failNext(fault);
    const outcome = sandbox.fetch(URL_OF_USERS, { ...INVITE, signal: controller.signal });
    controller.abort('enough');
    await expect(outcome).rejects.toBe('enough');
    expect(sandbox.mailbox()).toHaveLength(count);
  });

  test('“drop-in-body” breaks off in the middle', async () => {
    const sandbox = createSandbox();
    sandbox.failNext('drop-in-body');
    const response = await sandbox.fetch(URL_OF_USERS, INVITE);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('“redirect” is followed, given or refused as the caller wants it', async () => {
    const sandbox = createSandbox();
    const send = (redirect: RequestRedirect) => {
      sandbox.failNext('redirect');
      return sandbox.fetch(URL_OF_USERS, { ...INVITE, redirect });
    };
    expect((await send('manual')).status).toBe(302);
    expect(await (await send('follow')).text()).toContain('Sign in');
    await expect(send('error')).rejects.toThrow('fetch failed');
  });

  test('several come in their order, each to the request made after it was named', async () => {
    const sandbox = createSandbox({ latencyMs: 1 });
    sandbox.failNext('500');
    sandbox.failNext('429');
    const statuses = await Promise.all([1, 2, 3].map(async () => (await sandbox.fetch(URL_OF_USERS, { headers: AUTH })).status));
    expect(statuses).toEqual([500, 429, 200]);
    sandbox.failNext('500');
    sandbox.reset();
    expect((await sandbox.fetch(URL_OF_USERS, { headers: AUTH })).status).toBe(200);
  });

  test('a fault that there is not is named, with those that there are', () => {
    expect(() => createSandbox().failNext('meteor' as SandboxFault)).toThrow(
      /^autoscribe-react: the sandbox has no fault "meteor".+drop-after-write/,
    );
  });
});

describe('in a page', () => {
  test('a signal of another make is honoured', async () => {
    const sandbox = createSandbox();
    // As a simulated page's AbortController makes them: no instance of this platform's.
    const target = new EventTarget();
    const signal = Object.assign(target, { aborted: false, reason: undefined }) as unknown as AbortSignal;
    sandbox.failNext('timeout');
    const outcome = sandbox.fetch(URL_OF_USERS, { ...INVITE, signal });
    Object.assign(signal, { aborted: true, reason: 'left' });
    target.dispatchEvent(new Event('abort'));
    await expect(outcome).rejects.toBe('left');
  });
});
