import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectFocus, openHost, readGlobal } from './host.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** Goes everywhere: wrong fields, the optional ones, both switches' consequences, a failure, the question, "sent", and another one. */
async function goEverywhere(page: Page, chooseRole: () => Promise<unknown>, failNext: () => void): Promise<void> {
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText('4 fields need your attention.').waitFor();
  await page.getByRole('button', { name: 'Middle name, suffixes, phone' }).click();
  await page.getByRole('switch', { name: 'Create reports' }).click();
  await page.getByRole('switch', { name: 'Dashboard access' }).click();
  await page.getByRole('switch', { name: 'Create reports' }).click();
  await page.getByRole('textbox', { name: 'First name' }).fill('Kit');
  await page.getByRole('textbox', { name: 'Last name' }).fill('Sample');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('kit@pacs.example');
  await chooseRole();
  failNext();
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await keyboard.press('Escape');
  await expectFocus(page, 'button', 'Keep editing');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectFocus(page, 'group', 'Invitation sent');
  await page.getByRole('button', { name: 'Invite another' }).click();
  await expectFocus(page, 'textbox', 'First name');
  await keyboard.press('Escape');
  await expectFocus(page, 'button', 'Invite user');
}

const openList = async (page: Page) => {
  await page.getByRole('combobox', { name: 'Clinic role' }).click();
  await page.getByRole('option', { name: 'Nurse Manager' }).click();
};

describe('under a strict Content-Security-Policy with Trusted Types, on a built page', () => {
  test.each([
    ['the native role select', 'native', (page: Page) => page.getByRole('combobox', { name: 'Clinic role' }).selectOption('Nurse Manager')],
    ['the designed role list', 'list', openList],
  ])('nothing is reported from opening to "sent" with %s', async (_name, role, chooseRole) => {
    const { page, sandbox, said } = await openHost(`role=${role}`, { csp: STRICT });
    await goEverywhere(
      page,
      () => chooseRole(page),
      () => sandbox.failNext('500'),
    );
    expect(await readGlobal(page, 'violations')).toEqual([]);
    expect(said.filter((line) => !line.includes('502'))).toEqual([]);
    expect(sandbox.users()).toMatchObject([{ clinicRole: 'Nurse Manager' }]);
    expect(sandbox.mailbox()).toHaveLength(1);
  });
});
