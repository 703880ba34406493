import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectFocus, openHost, settle } from './host.js';

const CHUNK = /RoleList-.*\.js$/;
const combobox = (page: Page) => page.getByRole('combobox', { name: 'Clinic role' });
const searchField = (page: Page) => page.getByRole('textbox', { name: 'Search studies' });
const countLists = (page: Page) => page.getByRole('listbox').count();

async function pressAll({ keyboard }: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await keyboard.press(key);
}

/** A page whose role list comes, or fails to, when the test says so. */
async function openSlowHost(scene: string) {
  const { page } = await openHost(`scene=${scene}`);
  let answer = (_isThere: boolean) => {};
  const answered = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  await page.route(CHUNK, async (route) => ((await answered) ? route.continue() : route.abort()));
  const asked = page.waitForRequest(CHUNK);
  return {
    page,
    arrive: async () => {
      const url = (await asked).url();
      answer(true);
      // The same module as the page's own.
      await page.evaluate(`import(${JSON.stringify(url)}).then(() => {})`);
      await settle(page);
    },
    fail: async () => {
      const failed = page.waitForEvent('requestfailed');
      answer(false);
      await failed;
      await settle(page);
    },
  };
}

describe('while the role list is still on its way', () => {
  test.each([
    ['by Tab', (page: Page) => pressAll(page, 'Enter', 'Tab')],
    ['by Tab, after letters and Enter', (page: Page) => pressAll(page, 'r', 'Enter', 'Tab')],
    [
      'by mouse',
      async (page: Page) => {
        await combobox(page).click();
        await searchField(page).click();
      },
    ],
  ])('who goes on to the next field %s stays there, and types there', async (_how, goOn) => {
    const { page, arrive } = await openSlowHost('role');
    await combobox(page).focus();
    await goOn(page);
    await page.keyboard.type('ab');
    await arrive();
    await page.keyboard.type('sc');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'textbox', 'Search studies');
    expect(await searchField(page).inputValue()).toBe('absc');
    expect(await countLists(page)).toBe(0);
    expect(await combobox(page).textContent()).toBe('Choose a role');
  });

  test('and then can not be fetched, who went on is not called back, and nothing is left behind', async () => {
    const { page, fail } = await openSlowHost('role');
    await combobox(page).focus();
    await pressAll(page, 'Enter', 'Tab', 'a');
    await fail();
    await page.keyboard.type('bc');
    await expectFocus(page, 'textbox', 'Search studies');
    expect(await searchField(page).inputValue()).toBe('abc');
    expect(await page.locator('body > .autoscribe-wall').count()).toBe(0);
  });

  test('Escape takes it back, on a page', async () => {
    const { page, arrive } = await openSlowHost('role');
    await combobox(page).focus();
    await pressAll(page, 'Enter', 'Escape');
    await arrive();
    await expectFocus(page, 'combobox', 'Clinic role');
    expect(await countLists(page)).toBe(0);
  });

  test('Escape takes it back, and not the dialog that it is in', async () => {
    const { page, arrive } = await openSlowHost('dialog');
    await page.getByRole('button', { name: 'Invite user' }).click();
    await combobox(page).focus();
    await pressAll(page, 'Enter', 'Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await arrive();
    await expectFocus(page, 'combobox', 'Clinic role');
    expect(await countLists(page)).toBe(0);
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Invite user');
  });

  test.each([
    ['that fit no role choose none', 'zz', 'listbox', 'Choose a role'],
    ['may be words', 'nurse m', 'combobox', 'Nurse Manager'],
    ['may be the same one twice, for the second role with it', 'rr', 'combobox', 'Radiation Oncologist'],
    ['that only begin to fit a role choose none', 'rx', 'listbox', 'Choose a role'],
  ] as const)('letters %s, with Enter', async (_what, letters, focused, shown) => {
    const { page, arrive } = await openSlowHost('role');
    await combobox(page).focus();
    await pressAll(page, ...letters, 'Enter');
    await arrive();
    await expectFocus(page, focused, 'Clinic role');
    expect(await combobox(page).textContent()).toBe(shown);
  });

  test('what was taken back by a click is not chosen when the list is opened next', async () => {
    const { page, arrive } = await openSlowHost('role');
    await combobox(page).focus();
    await pressAll(page, 'r', 'Enter');
    await combobox(page).click();
    await arrive();
    expect(await countLists(page)).toBe(0);
    await combobox(page).click();
    await page.getByRole('listbox').waitFor();
    await expectFocus(page, 'option', 'Radiologist');
    expect(await combobox(page).textContent()).toBe('Choose a role');
  });
});

describe('a press on the role that is drawn away', () => {
  /** Clicks as assistive technology does. */
  const clickByCode = (page: Page) => combobox(page).evaluate((field: HTMLElement) => field.click());

  async function pressAndGo(page: Page, place: 'option' | 'page') {
    await combobox(page).hover();
    await page.mouse.down();
    const target =
      place === 'option' ? page.getByRole('option', { name: 'Imaging Technologist' }) : page.getByRole('button', { name: 'Search' });
    await target.hover();
    await page.mouse.up();
  }

  test('to an option chooses it, and the next click opens the list again', async () => {
    const { page } = await openHost('scene=role');
    await pressAndGo(page, 'option');
    await expectFocus(page, 'combobox', 'Clinic role');
    expect(await combobox(page).textContent()).toBe('Imaging Technologist');
    await clickByCode(page);
    await expectFocus(page, 'option', 'Imaging Technologist');
  });

  test('to the page leaves the list open, and the next click closes it', async () => {
    const { page } = await openHost('scene=role');
    await pressAndGo(page, 'page');
    expect(await countLists(page)).toBe(1);
    await clickByCode(page);
    await expect.poll(() => countLists(page)).toBe(0);
  });
});
