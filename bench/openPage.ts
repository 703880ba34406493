import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../test/support/findBrowser.js';
import type { Candidate } from './candidates.js';
import { installClocks } from './page/installClocks.js';

/** How a page is opened. */
export interface OpenOptions {
  /** How many times slower the processor is made. Default 1. */
  throttle?: number;
  /** What runs in the page before anything of its own. */
  before?: () => void;
}

/** A candidate's host page in a browser of its own. */
export interface OpenedPage {
  candidate: Candidate;
  page: Page;
  cdp: CDPSession;
  /** The files that were asked for since the last time this was called. */
  readRequests: () => string[];
}

/** Starts a browser of its own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: BROWSER_ARGS,
    // A scroll lock that makes room for a scrollbar must have one to make room for.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
}

async function openPage(
  browser: Browser,
  address: string,
  candidate: Candidate,
  { throttle = 1, before }: OpenOptions,
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
  await page.addInitScript(installClocks);
  if (before) await page.addInitScript(before);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(`${address}/${candidate.name}/`);
  await page.getByRole('button', { name: 'Invite user' }).waitFor();
  await page.waitForTimeout(500 + 150 * throttle);
  return { candidate, page, cdp, readRequests: () => requests.splice(0) };
}

/** Opens the host page of a candidate in a fresh browser with a fresh profile, and closes it when the work there is done. */
export async function withPage<T>(
  address: string,
  candidate: Candidate,
  options: OpenOptions,
  work: (opened: OpenedPage) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await work(await openPage(browser, address, candidate, options));
  } finally {
    await browser.close();
  }
}
