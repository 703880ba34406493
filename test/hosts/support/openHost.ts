import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, onTestFinished } from 'vitest';
import { BROWSER_ARGS, findBrowser } from '../../support/findBrowser.js';

const browsers = new Map<string, Promise<Browser>>();

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
});

/** One browser for all tests of a file; a page of its own for each. */
export function getBrowser(executablePath = findBrowser(), args: string[] = []): Promise<Browser> {
  const key = executablePath ?? '';
  const browser = browsers.get(key) ?? chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...BROWSER_ARGS, ...args] });
  browsers.set(key, browser);
  return browser;
}

/** A page of a host app, and what it was heard to say. */
export interface HostPage {
  page: Page;
  /** Every console message and every uncaught error so far. */
  said: string[];
  /** Every key that reached the host's hotkeys since the last time this was asked. */
  readHeardKeys: () => Promise<string[]>;
}

declare global {
  interface Window {
    heardKeys: string[];
  }
}

/** Opens a host app in a browser, with hotkeys on its document and its window as viewers have them. */
export async function openHost(address: string, options: BrowserContextOptions = {}, browser = getBrowser()): Promise<HostPage> {
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => said.push(`request failed: ${request.url()}`));
  await page.addInitScript(() => {
    window.heardKeys = [];
    const hear = (event: Event) => window.heardKeys.push(`${event.type} ${(event as KeyboardEvent).key}`);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(type, hear);
      window.addEventListener(type, hear);
    }
  });
  await page.goto(address);
  return { page, said, readHeardKeys: () => page.evaluate(() => window.heardKeys.splice(0)) };
}
