import type { FrameLocator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectFocus, openHost } from './host.js';

/** What the viewer in a window hears of the keys there. */
async function listenIn(place: Page | FrameLocator): Promise<() => Promise<string[]>> {
  const body = place.locator('body');
  await body.evaluate(({ ownerDocument }) => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup']) ownerDocument.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
    Object.assign(ownerDocument, { heard });
  });
  return () => body.evaluate(({ ownerDocument }) => (ownerDocument as unknown as { heard: string[] }).heard);
}

describe.each(['popup', 'frame'] as const)('in another window of the host, a %s', (kind) => {
  async function openOther() {
    const { page, arrivals, said } = await openHost(`scene=${kind}`);
    const popup = kind === 'popup' ? page.context().waitForEvent('page') : undefined;
    await page.getByRole('button', { name: 'Pop out' }).click();
    const other: Page | FrameLocator = popup ? await popup : page.frameLocator('iframe');
    const { keyboard } = popup ? (other as Page) : page;
    await other.getByRole('button', { name: 'Invite user' }).waitFor();
    const readHeard = await listenIn(other);
    return { page, other, keyboard, arrivals, said, readHeard };
  }

  test('the dialog opens there, keeps its keys, sends, and gives the focus back', async () => {
    const { page, other, keyboard, arrivals, said, readHeard } = await openOther();
    await other.getByRole('button', { name: 'Invite user' }).click();
    await expectFocus(other, 'textbox', 'First name');
    await keyboard.type('Kit');
    await keyboard.press('Tab');
    await keyboard.type('Sample');
    await keyboard.press('Tab');
    await keyboard.type('kit@pacs.example');
    await other.getByRole('combobox', { name: 'Clinic role' }).focus();
    await keyboard.press('Enter');
    await expectFocus(other, 'option', 'Radiologist');
    await keyboard.type('nurse m');
    await expectFocus(other, 'option', 'Nurse Manager');
    await keyboard.press('Enter');
    await expectFocus(other, 'combobox', 'Clinic role');
    await keyboard.press('Escape');
    await expectFocus(other, 'button', 'Keep editing');
    await keyboard.press('Enter');
    await expectFocus(other, 'combobox', 'Clinic role');
    await other.getByRole('button', { name: 'Send invitation' }).focus();
    await keyboard.press('Enter');
    await expectFocus(other, 'group', 'Invitation sent');
    expect(arrivals).toHaveLength(1);
    await other.getByRole('button', { name: 'Done' }).focus();
    await keyboard.press('Enter');
    await expectFocus(other, 'button', 'Invite user');
    expect(await readHeard()).toEqual([]);
    await keyboard.press('z');
    expect(await readHeard()).toEqual(['z', 'z']);
    expect(await page.locator('dialog').count()).toBe(0);
    expect(said).toEqual([]);
  });

  test('the role list is used by mouse, there and nowhere else, and hides nothing when it is gone', async () => {
    const { page, other, keyboard, readHeard } = await openOther();
    const role = other.getByRole('combobox', { name: 'Role of this reader' });
    await role.click();
    await other.getByRole('option', { name: 'Nurse Manager' }).click();
    await expect.poll(() => role.textContent()).toBe('Nurse Manager');
    await role.click();
    await expectFocus(other, 'option', 'Nurse Manager');
    expect(await other.getByRole('button', { name: 'Invite user' }).count(), 'in reach of assistive technology').toBe(1);
    await keyboard.press('Escape');
    await expectFocus(other, 'combobox', 'Role of this reader');
    expect(await readHeard()).toEqual([]);
    for (const place of [page, other]) {
      await expect.poll(() => place.locator('body').evaluate((body) => body.getAttributeNames())).toEqual([]);
      expect(await place.locator('[aria-hidden="true"]:not(svg)').count()).toBe(0);
    }
  });
});

describe('in an element that fills the screen', () => {
  test('the dialog and the role list of an inline field stand in front of it', async () => {
    const { page } = await openHost('scene=fullScreen');
    await page.getByRole('button', { name: 'Fill the screen' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('DIV');
    const role = page.getByRole('combobox', { name: 'Role of this reader' });
    await role.click();
    await page.getByRole('option', { name: 'Nuclear Medicine Physician' }).click();
    await expect.poll(() => role.textContent()).toBe('Nuclear Medicine Physician');
    await page.getByRole('button', { name: 'Invite user' }).click();
    await expectFocus(page, 'textbox', 'First name');
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('option', { name: 'Nuclear Medicine Physician' }).click();
    await expectFocus(page, 'combobox', 'Clinic role');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'button', 'Keep editing');
  });
});

describe('on a page with a <base> elsewhere', () => {
  test('everything works, and nothing is asked for elsewhere', async () => {
    const { page, origin, requests, arrivals } = await openHost('base=https://elsewhere.example/app/');
    await page.getByRole('button', { name: 'Invite user' }).click();
    await expectFocus(page, 'textbox', 'First name');
    await page.keyboard.type('Kit');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sample');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kit@pacs.example');
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('option', { name: 'Nurse Manager' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'E-mail' }).press('Enter');
    await expectFocus(page, 'group', 'Invitation sent');
    expect(arrivals).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    expect(new URL(page.url()).origin).toBe(origin);
  });
});

test('an answer in a frame takes the focus from nobody who types in the page around it', async () => {
  const { page } = await openHost('scene=frame');
  await page.getByRole('button', { name: 'Pop out' }).click();
  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('input'), { ariaLabel: 'Search studies' }));
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(frame, 'textbox', 'First name');
  await page.keyboard.type('Kit');
  await frame.getByRole('textbox', { name: 'Last name' }).fill('Sample');
  await frame.getByRole('textbox', { name: 'E-mail' }).fill('kit@pacs.example');
  await frame.getByRole('combobox', { name: 'Clinic role' }).focus();
  await page.keyboard.type('fr');
  await page.keyboard.press('Enter');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/invite', async (route) => {
    await held;
    await route.fulfill({ status: 422, json: { code: 'invalid', fieldErrors: { email: 'rejected' } } });
  });
  await frame.getByRole('button', { name: 'Send invitation' }).click();
  await frame.getByRole('button', { name: 'Stop waiting' }).waitFor();
  const search = page.getByRole('textbox', { name: 'Search studies' });
  await search.click();
  await page.keyboard.type('chest');
  release();
  const email = frame.getByRole('textbox', { name: 'E-mail' });
  await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type(' ct');
  expect([await search.inputValue(), await email.inputValue()]).toEqual(['chest ct', 'kit@pacs.example']);
});
