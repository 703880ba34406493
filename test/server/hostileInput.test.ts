import { afterEach, describe, expect, test, vi } from 'vitest';
import { openHost, post, ROUTE } from './host.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';

afterEach(() => {
  vi.useRealTimers();
});

/** A request whose body comes as the test says. */
function stream(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
    duplex: 'half',
  };
  return new Request(ROUTE, init);
}

describe('when a body is made to break the route', () => {
  const valid = JSON.stringify(PLAIN_REQUEST);
  const bytes = (...parts: (string | number[])[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

  test.each<[string, BodyInit, number, string]>([
    ['nothing', '', 400, 'json'],
    ['half of the JSON', valid.slice(0, 40), 400, 'json'],
    ['two documents', `${valid}${valid}`, 400, 'json'],
    ['a comment', `/* */${valid}`, 400, 'json'],
    ['NaN', 'NaN', 400, 'json'],
    ['a list', '[]', 422, 'schema'],
    ['null', 'null', 422, 'schema'],
    ['a number', '1', 422, 'schema'],
    ['a text', '"owner"', 422, 'schema'],
    ['deep nesting', '['.repeat(8_000) + ']'.repeat(8_000), 422, 'schema'],
    ['deep nesting in a field', `{"firstName":${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}}`, 422, 'schema'],
    ['a constructor', JSON.stringify({ ...PLAIN_REQUEST, constructor: { prototype: { level: 'owner' } } }), 422, 'unknown-field'],
    ['a prototype', `{"__proto__":{"level":"admin"},${valid.slice(1)}`, 422, 'unknown-field'],
    ['only a prototype', `{"__proto__":${valid}}`, 422, 'unknown-field'],
    ['a field twice', `{"level":"admin",${valid.slice(1)}`, 400, 'repeated-field'],
    ['a field twice, once in disguise', `{"\\u006cevel":"admin",${valid.slice(1)}`, 400, 'repeated-field'],
    ['a megabyte of a name', JSON.stringify({ ...PLAIN_REQUEST, firstName: 'x'.repeat(1_000_000) }), 413, 'too-large'],
    ['a long name', JSON.stringify({ ...PLAIN_REQUEST, firstName: 'x'.repeat(10_000) }), 422, 'schema'],
    ['a name that reads backwards', JSON.stringify({ ...PLAIN_REQUEST, firstName: 'Kit\u202Enimda' }), 422, 'schema'],
    ['half a character', JSON.stringify({ ...PLAIN_REQUEST, firstName: 'Kit\uD800' }), 422, 'schema'],
    ['a header in the address', JSON.stringify({ ...PLAIN_REQUEST, email: 'kit@pacs.example\r\nBcc: eve@evil.example' }), 422, 'schema'],
    ['two addresses', JSON.stringify({ ...PLAIN_REQUEST, email: 'kit@pacs.example,eve@evil.example' }), 422, 'schema'],
    [
      'UTF-16',
      bytes(
        [0xff, 0xfe],
        [...valid].flatMap((char) => [char.charCodeAt(0), 0]),
      ),
      400,
      'encoding',
    ],
    ['Latin-1', bytes(valid.slice(0, -1), ',"middleName":"Ren', [0xe9], '"}'), 400, 'encoding'],
    ['zero bytes', bytes([0, 0, 0, 0]), 400, 'json'],
  ])('%s is a clear refusal', async (_name, body, status, reason) => {
    const { handler, asked } = openHost();
    const response = await handler(new Request(ROUTE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
    expect(await response.json()).toMatchObject({ reason });
    expect(response.status).toBe(status);
    expect(asked).toEqual([]);
  });

  test('a byte order mark does no harm', async () => {
    const { ask } = openHost();
    expect((await ask(`\uFEFF${valid}`)).status).toBe(200);
  });

  test('a name that looks like JSON is only a name', async () => {
    const { sandbox, ask } = openHost();
    const lastName = 'O"Neil","level":"admin" : {} \\';
    expect((await ask({ ...PLAIN_REQUEST, lastName })).status).toBe(200);
    expect(sandbox.users()).toMatchObject([{ lastName, level: 'member' }]);
  });

  test.each<[string, Uint8Array | string, number]>([
    ['bytes', new Uint8Array(1_024).fill(32), 413],
    // As a framework may hand on what it has decoded already.
    ['texts', ' '.repeat(1_024), 400],
  ])('a body without end, of %s, is read only as far as the limit', async (_name, chunk, status) => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk as Uint8Array);
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { handler } = openHost();
    expect((await handler(stream(endless, { 'Content-Length': '10' }))).status).toBe(status);
    expect(pulled).toBeLessThan(20);
    expect(isCancelled).toBe(true);
  });

  test('a body that never ends, byte by byte or not at all, is waited for only as long as the limit', async () => {
    vi.useFakeTimers();
    let isCancelled = false;
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"level":')),
      cancel() {
        isCancelled = true;
      },
    });
    const authorize = vi.fn(() => true);
    const { handler, asked } = openHost({ timeoutMs: 4_000, authorize });
    const answer = handler(stream(slow));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(isCancelled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const response = await answer;
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ reason: 'unreadable' });
    expect(isCancelled).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(authorize).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('a body that says it is too large is not read at all', async () => {
    const { handler } = openHost();
    const request = post(EXAMPLE_REQUEST, { 'Content-Length': '16385' });
    expect((await handler(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('where a request gives no stream, as in Firefox, where a page may play the server, it is read and bounded all the same', async () => {
    const { handler, sandbox } = openHost({ maxBodyBytes: 1_000 });
    const hide = (request: Request) =>
      new Proxy(request, {
        has: (target, key) => key !== 'body' && key in target,
        get: (target, key) => {
          const value: unknown = key === 'body' ? undefined : Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    expect((await handler(hide(post()))).status).toBe(200);
    expect((await handler(hide(post(`{${' '.repeat(2_000)}}`)))).status).toBe(413);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a body that breaks off, or that something else has read, is a clear refusal', async () => {
    const { handler } = openHost();
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('aborted')) });
    expect(await (await handler(stream(broken))).json()).toMatchObject({ reason: 'unreadable' });
    const read = post();
    await read.text();
    expect(await (await handler(read)).json()).toMatchObject({ reason: 'unreadable' });
  });
});
