import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHttpInvite, type HttpInviteOptions, type InviteContext } from '../../src/adapters/http.js';
import { InviteError } from '../../src/domain/index.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE } from '../support/reference.js';

const URL_OF_HOST = '/api/autoscribe/invite';

function createContext(more: Partial<InviteContext> = {}): InviteContext {
  return { signal: new AbortController().signal, idempotencyKey: '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa', attempt: 1, ...more };
}

/** Sends the reference's example to a host that answers so, and gives what comes of it. */
async function invite(answer: typeof fetch, options: Partial<HttpInviteOptions> = {}, context = createContext()) {
  const onInvite = createHttpInvite({ url: URL_OF_HOST, fetch: answer, ...options });
  return onInvite(EXAMPLE_REQUEST, context).catch((thrown: unknown) => thrown);
}
const answerWith = (body: BodyInit | null, init?: ResponseInit) => () => Promise.resolve(new Response(body, init));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('when an invitation is sent to the host', () => {
  test('it goes once, as JSON, with the idempotency key and the attempt, and AutoScribe’s answer comes back', async () => {
    const host = vi.fn<typeof fetch>(answerWith(JSON.stringify(EXAMPLE_RESPONSE)));
    const answer = await invite(host, {}, createContext({ attempt: 3 }));

    expect(answer).toEqual(EXAMPLE_RESPONSE);
    expect(host).toHaveBeenCalledTimes(1);
    const [url, init] = host.mock.calls[0] ?? [];
    expect(url).toBe(URL_OF_HOST);
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual', credentials: 'same-origin' });
    expect(JSON.parse(init?.body as string)).toEqual(EXAMPLE_REQUEST);
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa',
      'invite-attempt': '3',
    });
  });

  test.each([
    ['an object', { 'X-CSRF-Token': 't1' }],
    ['a function', () => ({ 'X-CSRF-Token': 't1' })],
    ['an asynchronous function', async () => new Headers({ 'X-CSRF-Token': 't1' })],
  ])('the host’s own headers go along, given as %s, and can’t replace the library’s', async (_name, headers) => {
    const host = vi.fn<typeof fetch>(answerWith(JSON.stringify(EXAMPLE_RESPONSE)));
    await invite(host, { headers, credentials: 'include' });

    const init = host.mock.calls[0]?.[1];
    expect(new Headers(init?.headers).get('x-csrf-token')).toBe('t1');
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
    expect(init?.credentials).toBe('include');
  });

  test('without a fetch of its own it uses the page’s, as it stands at that moment, and not as a method', async () => {
    const onInvite = createHttpInvite({ url: URL_OF_HOST });
    const seen: unknown[] = [];
    vi.stubGlobal('fetch', function (this: unknown) {
      seen.push(this);
      return Promise.resolve(Response.json(EXAMPLE_RESPONSE));
    });
    await onInvite(EXAMPLE_REQUEST, createContext());

    expect(seen).toEqual([undefined]);
  });

  test('a role, a source and a field that this release does not know are kept', async () => {
    const future = { ...EXAMPLE_RESPONSE, clinicRole: 'Teleradiologist', invitedSource: 'partner', badge: 7 };
    expect(await invite(answerWith(JSON.stringify(future)))).toEqual(future);
  });
});

