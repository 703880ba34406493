import { describe, expect, test } from 'vitest';
import { findOtherNames } from './findOtherNames.js';
import { openPage } from './openPage.js';
import { showStory } from './openStories.js';

const given = openPage();

describe('who composes a Japanese name', () => {
  test('can take the characters by Enter: nothing is sent, nothing closes, and the next Enter sends', async () => {
    const { page } = given;
    await showStory(page, 'components-inviteuserdialog--open');
    const session = await page.context().newCDPSession(page);
    const name = page.getByRole('textbox', { name: 'First name' });
    await name.focus();
    await session.send('Input.imeSetComposition', { text: 'さとう', selectionStart: 3, selectionEnd: 3 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.insertText', { text: '佐藤' });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await name.inputValue()).toBe('佐藤');
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await page.getByText('Enter the last name.').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('Enter the last name.').waitFor();
  });

  test('can take them back by Escape, and the dialog stays', async () => {
    const { page } = given;
    await showStory(page, 'components-inviteuserdialog--open');
    const session = await page.context().newCDPSession(page);
    await page.getByRole('textbox', { name: 'Last name' }).focus();
    await session.send('Input.imeSetComposition', { text: 'さ', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 229 });
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    expect(await page.getByRole('dialog', { name: 'Invite user' }).isVisible()).toBe(true);
    expect(await page.getByText('Discard this invitation?').count()).toBe(0);
  });
});

test('who says what stands on a control is understood; a name of another kind is found', async () => {
  const { page } = given;
  await showStory(page, 'components-inviteuserform--admin-locks-dashboard');
  expect(await findOtherNames(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send invitation' }).evaluate((element) => element.setAttribute('aria-label', 'Submit'));
  await page.getByRole('textbox', { name: 'Last name' }).evaluate((element) => element.setAttribute('aria-label', 'Surname'));
  expect(await findOtherNames(page)).toEqual(['“Last name” has the name “surname”', '“Send invitation” has the name “submit”']);
});
