import { chromium as playwright } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../../support/findBrowser.js';
import type { Engine } from './driver.js';

/** Chromium, by Playwright. */
export const chromium: Engine = {
  name: 'Chromium',
  packages: 'chromium',
  find: () => findBrowser() ?? playwright.executablePath(),
  async start(executablePath, desktop) {
    const onDesktop = desktop && { headless: false, env: desktop, args: [...BROWSER_ARGS, '--force-renderer-accessibility'] };
    const browser = await playwright.launch({ executablePath, args: BROWSER_ARGS, ...onDesktop });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    // As a keyboard of the letter's own language sends it. Playwright knows the American one, and pastes what is not on it.
    const strike = async (key: string) => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    };
    return {
      open: async (url) => void (await page.goto(url)),
      press: (key) => page.keyboard.press(key),
      async type(text) {
        for (const key of text) await (key <= '~' ? page.keyboard.press(key) : strike(key));
      },
      read: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    };
  },
};
