import { serve, type ServerType } from '@hono/node-server';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { API_KEY, openHost } from './host.js';
import { PLAIN_REQUEST } from '../support/reference.js';

const BODY = JSON.stringify(PLAIN_REQUEST);
let host: ReturnType<typeof openHost>;
let server: ServerType;
let port = 0;

beforeEach(async () => {
  host = openHost();
  await new Promise<void>((resolve) => {
    server = serve({ fetch: host.handler, hostname: '127.0.0.1', port: 0 }, (info) => {
      ({ port } = info);
      resolve();
    });
  });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Writes bytes to the route as they are, and gives everything that comes back until the server closes. */
function send(headers: string, body = BODY): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const head = `POST /invite HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n`;
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`, 'latin1')),
    );
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe('a request that no browser would write', () => {
  test('reaches AutoScribe where nothing is wrong with it', async () => {
    expect(statusOf(await send('Idempotency-Key: k-1\r\n'))).toBe(200);
  });

  test.each([
    ['goes on in the next line', 'Idempotency-Key: k\r\n X-Evil: 1\r\n'],
    ['holds a null', 'Idempotency-Key: k\0k\r\n'],
    ['holds a bare line end', 'Idempotency-Key: k\rX-Evil: 1\r\n'],
    ['holds Latin-1', 'Idempotency-Key: k\u00E9\r\n'],
    ['comes twice', 'Idempotency-Key: k\r\nIdempotency-Key: l\r\n'],
    ['is longer than any key', `Idempotency-Key: ${'k'.repeat(300)}\r\n`],
  ])('is refused where its idempotency key %s, and AutoScribe hears nothing', async (_name, headers) => {
    const answer = await send(headers);
    expect(statusOf(answer)).toBe(400);
    expect(answer).not.toMatch(/x-evil/i);
    expect(host.asked).toEqual([]);
  });

  test('has its key in no header of the answer, of AutoScribe’s request or of the audit trail', async () => {
    const answer = await send('Idempotency-Key: k-visible\r\nInvite-Attempt: 7; k-visible\r\n');
    expect(statusOf(answer)).toBe(200);
    expect(answer + JSON.stringify([host.events, host.forwarded, host.asked])).not.toContain('k-visible');
    expect(answer + JSON.stringify(host.events)).not.toContain(API_KEY);
  });

  test.each([
    ['two lengths', 'Content-Length: 5\r\n'],
    ['a length and chunks', 'Transfer-Encoding: chunked\r\n'],
  ])('is refused where it names %s, so that no second request hides in it', async (_name, headers) => {
    expect(statusOf(await send(headers))).toBe(400);
    expect(host.asked).toEqual([]);
  });
});
