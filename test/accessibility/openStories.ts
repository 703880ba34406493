import { chromium, type BrowserContextOptions, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';
import { serveFolders } from '../support/serveFolders.js';

/** What a story wears: the toolbar's choices. */
export interface Dress {
  theme: 'light' | 'dark' | 'reading-room' | 'auto';
  locale: 'en' | 'de' | 'en-XA' | 'ar';
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

/** Opens a browser at the built stories. */
export async function openStories(folder: string) {
  const executablePath = findBrowser();
  const [served, browser] = await Promise.all([
    serveFolders([folder]),
    chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_ARGS }),
  ]);
  return {
    /** A page of its own, with nothing in it yet. */
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(`${served.address}/iframe.html`);
      await page.waitForFunction(() => window['__STORYBOOK_PREVIEW__'] !== undefined);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
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
