import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Engine, Key } from './driver.js';
import { findProgram } from './findProgram.js';

const NAMES: Partial<Record<Key, KeyInput>> = { 'Shift+Tab': 'Tab', Space: ' ' };

/** Firefox, by WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  packages: 'firefox-esr',
  find: () => process.env['FIREFOX_PATH'] ?? findProgram(['firefox-esr', 'firefox']),
  async start(executablePath, desktop) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      ...(desktop && { headless: false, env: desktop }),
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    });
    let page = await browser.newPage();
    return {
      async open(url) {
        // A tab of its own: the address bar may have the focus in the last one, and would keep it.
        const last = page;
        page = await browser.newPage();
        await last.close();
        await page.goto(url);
      },
      async press(key) {
        const isBack = key === 'Shift+Tab';
        if (isBack) await page.keyboard.down('Shift');
        await page.keyboard.press(NAMES[key] ?? (key as KeyInput));
        if (isBack) await page.keyboard.up('Shift');
      },
      type: (text) => page.keyboard.type(text),
      read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
      close: () => browser.close(),
    };
  },
};
