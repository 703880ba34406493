import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLINIC_ROLES, userInviteParamsSchema } from '../../src/domain/index.js';
import { API_KEY, openHost, post, ROUTE } from './host.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';

const HOSTILE_BODIES = 12_000;
const FIELDS = Object.keys(EXAMPLE_REQUEST);

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

  test('a body without end is read only as far as the limit', async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_024).fill(32));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { handler } = openHost();
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '10' },
      body: endless,
      duplex: 'half',
    };
    expect((await handler(new Request(ROUTE, init))).status).toBe(413);
    expect(pulled).toBeLessThan(20);
    expect(isCancelled).toBe(true);
  });

  test('a body that says it is too large is not read at all', async () => {
    const { handler } = openHost();
    const request = post(EXAMPLE_REQUEST, { 'Content-Length': '16385' });
    expect((await handler(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('a body that breaks off, or that something else has read, is a clear refusal', async () => {
    const { handler } = openHost();
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('aborted')) });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: broken,
      duplex: 'half',
    };
    expect(await (await handler(new Request(ROUTE, init))).json()).toMatchObject({ reason: 'unreadable' });
    const read = post();
    await read.text();
    expect(await (await handler(read)).json()).toMatchObject({ reason: 'unreadable' });
  });
});

describe('whatever comes', () => {
  const nasty = fc.oneof(
    fc.constantFrom<unknown>('', ' ', 'owner', 'admin', 'member', null, true, false, 0, -1, 1e21, [], {}, '\u0000', '\uFFFF', '__proto__'),
    fc.constantFrom('1234567893', '1234567890', '١٢٣٤٥٦٧٨٩٣', '5551234567', '+15551234567', '1'.repeat(15), 'a@b.co', 'a@b', '"><script>'),
    fc.constantFrom(...CLINIC_ROLES),
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
  );
  const field = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...FIELDS) },
    fc.constantFrom('__proto__', 'constructor', 'toString', 'userId'),
    fc.string(),
  );
  // Mostly a good invitation with a few things wrong: what is all wrong gets no further than the first check.
  const nearly = fc
    .tuple(
      fc.constantFrom(EXAMPLE_REQUEST, PLAIN_REQUEST),
      fc.array(fc.tuple(field, nasty), { maxLength: 4 }),
      fc.subarray(FIELDS, { maxLength: 2 }),
    )
    .map(([base, changes, missing]) => {
      const entries = [...Object.entries(base).filter(([name]) => !missing.includes(name)), ...changes];
      // Spelled by hand, so that a field can come twice and `__proto__` is a field.
      return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
    });
  const body = fc.oneof(
    { weight: 12, arbitrary: nearly },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.tuple(nearly, fc.nat(200)).map(([text, length]) => text.slice(0, length)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
  const headers = fc.record(
    {
      'Idempotency-Key': fc.constantFrom('k', 'k'.repeat(300), 'a b', '{}'),
      'Invite-Attempt': fc.constantFrom('1', '0', 'NaN'),
      Origin: fc.constantFrom('https://pacs.example', 'null'),
    },
    { requiredKeys: [] },
  );

  test('the route answers clearly, keeps the key to itself, and forwards only what the schema takes', async () => {
    const { sandbox, handler, forwarded, events } = openHost();
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(body, headers, async (sent, more) => {
        sandbox.reset();
        forwarded.length = events.length = 0;
        const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...more }, body: sent };
        const response = await handler(new Request(ROUTE, init));
        const text = await response.text();
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);

        expect([200, 400, 403, 409, 422]).toContain(response.status);
        const answer = JSON.parse(text) as Record<string, unknown>;
        // AutoScribe's own check, written apart from the schema, has nothing left to refuse.
        expect(String(answer['reason'])).not.toMatch(/^(upstream-|internal)/);
        expect(text + JSON.stringify([events, ...response.headers])).not.toContain(API_KEY);
        for (const invite of forwarded.map((one) => JSON.parse(one) as Record<string, unknown>)) {
          expect(userInviteParamsSchema.safeParse(invite)).toMatchObject({ success: true, data: invite });
          expect(invite['level']).not.toBe('owner');
          expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(invite)));
        }
      }),
      { numRuns: HOSTILE_BODIES },
    );
    // Every way out was taken, so the property was not kept by refusing everything.
    expect(new Set(seen.keys())).toEqual(new Set([200, 400, 403, 409, 422]));
  }, 120_000);
});
