import type { Browser, Page } from 'playwright';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createInviteHandler, createMemoryIdempotencyStore, type InviteHandler } from '../../src/server/index.js';
import type { Fault, Place } from './faults.js';
import { openServer, type BreakableServer } from '../support/openServer.js';
import { readPage } from '../support/readPage.js';

const ROUTE = '/api/autoscribe/invite';
const LOST_ROUTE = `http://pacs.invalid${ROUTE}`;
const API_KEY = 'sk_faults';
// A label longer than 63 characters can't be asked for, so the resolver says "not found" without asking anybody.
const NOWHERE = `http://${'a'.repeat(64)}.invalid`;
/** How long the host waits for an AutoScribe that never answers, in milliseconds. */
const SHORT = 150;
/** How long anything in the page may take before the test gives up, in milliseconds. */
const PATIENCE = 15_000;

/** A browser's page, the host that it belongs to, and an AutoScribe: everything an invitation goes through, on real HTTP. */
export interface Rig {
  page: Page;
  host: BreakableServer;
  /** The AutoScribe of the latest `start`. */
  sandbox: () => Sandbox;
  /** Empties AutoScribe and the host's memory, and lets a fault in. */
  start: (fault: Fault, place: Place) => Promise<void>;
  /** Puts the invitation into the page. */
  mount: (isStrict?: boolean) => Promise<void>;
  /** Everything works again. */
  mend: () => Promise<void>;
  /** What the page said on its console or threw, other than that a request failed. */
  said: string[];
}

/** What a host may write in five minutes: no check, no memory, and AutoScribe's answer as it is. */
async function passOn(request: Request, baseURL: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' };
  const { status, body } = await fetch(`${baseURL}/v1/autoScribe/users`, { method: 'POST', headers, body: await request.text() });
  return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
}

/**
 * Opens one.
 *
 * @param folder - The built page.
 */
export async function openRig(browser: Browser, folder: string): Promise<Rig & { close: () => Promise<void> }> {
  let sandbox = createSandbox();
  let handler: InviteHandler = () => Promise.reject(new Error('Nothing was started yet.'));
  let mendHandler = () => {};
  let url = ROUTE;
  const autoScribe = await openServer((request) => sandbox.fetch(request));
  const host = await openServer(
    (request) => (request.method === 'POST' ? handler(request) : readPage(folder, new URL(request.url).pathname)),
    ({ method }) => method === 'POST',
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const said: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('response', (response) => response.request().method() === 'POST' && host.noteHead());
  await page.clock.install();
  await page.goto(host.address);

  const mend = async () => {
    host.mishap = autoScribe.mishap = undefined;
    mendHandler();
    await Promise.all([host.comeBack(), autoScribe.comeBack(), context.setOffline(false)]);
    url = ROUTE;
    await page.evaluate((route) => window.pacs.setUrl(route), url);
  };
  return {
    page,
    host,
    said,
    sandbox: () => sandbox,
    mend,
    mount: (isStrict = false) => page.evaluate((options) => window.pacs.mount(options), { isStrict, url }),
    async start({ mishap, unreachable, hangs }, place) {
      await mend();
      sandbox = createSandbox({ apiKey: API_KEY });
      host.calls.length = 0;
      said.length = 0;
      await page.clock.setSystemTime(Date.now());
      const inBrowser = place !== 'host – AutoScribe';
      const idempotency = createMemoryIdempotencyStore();
      const create = (baseURL: string, timeoutMs?: number) =>
        createInviteHandler({
          apiKey: API_KEY,
          authorize: () => true,
          idempotency,
          baseURL,
          fetch: async (...given) => {
            const response = await fetch(...given);
            autoScribe.noteHead();
            return response;
          },
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        });
      const isLost = unreachable === 'unknown name' && !inBrowser;
      handler = create(isLost ? NOWHERE : autoScribe.address, hangs && !inBrowser ? SHORT : undefined);
      if (place === 'browser – own route') handler = (request) => passOn(request, autoScribe.address);
      const own = handler;
      mendHandler = () => (handler = place === 'browser – own route' ? own : create(autoScribe.address));
      const server = inBrowser ? host : autoScribe;
      server.mishap = mishap;
      if (unreachable === 'gone') await server.vanish();
      if (unreachable === 'offline') await context.setOffline(true);
      if (unreachable === 'unknown name' && inBrowser) url = LOST_ROUTE;
    },
    async close() {
      await context.close();
      await Promise.all([host.vanish(), autoScribe.vanish()]);
    },
  };
}
