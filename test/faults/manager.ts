import type { Page } from 'playwright';
import type { Sight } from './page/pacs.js';

/** Every field of the form, filled in. */
export const FILLED_IN: Sight['fields'] = {
  'First name': 'Sarah',
  'Last name': 'Johnson',
  'E-mail': 'dr.johnson@hospital.org',
  'Middle name': 'Marie',
  Phone: '5551234567',
  Suffix: 'MD',
  'Second suffix': 'FACR',
  'Clinic role': 'Radiologist',
  Member: true,
  Admin: false,
  'Manage studies': true,
  'Create reports': true,
  'NPI number': '1234567893',
  'Dashboard access': true,
};

/** The button of a name, exactly. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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
  await page
    .waitForFunction(() => window.pacs.look().focus !== 'body')
    .catch(() => {
      throw new Error('Nothing has the focus, so keys reach the host.');
    });
  return (await page.evaluate(() => window.pacs.look())).focus;
}
