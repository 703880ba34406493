import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createInviteHandler, type InviteEvent } from '../../src/server/index.js';
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';
import { openServer, type BreakableServer } from '../support/openServer.js';
import { PLAIN_REQUEST } from '../support/reference.js';

const page = (text: string, headers: Record<string, string> = {}) =>
  new Response(`<!doctype html><title>${text}</title>`, { headers: { 'Content-Type': 'text/html', ...headers } });

let browser: Browser;
let sandbox: Sandbox;
let events: InviteEvent[];
let host: BreakableServer;
let stranger: BreakableServer;

beforeAll(async () => {
  const executablePath = findBrowser();
  browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  sandbox = createSandbox();
  events = [];
  const handler = createInviteHandler({
    apiKey: 'sk_any',
    fetch: sandbox.fetch,
    // A host that goes by its session's cookie alone, which is what another site's page would abuse.
    authorize: ({ headers }) => headers.get('cookie')?.includes('session=manager') === true,
    onEvent: (event) => events.push(event),
  });
  host = await openServer((request) =>
    request.method === 'POST' ? handler(request) : page('The PACS', { 'Set-Cookie': 'session=manager; Path=/' }),
  );
  stranger = await openServer(() => page('Another site'));
});
afterEach(() => Promise.all([host.vanish(), stranger.vanish()]));

/** Logs in to the PACS, goes to a page, and posts an invitation to the PACS from there. */
async function postFrom(origin: string, how: 'fetch' | 'fetch without asking' | 'form'): Promise<void> {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.goto(host.address);
    await tab.goto(origin);
    if (how === 'form') {
      await tab.evaluate(
        ([url, body]) => {
          const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'text/plain', action: url });
          // A text form puts an equals sign between name and value: in a string, it does no harm to the JSON.
          form.append(Object.assign(document.createElement('input'), { name: `${body.slice(0, -1)},"x":"`, value: '"}' }));
          document.body.append(form);
          form.submit();
        },
        [`${host.address}/invite`, JSON.stringify(PLAIN_REQUEST)] as const,
      );
      await tab.waitForURL('**/invite');
      return;
    }
    await tab.evaluate(
      async ([url, body, type, mode]) => {
        const init: RequestInit = { method: 'POST', body, headers: { 'Content-Type': type }, credentials: 'include', mode };
        await fetch(url, init).catch(() => undefined);
      },
      [
        `${host.address}/invite`,
        JSON.stringify(PLAIN_REQUEST),
        how === 'fetch' ? 'application/json' : 'text/plain',
        how === 'fetch' ? 'cors' : 'no-cors',
      ] as const,
    );
  } finally {
    await context.close();
  }
}

describe('a manager who is logged in to the PACS', () => {
  test('invites from the PACS’ own page', async () => {
    await postFrom(host.address, 'fetch');
    expect(events).toMatchObject([{ type: 'sent' }]);
    expect(sandbox.users()).toHaveLength(1);
  });

  test('is not made to invite by another site’s script: the browser asks first, and is not allowed', async () => {
    await postFrom(stranger.address, 'fetch');
    expect(host.calls.map(({ method }) => method)).not.toContain('POST');
    expect(sandbox.users()).toEqual([]);
  });

  test.each(['fetch without asking', 'form'] as const)(
    'is not made to invite by another site’s %s: it arrives, cookie and all, and is refused',
    async (how) => {
      await postFrom(stranger.address, how);
      expect(host.calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('cookie'))).toEqual(['session=manager']);
      expect(events).toMatchObject([{ type: 'refused', status: 403, reason: 'origin' }]);
      expect(sandbox.users()).toEqual([]);
    },
  );
});