describe('when the host refuses', () => {
  test('the reason, the fields, the waiting time and the name of the request travel', async () => {
    const body = { code: 'invalid', message: 'No.', fieldErrors: { npiNumber: 'npi-check-digit', nonsense: 'x' }, requestId: 'r-1' };
    const error = await invite(answerWith(JSON.stringify(body), { status: 422, headers: { 'Retry-After': '7' } }));

    expect(error).toBeInstanceOf(InviteError);
    expect(error).toMatchObject({
      code: 'invalid',
      status: 422,
      message: 'No.',
      fieldErrors: { npiNumber: 'npi-check-digit' },
      retryAfterSeconds: 7,
      requestId: 'r-1',
    });
    expect((error as InviteError).fieldErrors).not.toHaveProperty('nonsense');
  });

  test.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [408, 'unconfirmed'],
    [409, 'duplicate'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [504, 'unconfirmed'],
  ])('its status alone is enough: %i is “%s”', async (status, code) => {
    for (const body of ['<h1>Oops</h1>', '', '{"mess', '[]', 'null', '"text"']) {
      expect(await invite(answerWith(body, { status }))).toMatchObject({ code, status });
    }
  });

  test('a body that is more exact than its status counts', async () => {
    const error = await invite(answerWith(JSON.stringify({ code: 'unconfirmed' }), { status: 502 }));
    expect(error).toMatchObject({ code: 'unconfirmed' });
  });

  test('it is not asked a second time', async () => {
    for (const status of [408, 409, 429, 500, 503]) {
      const host = vi.fn<typeof fetch>(answerWith('{}', { status }));
      await invite(host);
      expect(host).toHaveBeenCalledTimes(1);
    }
  });
});

describe('when nothing says whether the invitation was sent', () => {
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"userId":'));
        controller.error(new TypeError('terminated'));
      },
    });
  test.each<[string, () => Response]>([
    ['a page of HTML', () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } })],
    ['half of the JSON', () => new Response(JSON.stringify(EXAMPLE_RESPONSE).slice(0, 80))],
    ['JSON of another shape', () => Response.json({ ok: true })],
    ['an answer without a user id', () => Response.json({ ...EXAMPLE_RESPONSE, userId: '' })],
    ['a list', () => Response.json([EXAMPLE_RESPONSE])],
    ['null', () => Response.json(null)],
    ['an error with a success’s status', () => Response.json({ code: 'duplicate', message: 'No.' })],
    ['204 and nothing', () => new Response(null, { status: 204 })],
    ['200 and nothing', () => new Response('')],
    ['a redirect', () => new Response(null, { status: 302, headers: { Location: '/login' } })],
    ['a redirect as a browser hides it', () => Object.defineProperty(new Response(null), 'status', { value: 0 })],
    ['a body that breaks off', () => new Response(broken())],
  ])('%s is “unconfirmed”, neither a success nor a crash', async (_name, answer) => {
    const error = await invite(() => Promise.resolve(answer()));
    expect(error).toBeInstanceOf(InviteError);
    expect(error).toMatchObject({ code: 'unconfirmed' });
  });
});

test('an answer of another shape is told to developers by the names of what is wrong in it, never by what it says', async () => {
  const { userId: _none, ...rest } = EXAMPLE_RESPONSE;
  const shown = async (body: unknown) => ((await invite(answerWith(JSON.stringify(body)))) as InviteError).message;
  expect(await shown(rest)).toBe('The answer was not a UserInviteResponse. Wrong or missing: userId.');
  expect(await shown({ ...rest, level: 'owner', extra: 1 })).toBe(
    'The answer was not a UserInviteResponse. Wrong or missing: level, userId.',
  );
  expect(await shown([EXAMPLE_RESPONSE])).toBe('The answer was not a UserInviteResponse.');
});

describe('when the developer gives options', () => {
  test.each([0, -1, Number.NaN, Infinity, 2 ** 31])('a time limit of %d is refused at once, with what to do', (timeoutMs) => {
    const create = () => createHttpInvite({ url: URL_OF_HOST, timeoutMs });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(
      `autoscribe-react: timeoutMs is ${timeoutMs}. Every invitation would fail. Give a positive number, or leave it out.`,
    );
  });

  test('one that is undefined is one that was left out', async () => {
    const options = { headers: undefined, credentials: undefined, timeoutMs: undefined };
    expect(await invite(answerWith(JSON.stringify(EXAMPLE_RESPONSE)), options)).toEqual(EXAMPLE_RESPONSE);
    expect(createHttpInvite({ url: URL_OF_HOST, fetch: undefined })).toBeTypeOf('function');
  });
});

