import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openPage } from './openPage.js';
import { showStory } from './openStories.js';

const LONGEST = 150;
const given = openPage({ reducedMotion: 'no-preference' });

/** How long each movement takes that opening the dialog, throwing a switch and opening the list begins, in milliseconds. */
async function listMovements(page: Page): Promise<Record<'opening' | 'switching' | 'choosing', number[]>> {
  await showStory(page, 'components-inviteuserdialog--closed');
  const list = () =>
    page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().activeDuration));
    });
  await page.getByRole('button', { name: 'Invite user' }).press('Enter');
  await page.locator('dialog[open]').waitFor({ state: 'attached' });
  const opening = await list();
  // What opening began must not count for the switch.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.getByRole('switch', { name: 'Create reports' }).press('Space');
  const switching = await list();
  await page.getByRole('combobox').press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'attached' });
  return { opening, switching, choosing: await list() };
}

test('where the user wants less of it, nothing moves', async () => {
  await given.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await listMovements(given.page)).toEqual({ opening: [], switching: [], choosing: [] });
});

test('otherwise something does, and not for long', async () => {
  await given.page.emulateMedia({ reducedMotion: 'no-preference' });
  const { opening, switching, choosing } = await listMovements(given.page);
  expect(opening).not.toEqual([]);
  expect(switching).not.toEqual([]);
  expect(Math.max(...opening, ...switching, ...choosing)).toBeLessThanOrEqual(LONGEST);
});
