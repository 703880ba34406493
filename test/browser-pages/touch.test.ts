import type { CDPSession, Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openHost, settle } from './host.js';

interface Point {
  x: number;
  y: number;
}

const findMiddle = (locator: Locator): Promise<Point> =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
const sendButton = (page: Page) => page.getByRole('button', { name: 'Send invitation' });
const role = (page: Page) => page.getByRole('combobox', { name: 'Clinic role' });

/** Fingers on the glass, side by side where there are two. */
function createHand(page: Page, cdp: CDPSession) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    touch,
    swipe: async (from: Point, by: Point, fingers: 1 | 2 = 1) => {
      const at = (share: number) =>
        [0, 80].slice(0, fingers).map((beside, id) => ({ id, x: from.x + beside + by.x * share, y: from.y + by.y * share }));
      await touch('touchStart', ...at(0));
      for (let step = 1; step <= 10; step += 1) {
        await touch('touchMove', ...at(step / 10));
        await settle(page);
      }
      await touch('touchEnd');
    },
    pinch: (at: Point, scaleFactor: number) => cdp.send('Input.synthesizePinchGesture', { ...at, scaleFactor }),
  };
}

async function openDialog(width: number, height: number, css = '') {
  const { page } = await openHost('', { device: { hasTouch: true, isMobile: true, viewport: { width, height } } });
  const cdp = await page.context().newCDPSession(page);
  await page.addStyleTag({ content: `body { block-size: 3000px } ${css}` });
  await page.getByRole('button', { name: 'Invite user' }).tap();
  await page.getByLabel('First name').waitFor();
  await settle(page);
  return { page, cdp, ...createHand(page, cdp) };
}

const readSeen = (page: Page) =>
  page.evaluate(() => {
    const { offsetLeft, offsetTop, width } = window.visualViewport as VisualViewport;
    return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, scrolled: window.scrollY };
  });

describe('by touch, in the dialog', () => {
  test('who has zoomed in looks around in it, to where it ends', async () => {
    const { page, pinch, swipe } = await openDialog(390, 700);
    await pinch({ x: 195, y: 350 }, 2);
    const before = await readSeen(page);
    await swipe({ x: 100, y: 190 }, { x: -60, y: 0 });
    for (let count = 0; count < 5; count += 1) await swipe({ x: 100, y: 250 }, { x: 0, y: -200 });
    const after = await readSeen(page);
    expect(after.left).toBeGreaterThan(before.left);
    expect(after.top).toBeGreaterThan(before.top);
  });

  test.each([1, 2] as const)('%i fingers beside the form scroll nothing', async (fingers) => {
    const { page, swipe } = await openDialog(1000, 1200);
    for (let count = 0; count < 3; count += 1) await swipe({ x: 500, y: 140 }, { x: 0, y: -120 }, fingers);
    expect((await readSeen(page)).scrolled).toBe(0);
  });

  test('a form that is taller than the window scrolls, whatever the host does with touches on its page', async () => {
    const { page, swipe } = await openDialog(568, 320, '* { touch-action: none }');
    await expect
      .poll(async () => {
        await swipe({ x: 284, y: 200 }, { x: 0, y: -150 });
        return (await findMiddle(sendButton(page))).y;
      })
      .toBeLessThan(320);
    expect((await readSeen(page)).scrolled).toBe(0);
  });

  test('a text that is longer than its field is drawn to its end', async () => {
    const { page, swipe } = await openDialog(820, 1180);
    const email = page.getByLabel('E-mail');
    await email.fill(`${'a.very.long.name.'.repeat(5)}@hospital.example`);
    await page.getByLabel('First name').focus();
    const { x, y } = await findMiddle(email);
    const readRest = () => email.evaluate((field) => field.scrollWidth - field.clientWidth - field.scrollLeft);
    expect(await readRest()).toBeGreaterThan(100);
    await expect
      .poll(async () => {
        await swipe({ x: x + 100, y }, { x: -200, y: 0 });
        return readRest();
      })
      .toBeLessThan(2);
  });
});

describe('on a phone that is turned', () => {
  const portrait = { width: 390, height: 844 };
  const landscape = { width: 844, height: 390 };

  test.each([
    { from: portrait, to: landscape, field: 'combobox' },
    { from: landscape, to: portrait, field: 'switch' },
  ] as const)('the last $field stays in sight where it has the focus, now $to.width pixels wide', async ({ from, to, field }) => {
    const { page } = await openDialog(from.width, from.height);
    const focused = page.getByRole('dialog').getByRole(field).last();
    await focused.focus();
    await page.setViewportSize(to);
    await settle(page);
    const isSeen = await focused.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const corners = [document.elementFromPoint(left + 6, top + 6), document.elementFromPoint(right - 6, bottom - 6)];
      return corners.every((corner) => corner !== null && element.contains(corner));
    });
    expect(isSeen).toBe(true);
  });
});

describe('by touch, in the role list', () => {
  test('a tap chooses, and nothing is chosen where the list moves away under the finger', async () => {
    const { page, cdp, touch } = await openDialog(390, 430);
    await role(page).tap();
    const list = page.getByRole('listbox');
    await list.waitFor();
    await settle(page);
    const finger = await findMiddle(page.getByRole('option', { name: 'Imaging Technologist' }));
    await touch('touchStart', finger);
    // As where the keyboard goes.
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 700, deviceScaleFactor: 1, mobile: true });
    await expect.poll(() => findMiddle(page.getByRole('option', { name: 'Imaging Technologist' }))).not.toEqual(finger);
    await settle(page);
    await touch('touchEnd');
    await settle(page);
    expect(await role(page).textContent()).toBe('Choose a role');
    await page.getByRole('option', { name: 'Imaging Technologist' }).tap();
    await expect.poll(() => role(page).textContent()).toBe('Imaging Technologist');
  });

  test('who has zoomed in sees the roles from edge to edge', async () => {
    const { page, pinch } = await openDialog(390, 700);
    await pinch(await findMiddle(role(page)), 2.5);
    await role(page).evaluate((field: HTMLElement) => field.click());
    const list = page.getByRole('listbox');
    await list.waitFor();
    const isSeen = async () => {
      const { left, right } = await list.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
      const seen = await readSeen(page);
      return left >= seen.left - 1 && right <= seen.right + 1;
    };
    await expect.poll(isSeen).toBe(true);
  });
});
