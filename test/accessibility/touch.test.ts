import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage } from './openPage.js';
import { showStory } from './openStories.js';

const given = openPage({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
const DIALOG = 'components-inviteuserdialog-';
// Longer than any system takes to call it a long press.
const LONG = 700;

/** What of ours a finger hits only within less than 44 by 44 px. A link within a sentence may be smaller. */
function findSmallForFingers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const REACH = 21;
    const top = document.querySelector('[role="listbox"]') ?? document;
    const all = top.querySelectorAll<HTMLInputElement>('button, input:not([type="hidden"]), select, a[href], [role="option"]');
    return [...all]
      .filter((control) => control.closest('.autoscribe-root') && !control.closest('[inert]') && control.checkVisibility())
      .flatMap((control) => {
        control.scrollIntoView({ block: 'center' });
        const { left, top: above, width, height } = control.getBoundingClientRect();
        const [x, y] = [left + width / 2, above + height / 2];
        const parts = [control, ...(control.labels ?? [])];
        const points = [
          [0, -REACH],
          [0, REACH],
          ...(control.closest('label')
            ? []
            : [
                [-REACH, 0],
                [REACH, 0],
              ]),
        ] as const;
        const missed = points.filter(([across = 0, down = 0]) => {
          const hit = document.elementFromPoint(x + across, y + down);
          return !parts.some((part) => part.contains(hit));
        });
        // A card is hit anywhere; its radio button stands at the top of it.
        const card = control.closest('label')?.getBoundingClientRect();
        const isLarge = card ? card.width >= 44 && card.height >= 44 : missed.length === 0;
        return isLarge ? [] : [`${control.className} “${control.textContent}”, ${width} by ${height} px`];
      });
  });
}

/** Puts a finger on a control, and lifts it at length, or has the system take the press for itself, as for its menu. */
async function pressLong(control: Locator, type: 'touchEnd' | 'touchCancel'): Promise<void> {
  const page = control.page();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('It can’t be seen.');
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(LONG);
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [] });
  await session.detach();
}

describe('by touch', () => {
  test.each([
    `${DIALOG}-open`,
    `${DIALOG}-offline`,
    'components-inviteuserform--npi-look-up-differs',
    'components-clinicroleselect--open',
    'components-accessrestrictednotice--temporary-access',
  ])('44 px can be pressed on every control: %s', async (id) => {
    await showStory(given.page, id);
    expect(await given.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await findSmallForFingers(given.page)).toEqual([]);
  });

  test('a press that the system takes for its menu does nothing; one that lasts does what a tap does, once', async () => {
    const { page } = given;
    await showStory(page, `${DIALOG}-open`);
    const toggle = page.getByRole('switch', { name: 'Create reports' });
    const role = page.getByRole('combobox');
    for (const control of [toggle, role, page.getByRole('button', { name: 'Send invitation' })]) await pressLong(control, 'touchCancel');
    expect(await page.getByText('Enter the first name.').count()).toBe(0);
    expect(await toggle.isChecked()).toBe(false);
    expect(await page.getByRole('listbox').count()).toBe(0);
    await pressLong(toggle, 'touchEnd');
    await page.getByRole('switch', { name: 'Create reports', checked: true }).waitFor();
    await pressLong(role, 'touchEnd');
    await page.getByRole('listbox').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  test('two fingers zoom in on the dialog, and nothing of ours keeps them from it', async () => {
    const { page } = given;
    await showStory(page, `${DIALOG}-open`);
    const readViewport = () => page.evaluate(() => document.querySelector('meta[name="viewport"]')?.getAttribute('content'));
    const refusing = await page.evaluate(() =>
      [...document.querySelectorAll('.autoscribe-root, .autoscribe-root *')]
        .filter((element) => !/auto|manipulation|pinch-zoom/.test(getComputedStyle(element).touchAction))
        .map(({ className }) => className),
    );
    expect(refusing).toEqual([]);
    expect(await readViewport()).not.toMatch(/user-scalable|maximum-scale/);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizePinchGesture', { x: 190, y: 300, scaleFactor: 2 });
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBeGreaterThan(1.5);
  });
});
