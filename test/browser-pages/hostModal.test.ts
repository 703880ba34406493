import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectFocus, openHost } from './host.js';

let page: Page;

/** Opens the host's modal, and ours from within it. */
beforeEach(async () => {
  ({ page } = await openHost('scene=modal'));
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
});

const readPointerEvents = () => page.evaluate(() => getComputedStyle(document.body).pointerEvents);

/** The page is the host's again: not dead to the mouse, nothing hidden, no scrolling held, no style left. */
async function expectLivePage(): Promise<void> {
  await expect.poll(readPointerEvents).toBe('auto');
  await page.getByRole('button', { name: 'Worklist, opened 0 times' }).click();
  await page.getByRole('button', { name: 'Worklist, opened 1 times' }).waitFor();
  expect(await page.evaluate(() => document.body.getAttributeNames().filter((name) => name !== 'style'))).toEqual([]);
  expect(await page.locator('[aria-hidden="true"]:not(svg)').count()).toBe(0);
}

describe('over a Radix modal of the host', () => {
  test('clicks in ours leave the host’s open', async () => {
    await page.getByRole('textbox', { name: 'Last name' }).click();
    await page.getByRole('switch', { name: 'Manage studies' }).click();
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('option', { name: 'Nurse Manager' }).click();
    await expectFocus(page, 'combobox', 'Clinic role');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expectFocus(page, 'button', 'Invite user');
    expect(await page.getByRole('dialog', { name: 'User settings' }).isVisible()).toBe(true);
  });

  test('Escape closes ours first, then the host’s, and the page is live again', async () => {
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Invite user');
    expect(await page.getByRole('dialog', { name: 'User settings' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Settings');
    await expectLivePage();
  });

  test('where the host closes its own first, ours goes with its trigger, and the page is live again', async () => {
    await page.evaluate(() => window.closeHostModal());
    await page.getByRole('dialog', { name: 'Invite user' }).waitFor({ state: 'detached' });
    await expectLivePage();
  });

  test('where the host closes its own first while our role list is open, the page is live again', async () => {
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('listbox').waitFor();
    await page.evaluate(() => window.closeHostModal());
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await expectLivePage();
  });

  test('where our role list was open and closed, the page is live again', async () => {
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Invite user');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Settings');
    await expectLivePage();
  });
});