describe('when no answer comes', () => {
  test.each([
    ['Chromium is offline', new TypeError('Failed to fetch'), 'network'],
    ['Firefox is offline', new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    ['Safari is offline', new TypeError('Load failed'), 'network'],
    ['the name is not found', new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }), 'network'],
    ['the connection breaks', new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }), 'unconfirmed'],
  ])('because %s, the error says so', async (_name, thrown, code) => {
    expect(await invite(() => Promise.reject(thrown))).toMatchObject({ code, cause: thrown });
  });

  test.each([
    ['has a network', true, 'unconfirmed'],
    ['knows that it has none', false, 'network'],
  ])('in a browser that %s but says only that fetching failed, nothing more is claimed than is known', async (_name, onLine, code) => {
    vi.stubGlobal('navigator', { onLine });
    const failed = new TypeError('Failed to fetch');
    expect(await invite(() => Promise.reject(failed))).toMatchObject({ code, cause: failed });
  });

  test.each([
    ['goes away once the request has left', true, 'unconfirmed'],
    ['comes back only after that', false, 'network'],
  ])('in a browser whose network %s, what counts is what it knew then', async (_name, onLine, code) => {
    vi.stubGlobal('navigator', { onLine });
    const lose: typeof fetch = () => {
      vi.stubGlobal('navigator', { onLine: !onLine });
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    expect(await invite(lose)).toMatchObject({ code });
  });

  test('because time is up, the request is given up and the error is “timeout”', async () => {
    vi.useFakeTimers();
    const hang: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    const outcome = invite(hang, { timeoutMs: 5_000 });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);

    expect(await outcome).toMatchObject({ code: 'timeout' });
  });

  test('because the manager stops waiting, the request is given up and the outcome is open', async () => {
    const { signal, abort } = ((controller) => ({ signal: controller.signal, abort: () => controller.abort() }))(new AbortController());
    const hang: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    const outcome = invite(hang, {}, createContext({ signal }));
    await Promise.resolve();
    abort();

    expect(await outcome).toMatchObject({ code: 'unconfirmed' });
  });

  test('because the manager has stopped already, nothing is sent', async () => {
    const host = vi.fn<typeof fetch>();
    expect(await invite(host, {}, createContext({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'unconfirmed' });
    expect(host).not.toHaveBeenCalled();
  });

  test.each([
    ['the manager stops waiting', 'unconfirmed', (controller: AbortController) => controller.abort()],
    ['time is up', 'timeout', () => vi.advanceTimersByTime(5_000)],
  ])('because %s before the host’s headers are there, nothing is sent, not even once they are', async (_name, code, end) => {
    vi.useFakeTimers();
    const host = vi.fn<typeof fetch>();
    const controller = new AbortController();
    let give = (_headers: HeadersInit) => {};
    const headers = () => new Promise<HeadersInit>((resolve) => (give = resolve));
    const outcome = invite(host, { headers, timeoutMs: 5_000 }, createContext({ signal: controller.signal }));
    end(controller);
    expect(await outcome).toMatchObject({ code });
    give({});
    await vi.advanceTimersByTimeAsync(0);
    expect(host).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('because time is up, a fetch that does not heed its signal is left behind', async () => {
    vi.useFakeTimers();
    const outcome = invite(() => new Promise(() => {}), { timeoutMs: 5_000 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await outcome).toMatchObject({ code: 'timeout' });
  });

  test('no timer and no listener stays behind', async () => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    await invite(answerWith(JSON.stringify(EXAMPLE_RESPONSE)), {}, createContext({ signal }));
    await invite(() => Promise.reject(new TypeError('Failed to fetch')), {}, createContext({ signal }));

    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledTimes(2);
  });

  test('because the host’s headers could not be made, nothing is sent', async () => {
    const host = vi.fn<typeof fetch>();
    const headers = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await invite(host, { headers })).toMatchObject({ code: 'network' });
    expect(host).not.toHaveBeenCalled();
  });
});
