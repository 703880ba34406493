import { serve, type ServerType } from '@hono/node-server';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';

/** What a story wears: the toolbar's choices. */
export interface Dress {
  theme: 'light' | 'dark' | 'reading-room' | 'auto';
  locale: 'en' | 'ar';
}

/** What stories begin in. Their plays read the page in English. */
export const PLAIN: Dress = { theme: 'light', locale: 'en' };

/** What Storybook's page offers to whoever drives it. */
interface Preview {
  channel: { on: Listen; off: Listen; emit: (event: string, detail: unknown) => void };
  currentRender?: { id: string; phase?: string };
}
type Listen = (event: string, listener: (detail: { storyId: string; status: string }) => void) => void;

declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: Preview;
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

async function serveFolder(folder: string): Promise<ServerType> {
  const fetch = async ({ url }: Request) => {
    const file = path.join(folder, path.posix.normalize(new URL(url).pathname));
    try {
      const headers = { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
      return new Response(new Uint8Array(await readFile(file)), { headers });
    } catch {
      return new Response('No such file.', { status: 404 });
    }
  };
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(server));
  });
}

/** Opens a browser at the built stories. */
export async function openStories(folder: string) {
  const executablePath = findBrowser();
  const [server, browser] = await Promise.all([
    serveFolder(folder),
    chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_ARGS }),
  ]);
  const { port } = server.address() as AddressInfo;
  return {
    /** A page of its own, with nothing in it yet. */
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/iframe.html`);
      await page.waitForFunction(() => window['__STORYBOOK_PREVIEW__'] !== undefined);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Shows a story in a page, and waits until it has been played. */
export async function showStory(page: Page, id: string): Promise<void> {
  await wear(page, PLAIN);
  const status = await page.evaluate(async (storyId) => {
    const { channel, currentRender } = window['__STORYBOOK_PREVIEW__'] as Preview;
    return new Promise<string>((resolve) => {
      const settle = (detail: { storyId: string; status: string }) => {
        if (detail.storyId !== storyId) return;
        channel.off('storyFinished', settle);
        resolve(detail.status);
      };
      channel.on('storyFinished', settle);
      // The same story again would only be looked at again.
      if (currentRender?.id === storyId) channel.emit('forceRemount', { storyId });
      else channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
  }, id);
  if (status !== 'success') throw new Error(`The story ${id} did not play to its end: ${status}.`);
}

/** Changes theme and language of the story that is shown, in the state it is in: it is rendered again, not played again. */
export async function wear(page: Page, dress: Dress): Promise<void> {
  // Storybook's own addon would run axe at the same time.
  const globals = { ...dress, a11y: { manual: true } };
  await page.evaluate(async (wanted) => {
    const { channel, currentRender } = window['__STORYBOOK_PREVIEW__'] as Preview;
    const rendered = new Promise<void>((resolve) => {
      const settle = () => {
        channel.off('storyRendered', settle);
        resolve();
      };
      channel.on('storyRendered', settle);
    });
    channel.emit('updateGlobals', { globals: wanted });
    if (currentRender) await rendered;
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  }, globals);
}
