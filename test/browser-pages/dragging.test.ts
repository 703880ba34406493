import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectFocus, openHost, settle } from './host.js';

/** A viewer that takes whatever is dropped on it: studies, from a folder. */
async function openOverDropZone(): Promise<{ page: Page; heard: () => Promise<string[]> }> {
  const { page } = await openHost();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['dragstart', 'dragenter', 'dragover', 'dragleave', 'drop', 'dragend'])
      document.addEventListener(type, (event) => {
        heard.push(type);
        event.preventDefault();
      });
  });
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
  return { page, heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard) };
}

async function middleOf(locator: Locator): Promise<[number, number]> {
  const { x, y, width, height } = (await locator.boundingBox()) as { x: number; y: number; width: number; height: number };
  return [x + width / 2, y + height / 2];
}

test('text that is drawn from one field to another arrives there, and not at the viewer', async () => {
  const { page, heard } = await openOverDropZone();
  const [first, last] = [page.getByRole('textbox', { name: 'First name' }), page.getByRole('textbox', { name: 'Last name' })];
  await first.fill('Sample');
  await first.dblclick();
  const [, y] = await middleOf(first);
  const box = await first.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, y);
  await page.mouse.down();
  await page.mouse.move(...(await middleOf(last)), { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => last.inputValue()).toContain('Sample');
  expect(await heard()).toEqual([]);
});

test('a file that is dropped on the dialog neither reaches the viewer nor takes the place of the page', async () => {
  const { page, heard } = await openOverDropZone();
  await page.keyboard.type('Kit');
  for (const target of [page.getByRole('dialog'), page.getByRole('textbox', { name: 'First name' })]) {
    const [x, y] = await middleOf(target);
    const cdp = await page.context().newCDPSession(page);
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    await settle(page);
  }
  expect(await page.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('Kit');
  expect(await heard()).toEqual([]);
});
