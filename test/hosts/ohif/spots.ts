import type { Page } from 'playwright';

/** A place in the invitation where the focus can be. */
export interface Spot {
  name: string;
  /** What stands there: an input's name, or a slot of ours. */
  is: string;
  focus: (page: Page) => Promise<void>;
  /** Waits for what a key there sets off, so that the next key does not come in between. */
  settle?: (page: Page, key: string) => Promise<unknown>;
}

const refused = (page: Page) => page.locator('[aria-invalid="true"]:focus').waitFor();

const afterSending =
  (...keys: string[]) =>
  async (page: Page, key: string) => {
    if (keys.includes(key)) await refused(page);
  };

/** Opens the role list by keyboard, where it is not open yet. */
export async function openList(page: Page): Promise<void> {
  if ((await page.getByRole('listbox').count()) > 0) return;
  await page.getByRole('combobox', { name: 'Clinic role' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[role="option"]:focus').waitFor();
}

/** The places that dialog and form share. Nothing required is filled in, so what sends is refused. */
export const SPOTS: Spot[] = [
  {
    name: 'a text field',
    is: 'firstName',
    focus: (page) => page.getByLabel('First name').focus(),
    settle: afterSending('enter'),
  },
  {
    name: 'a switch',
    is: 'switch',
    focus: (page) => page.getByRole('switch', { name: 'Manage studies' }).focus(),
    settle: afterSending('enter'),
  },
  {
    name: 'the submit button',
    is: 'submit',
    focus: (page) => page.getByRole('button', { name: 'Send invitation' }).focus(),
    settle: afterSending('enter', 'space'),
  },
  {
    name: 'the open role list',
    is: 'role-option',
    focus: openList,
    settle: async (page, key) => key === 'enter' && page.getByRole('listbox').waitFor({ state: 'hidden' }),
  },
  {
    name: 'the NPI field',
    is: 'npiNumber',
    focus: async (page) => {
      await page.getByRole('switch', { name: 'Create reports' }).check();
      await page.getByLabel('NPI number').focus();
    },
    settle: afterSending('enter'),
  },
];

/** In a modal dialog, a key pressed with the focus on nothing is not the viewer's either. */
export const NOTHING: Spot = {
  name: 'nothing',
  is: 'nothing of ours',
  focus: (page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
};
