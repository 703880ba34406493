import { serve, type ServerType } from '@hono/node-server';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpInvite } from '../../src/adapters/http.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';
import { API_KEY } from './host.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

const open: (ServerType | Server)[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Listens on a free port of this machine, and gives the address. */
function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  return new Promise((resolve) => {
    open.push(serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`)));
  });
}

function createContext(attempt = 1) {
  return { signal: new AbortController().signal, idempotencyKey: '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa', attempt };
}

describe('over real HTTP, from the page through the host to AutoScribe', () => {
  async function openAll() {
    const sandbox = createSandbox({ apiKey: API_KEY });
    const baseURL = await listen((request) => sandbox.fetch(request));
    const handler = createInviteHandler({ apiKey: API_KEY, baseURL, authorize: () => true });
    return { sandbox, onInvite: createHttpInvite({ url: await listen(handler) }) };
  }

  test('an invitation arrives, and its retry is given the same answer', async () => {
    const { sandbox, onInvite } = await openAll();
    const answer = await onInvite(EXAMPLE_REQUEST, createContext());
    expect(answer).toMatchObject(EXAMPLE_REQUEST);
    expect(sandbox.users()).toEqual([answer]);
    expect(await onInvite(EXAMPLE_REQUEST, createContext(2))).toEqual(answer);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('a field error travels from the host to the page', async () => {
    const { onInvite } = await openAll();
    const outcome = onInvite({ ...EXAMPLE_REQUEST, npiNumber: '1234567890' }, createContext());
    await expect(outcome).rejects.toMatchObject({ code: 'invalid', status: 422, fieldErrors: { npiNumber: 'npi-check-digit' } });
  });

  test('an answer that was lost is found on the retry', async () => {
    const { sandbox, onInvite } = await openAll();
    sandbox.failNext('truncated');
    await expect(onInvite(EXAMPLE_REQUEST, createContext())).rejects.toMatchObject({ code: 'unconfirmed' });
    expect(await onInvite(EXAMPLE_REQUEST, createContext(2))).toEqual(sandbox.users()[0]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});

describe('over real HTTP, to a server that breaks off', () => {
  /** Listens with a server that does this to every request, and gives the address. */
  async function listenRaw(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const closeAtOnce = () => listenRaw(({ socket }) => socket.destroy());
  const closeInAnswer = () =>
    listenRaw((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 500 });
      response.write('{"userId":', () => response.destroy());
    });

  test('before or in its answer, the page is told that the outcome is open', async () => {
    for (const url of [await closeAtOnce(), await closeInAnswer()]) {
      await expect(createHttpInvite({ url })(EXAMPLE_REQUEST, createContext())).rejects.toMatchObject({ code: 'unconfirmed' });
    }
  });

  test('before or in its answer to the host, the page is told that the outcome is open', async () => {
    for (const baseURL of [await closeAtOnce(), await closeInAnswer()]) {
      const url = await listen(createInviteHandler({ apiKey: API_KEY, baseURL, authorize: () => true }));
      await expect(createHttpInvite({ url })(EXAMPLE_REQUEST, createContext())).rejects.toMatchObject({ code: 'unconfirmed', status: 504 });
    }
  });

  test('so that nothing listens any more, the page is told that nothing was sent', async () => {
    const baseURL = await closeAtOnce();
    const gone = open.pop();
    await new Promise((resolve) => gone?.close(resolve));
    await expect(createHttpInvite({ url: baseURL })(EXAMPLE_REQUEST, createContext())).rejects.toMatchObject({ code: 'network' });
    const url = await listen(createInviteHandler({ apiKey: API_KEY, baseURL, authorize: () => true }));
    await expect(createHttpInvite({ url })(EXAMPLE_REQUEST, createContext())).rejects.toMatchObject({ code: 'unavailable' });
  });
});
