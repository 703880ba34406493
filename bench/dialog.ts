import type { Locator } from 'playwright';
import type { OpenedPage } from './openPage.js';
import type { Moment } from './page/installClocks.js';

type Opened = Pick<OpenedPage, 'page' | 'candidate'>;

/** The dialog as a user finds it. */
export const dialogOf = ({ page }: Opened): Locator => page.getByRole('dialog', { name: 'Invite user' });
export const fieldOf = (opened: Opened, label: string): Locator =>
  dialogOf(opened)
    // Some say in the label that it is optional, and some keep a hidden input beside their own switch.
    .getByLabel(new RegExp(`^${label}( \\(optional\\))?$`))
    .and(opened.page.locator(':not([aria-hidden="true"])'));
export const buttonOf = (opened: Opened, name: string): Locator => dialogOf(opened).getByRole('button', { name, exact: true });
export const triggerOf = ({ page }: Opened): Locator => page.getByRole('button', { name: 'Invite user', exact: true });
export const roleTriggerOf = ({ page, candidate }: Opened): Locator => page.locator(candidate.roleTrigger).last();

/** Where to press an element: the middle of its box. Read beforehand, so that the press itself costs the page nothing. */
export async function findMiddle(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits for a moment without a clock. */
export async function waitFor({ page, candidate }: Opened, moment: Moment): Promise<void> {
  const selector = candidate.option ?? 'select';
  await page.waitForFunction(([what, where]) => window.clocks.has(what, where), [moment, selector] as const);
}

/** Moves the pointer onto the trigger, and leaves the page time to prepare itself. */
export async function showIntent(opened: Opened, wait = 1000): Promise<void> {
  const { x, y } = await findMiddle(triggerOf(opened));
  await opened.page.mouse.move(5, 5);
  await opened.page.mouse.move(x, y);
  await opened.page.waitForTimeout(wait);
}

/** Presses what the pointer is on. */
export async function press({ page }: Opened): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** Opens the dialog with the pointer, and waits until it has come to rest. */
export async function openDialog(opened: Opened, rest = 500): Promise<void> {
  await showIntent(opened, rest);
  await press(opened);
  await waitFor(opened, 'open');
  await opened.page.waitForTimeout(rest);
}

/** Closes an untouched dialog with Escape, and waits until nothing of it moves any more. */
export async function closeDialog(opened: Opened, rest = 500): Promise<void> {
  await opened.page.keyboard.press('Escape');
  await waitFor(opened, 'closed');
  await opened.page.waitForTimeout(rest);
}
