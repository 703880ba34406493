import type { Page } from 'playwright';

/** What a manager may have before them: which page of the host app shows it, and what to do there. */
export interface Scene {
  name: string;
  search: string;
  prepare: (page: Page) => Promise<unknown>;
  /** What the mouse is on. Default: nothing. */
  hovered?: string;
}

const submit = (page: Page) => page.getByRole('button', { name: 'Send invitation' }).click();

export const SCENES: Scene[] = [
  { name: 'the dialog, filled in', search: '?dialog', prepare: (page) => page.getByRole('dialog').waitFor() },
  {
    name: 'the open role list',
    search: '?empty',
    prepare: async (page) => {
      await page.getByRole('combobox', { name: 'Clinic role' }).click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'the dialog with mistakes',
    search: '?empty',
    prepare: async (page) => {
      await submit(page);
      await page.locator('[data-slot="error"]').first().waitFor();
    },
  },
  {
    name: 'a failure',
    search: '?failing',
    prepare: async (page) => {
      await submit(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'the question before closing',
    search: '?empty',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'First name' }).fill('Kit');
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'the confirmation',
    search: '?dialog',
    prepare: async (page) => {
      await submit(page);
      await page.getByRole('group', { name: 'Invitation sent' }).waitFor();
    },
  },
  {
    name: 'a button under the mouse',
    search: '?dialog',
    prepare: (page) => page.getByRole('dialog').waitFor(),
    hovered: '[data-slot="submit"]',
  },
  {
    name: 'the other button under the mouse',
    search: '?dialog',
    prepare: (page) => page.getByRole('dialog').waitFor(),
    hovered: '[data-slot="footer"] [data-slot="button"]',
  },
  {
    name: 'the focused button that closes, under the mouse',
    search: '?dialog',
    prepare: (page) => page.getByRole('button', { name: 'Close' }).press('Shift'),
    hovered: '[data-slot="close-button"]',
  },
  {
    name: 'a focused choice',
    search: '?dialog',
    prepare: (page) => page.getByRole('radio', { name: 'Member' }).press('ArrowRight'),
  },
  {
    name: 'a link under the mouse',
    search: '?notice',
    prepare: (page) => page.getByRole('region').waitFor(),
    hovered: 'a[href^="mailto"]',
  },
  { name: 'the inline form', search: '?form', prepare: (page) => page.getByRole('combobox', { name: 'Clinic role' }).waitFor() },
  {
    name: 'the notice',
    search: '?notice',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Open temporary access' }).click();
      await page.locator('[data-state="failed"]').waitFor();
    },
  },
];
