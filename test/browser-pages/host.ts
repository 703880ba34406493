import { serve, type ServerType } from '@hono/node-server';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';
import { readPage } from '../support/readPage.js';

const API_KEY = 'sk_test_pages';

let browser: Browser;
const open: ServerType[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_ARGS });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const server of open.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(() => browser.close());

/** Listens on a free port of this machine, and gives the address. */
function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  return new Promise((resolve) => {
    open.push(serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`)));
  });
}

async function readBuilt(url: string, csp: string | undefined): Promise<Response> {
  const { pathname } = new URL(url);
  if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
  const response = await readPage(inject('builtPage'), pathname);
  if (csp) response.headers.set('Content-Security-Policy', csp);
  return response;
}

interface HostOptions {
  /** The page's Content-Security-Policy. */
  csp?: string;
  /** What AutoScribe answers. Default: what the sandbox does. */
  answer?: () => Response;
  /** What the page is looked at on. Default: a desk with a mouse. */
  device?: Pick<BrowserContextOptions, 'hasTouch' | 'isMobile' | 'viewport'>;
}

/** What arrived at AutoScribe's door. */
interface Arrival {
  request: string;
  authorization: string | null;
  body: unknown;
}

/** AutoScribe, a host with its route, and its page in a browser: three places that talk over HTTP. */
export async function openHost(query = '', { csp, answer, device }: HostOptions = {}) {
  const sandbox = createSandbox({ apiKey: API_KEY, clock: () => Date.parse('2024-01-15T10:00:00Z') });
  const arrivals: Arrival[] = [];
  const baseURL = await listen(async (request) => {
    const { method, url, headers } = request;
    const body = method === 'POST' ? ((await request.clone().json()) as unknown) : undefined;
    arrivals.push({ request: `${method} ${new URL(url).pathname}`, authorization: headers.get('authorization'), body });
    return answer?.() ?? sandbox.fetch(request);
  });
  const handler = createInviteHandler({ apiKey: API_KEY, baseURL, authorize: () => true });
  const origin = await listen((request) => (request.url.includes('/api/') ? handler(request) : readBuilt(request.url, csp)));
  const context = await browser.newContext(device);
  context.setDefaultTimeout(5000);
  const page = await context.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => said.push(String(error.error())));
  context.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(`${effectiveDirective} ${blockedURI}`),
    );
    Object.assign(window, { violations });
  });
  await page.goto(`${origin}/?${query}`);
  await page.getByRole('button').first().waitFor();
  return { page, origin, sandbox, arrivals, said, requests, apiKey: API_KEY };
}

/** Reads a variable of the page. */
export const readGlobal = (page: Page, name: string) => page.evaluate((key) => (window as unknown as Record<string, unknown>)[key], name);

/** Whatever follows from what just happened has happened by the frame after the next. */
export const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Waits until the named element has the focus, in whichever document the page means. */
export async function expectFocus(page: Pick<Page, 'getByRole'>, role: Parameters<Page['getByRole']>[0], name: string): Promise<void> {
  const locator = page.getByRole(role, { name });
  await expect.poll(() => locator.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
}
