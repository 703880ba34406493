import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Sight } from './page/pacs.js';

/** What the manager types and chooses, by label: everything the form can hold. */
const TYPED = {
  'First name': 'Sarah',
  'Last name': 'Johnson',
  'E-mail': 'dr.johnson@hospital.org',
  'Middle name': 'Marie',
  Phone: '5551234567',
  Suffix: 'MD',
  'Second suffix': 'FACR',
  'NPI number': '1234567893',
};

/** Every field of the form, filled in. */
export const FILLED_IN: Sight['fields'] = {
  ...TYPED,
  'Clinic role': 'Radiologist',
  Member: true,
  Admin: false,
  'Manage studies': true,
  'Create reports': true,
  'Dashboard access': true,
};

/** The button of a name, exactly. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens the dialog and fills in every field of it. */
export async function fillIn(page: Page): Promise<void> {
  await button(page, 'Invite user').click();
  await button(page, 'Middle name, suffixes, phone').click();
  await page.getByLabel('Clinic role').selectOption('Radiologist');
  await page.getByRole('switch', { name: 'Manage studies' }).check();
  for (const [label, text] of Object.entries(TYPED)) await page.getByLabel(label === 'Suffix' ? /^Suffix/ : label).first().fill(text);
}

/** Waits for the end of an attempt, good or bad, and says what can be seen then. */
export async function readOutcome(page: Page): Promise<Sight> {
  await page.locator('[data-slot="failure"], [data-slot="confirmation"]').waitFor();
  return page.evaluate(() => window.pacs.look());
}

/** Says in one line what the manager reads. */
export function quote({ title, fieldErrors }: Sight): string {
  const errors = Object.entries(fieldErrors).map(([label, text]) => `${label}: ${text}`);
  return [title, ...errors].join(' — ');
}

/** Waits until something in the dialog or the page has the focus, and says what. */
export async function readFocus(page: Page): Promise<string> {
  const read = async () => (await page.evaluate(() => window.pacs.look())).focus;
  await expect.poll(read, { message: 'something has the focus' }).not.toBe('body');
  return read();
}
