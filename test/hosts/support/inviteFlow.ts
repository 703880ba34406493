import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { UserInviteParams } from '../../../src/index.js';
import { EXAMPLE_REQUEST } from '../../support/reference.js';
import type { HostPage } from './openHost.js';

declare global {
  interface Window {
    /** What the host app's `onInvite` was given. */
    sent: UserInviteParams[];
  }
}

const trigger = (page: Page) => page.getByRole('button', { name: 'Invite user', exact: true });

/** What has the focus: its text, or its name. */
export const readFocused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent?.trim() || active?.getAttribute('name') || (active?.localName ?? 'nothing');
  });

/** Opens the dialog from the keyboard and waits until its first field has the focus. */
export async function openByKeyboard({ page, readHeardKeys }: HostPage): Promise<void> {
  await trigger(page).focus();
  await page.keyboard.press('w');
  expect(await readHeardKeys(), 'keys outside the dialog are the host’s').toContain('keydown w');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Invite user' }).waitFor();
  await expect.poll(() => readFocused(page)).toBe('firstName');
}

/** Turns a switch on from the keyboard. */
async function switchOn(page: Page, name: string): Promise<void> {
  const control = page.getByRole('dialog').getByRole('switch', { name });
  await control.focus();
  if (!(await control.isChecked())) await page.keyboard.press('Space');
  expect(await control.isChecked()).toBe(true);
}

/** Fills in the example of AutoScribe's reference by keyboard alone, and leaves the focus on the button that sends it. */
export async function fillInExample(page: Page): Promise<void> {
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  await type('Sarah');
  await press('Tab');
  await type('Johnson');
  await press('Tab');
  await type('dr.johnson@hospital.org');
  await press('Tab');
  await press('Enter');
  await expect.poll(() => readFocused(page)).toBe('middleName');
  for (const text of ['Marie', 'MD', 'FACR', '5551234567']) {
    await type(text);
    await press('Tab');
  }
  await press('Space');
  await page.getByRole('listbox', { name: 'Clinic role' }).waitFor();
  await type('radiol');
  await press('Enter');
  await expect.poll(() => page.getByRole('dialog').getByRole('combobox', { name: 'Clinic role' }).textContent()).toContain('Radiologist');
  for (const name of ['Manage studies', 'Create reports', 'Dashboard access']) await switchOn(page, name);
  await page.getByRole('dialog').getByRole('textbox', { name: 'NPI number' }).focus();
  await type('1234567893');
  await page.getByRole('button', { name: 'Send invitation' }).focus();
}

/**
 * The whole invitation in a host app, by keyboard: open, fill in, send, read the confirmation, close. The host app keeps
 * what it was given in `window.sent`.
 */
export async function inviteByKeyboard(host: HostPage): Promise<void> {
  const { page, readHeardKeys } = host;
  await openByKeyboard(host);
  await readHeardKeys();
  await fillInExample(page);
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Invitation sent' }).waitFor();
  expect(await page.evaluate(() => window.sent)).toEqual([EXAMPLE_REQUEST]);
  await page.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await readHeardKeys(), 'keys of the dialog that reached the host').toEqual([]);
  await expect.poll(() => readFocused(page)).toBe('Invite user');
}
