import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE } from '../support/reference.js';
import { expectFocus, openHost, readGlobal } from './host.js';

/** Types the reference's example, and never touches the mouse. */
async function inviteByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  const type = async (...texts: string[]) => {
    for (const text of texts) {
      await keyboard.type(text);
      await keyboard.press('Tab');
    }
  };
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expectFocus(page, 'textbox', 'First name');
  await type('Sarah', 'Johnson', 'dr.johnson@hospital.org');
  await keyboard.press('Enter');
  await expectFocus(page, 'textbox', 'Middle name');
  await type('Marie', 'MD', 'FACR', '555 123-4567');
  await keyboard.press('r');
  await expectFocus(page, 'option', 'Radiologist');
  await keyboard.press('Enter');
  await expectFocus(page, 'combobox', 'Clinic role');
  await keyboard.press('Tab');
  await expectFocus(page, 'radio', 'Member');
  await keyboard.press('Tab');
  await expectFocus(page, 'switch', 'Manage studies');
  if (!(await page.getByRole('switch', { name: 'Manage studies' }).isChecked())) await keyboard.press('Space');
  await keyboard.press('Tab');
  await expectFocus(page, 'switch', 'Create reports');
  if (!(await page.getByRole('switch', { name: 'Create reports' }).isChecked())) await keyboard.press('Space');
  await keyboard.press('Tab');
  await expectFocus(page, 'textbox', 'NPI number');
  await type('1234567893');
  await expectFocus(page, 'switch', 'Dashboard access');
  await keyboard.press('Tab');
  await expectFocus(page, 'button', 'Cancel');
  await keyboard.press('Tab');
  await expectFocus(page, 'button', 'Send invitation');
  await keyboard.press('Enter');
  await expectFocus(page, 'group', 'Invitation sent');
}

describe('a practice manager invites Dr. Johnson by keyboard, from the dialog over the host’s route to AutoScribe', () => {
  test('AutoScribe gets the request of its reference, once, with the key that the page never sees', async () => {
    const { page, arrivals, sandbox, said, apiKey } = await openHost();
    await inviteByKeyboard(page);
    expect(arrivals).toEqual([{ request: 'POST /v1/autoScribe/users', authorization: `Bearer ${apiKey}`, body: EXAMPLE_REQUEST }]);
    expect(sandbox.mailbox()).toHaveLength(1);
    expect(await page.content()).not.toContain(apiKey);
    expect(said).toEqual([]);
  });

  test('the host is told what AutoScribe answered: who was stored, when and how', async () => {
    const { page, sandbox } = await openHost();
    await inviteByKeyboard(page);
    const [user] = sandbox.users();
    expect(user).toMatchObject({ ...EXAMPLE_REQUEST, invitedSource: 'api', lastLoginAt: null });
    expect(await readGlobal(page, 'invited')).toEqual([[user, EXAMPLE_REQUEST]]);
  });

  test('the answer of the reference arrives word for word', async () => {
    const { page } = await openHost('', { answer: () => Response.json(EXAMPLE_RESPONSE) });
    await inviteByKeyboard(page);
    expect(await readGlobal(page, 'invited')).toEqual([[EXAMPLE_RESPONSE, EXAMPLE_REQUEST]]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'button', 'Done');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'button', 'Invite user');
  });
});

test('an address with a letter that only looks like another is refused, and shown as it was pasted', async () => {
  const { page, arrivals } = await openHost();
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
  const email = page.getByRole('textbox', { name: 'E-mail' });
  await email.focus();
  // Its "o" is Cyrillic.
  await page.keyboard.insertText('jane@h\u043Espital.org');
  await page.keyboard.press('Tab');
  await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
  expect(await email.inputValue()).toBe('jane@h\u043Espital.org');
  expect(arrivals).toEqual([]);
});
