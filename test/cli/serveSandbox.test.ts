import { request as askHttp } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../src/cli/serveSandbox.js';
import { createInviteHandler } from '../../src/server/index.js';
import { post } from '../server/host.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';

const API_KEY = 'sandbox-key';
let served: ServedSandbox;

beforeEach(async () => {
  served = await serveSandbox(0, { apiKey: API_KEY, seed: 1, clock: () => Date.parse('2026-01-15T10:00:00Z') });
});
afterEach(() => served.close());

const get = (path: string, init?: RequestInit) => fetch(served.address + path, { redirect: 'manual', ...init });
const read = async (path: string) => (await get(path)).text();
const invite = (body: object) => createInviteHandler({ apiKey: API_KEY, baseURL: served.address, authorize: () => true })(post(body));

async function openMail(): Promise<string> {
  const [, path = ''] = /<a href="(\/mails\/[^"]+)"/.exec(await read('/')) ?? [];
  expect(path).not.toBe('');
  return path;
}

describe('the sandbox, served to a host’s own server', () => {
  test('takes an invitation by real HTTP, and lists the user', async () => {
    expect((await invite(EXAMPLE_REQUEST)).status).toBe(200);
    const answer = await get('/v1/autoScribe/users', { headers: { Authorization: `Bearer ${API_KEY}` } });
    expect(await answer.json()).toMatchObject({ users: [EXAMPLE_REQUEST], hasMore: false });
  });

  test('takes only the key it was given', async () => {
    expect((await get('/v1/autoScribe/users', { headers: { Authorization: 'Bearer other' } })).status).toBe(401);
    expect((await get('/v1/autoScribe/users')).status).toBe(401);
  });

  test('refuses a body of more than a megabyte', async () => {
    const answer = await get('/v1/autoScribe/users', { method: 'POST', body: 'x'.repeat(1_048_577) });
    expect(answer.status).toBe(413);
  });

  test('says so where the port is taken', async () => {
    await expect(serveSandbox(Number(new URL(served.address).port), {})).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('who reaches it', () => {
  const askAs = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      askHttp(served.address, { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });

  test('this machine, by its own names', async () => {
    expect(await askAs('127.0.0.1:4010')).toBe(200);
    expect(await askAs('localhost')).toBe(200);
  });

  test('no page whose name was made to point here', async () => {
    expect(await askAs('evil.example')).toBe(421);
    expect(await askAs('127.0.0.1.evil.example')).toBe(421);
  });

  test('no other machine: it listens on the loopback address alone', async () => {
    const { port } = new URL(served.address);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
    for (const one of others) await expect(fetch(`http://${one?.address}:${port}/`)).rejects.toThrow('fetch failed');
    expect(served.address).toBe(`http://127.0.0.1:${port}`);
  });
});

describe('the mailbox in a browser', () => {
  test('is empty at first, and says how to change that', async () => {
    expect(await read('/')).toContain('No e-mail yet. Invite somebody, and load this page again.');
  });

  test('lists every e-mail, newest first', async () => {
    await invite(EXAMPLE_REQUEST);
    await invite(PLAIN_REQUEST);
    const page = await read('/');
    expect(page.indexOf(PLAIN_REQUEST.email)).toBeGreaterThan(-1);
    expect(page.indexOf(PLAIN_REQUEST.email)).toBeLessThan(page.indexOf(EXAMPLE_REQUEST.email));
    expect(page).toContain('Waiting for an answer');
    expect(page).toContain('2026-01-15 10:00 UTC');
  });

  test.each([
    ['confirm', 'Confirmed'],
    ['decline', 'Declined'],
  ])('can %s an invitation, once', async (action, state) => {
    await invite(EXAMPLE_REQUEST);
    const path = await openMail();
    expect(await read(path)).toContain('Sarah Johnson');
    const done = await get(`${path}/${action}`, { method: 'POST' });
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe(path);
    expect(await read(path)).toContain(state);
    expect(await read(path)).not.toContain('<button');
    expect((await get(`${path}/${action}`, { method: 'POST' })).status).toBe(409);
  });

  test('shows whatever a person is called as text', async () => {
    await invite({ ...PLAIN_REQUEST, firstName: '<img src=x onerror=alert(1)>', lastName: '"><script>\'&' });
    const page = await read(await openMail());
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&gt;&lt;script&gt;&#39;&amp;');
    expect(page).not.toMatch(/<img|<script/);
  });

  test('needs no script and no inline style, and its policy allows none', async () => {
    await invite(EXAMPLE_REQUEST);
    for (const path of ['/', await openMail(), '/nowhere']) {
      const answer = await get(path);
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(await answer.text()).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    }
    expect((await get('/mailbox.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test.each<[string, Record<string, string>]>([
    ['of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['of another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
    ['of another site, in an older browser', { Origin: 'http://evil.example' }],
  ])('answers no invitation for a page %s', async (_name, headers) => {
    await invite(EXAMPLE_REQUEST);
    const path = await openMail();
    expect((await get(`${path}/confirm`, { method: 'POST', headers })).status).toBe(403);
    expect(await read(path)).toContain('Waiting for an answer');
  });

  test.each([
    ['/nowhere', 'GET', 404],
    ['/mails/mail_inv_none', 'GET', 404],
    ['//evil.example/', 'GET', 404],
    ['/', 'POST', 405],
    ['/mails/x/confirm', 'GET', 405],
  ])('%s is no page to %s', async (path, method, status) => {
    expect((await get(path, { method })).status).toBe(status);
  });
});
