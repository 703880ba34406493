import { expect, test } from 'vitest';
import { expectFocus, openHost, readGlobal } from './host.js';

const CHUNK = /\/assets\/(InviteDialog|RoleList)-/;

test('nothing of the dialog is asked for before somebody comes near the trigger, nor of the list before somebody is in the form', async () => {
  const { page, requests } = await openHost();
  const loaded = () => requests.flatMap((url) => CHUNK.exec(url)?.[1] ?? []);
  expect(loaded()).toEqual([]);
  await page.getByRole('button', { name: 'Invite user' }).hover();
  await expect.poll(loaded).toEqual(['InviteDialog']);
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
  await expect.poll(loaded).toEqual(['InviteDialog', 'RoleList']);
});

test('what stands ready is gone when the pointer leaves, and after closing', async () => {
  const { page } = await openHost();
  const children = () => page.evaluate(() => document.body.childElementCount);
  const before = await children();
  const trigger = page.getByRole('button', { name: 'Invite user' });
  await trigger.hover();
  await expect.poll(children).toBe(before + 1);
  await page.mouse.move(600, 500);
  await expect.poll(children).toBe(before);
  await trigger.click();
  await expectFocus(page, 'textbox', 'First name');
  await page.mouse.move(600, 500);
  await page.keyboard.press('Escape');
  await expectFocus(page, 'button', 'Invite user');
  expect(await children()).toBe(before);
});

test('what stands ready is laid out, and can not be seen, pressed, reached or heard; it appears when it is opened', async () => {
  const { page } = await openHost();
  const dialog = page.locator('dialog');
  const size = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  const before = { size: await size(), heard: await page.locator('body').ariaSnapshot() };
  await page.getByRole('button', { name: 'Invite user' }).hover();
  await expect.poll(() => page.locator('input[name="email"]').count()).toBe(1);
  expect(await page.locator('input[name="email"]').boundingBox()).toMatchObject({ height: expect.toSatisfy((height) => height > 20) });
  expect(await dialog.isVisible()).toBe(false);
  expect(await size()).toEqual(before.size);
  expect(await page.locator('body').ariaSnapshot()).toBe(before.heard);
  const { inFront, moving, reached } = await dialog.evaluate((element: HTMLDialogElement) => {
    element.querySelector('input')?.focus();
    element.addEventListener('animationstart', ({ animationName }) => {
      document.body.dataset['appeared'] = animationName;
    });
    return {
      inFront: element.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2)),
      moving: element.getAnimations().length,
      reached: element.contains(document.activeElement),
    };
  });
  expect({ inFront, moving, reached }).toEqual({ inFront: false, moving: 0, reached: false });
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => page.locator('body').getAttribute('data-appeared')).toBe('autoscribe-appear');
  await expectFocus(page, 'textbox', 'First name');
});

test('where the dialog can not be fetched, the manager is told so, and the next press opens it', async () => {
  const { page } = await openHost();
  const blocked = /InviteDialog-/;
  await page.route(blocked, (route) => route.abort());
  await page.getByRole('button', { name: 'Invite user' }).click();
  await page.getByRole('alert').getByText('The form could not be opened.').waitFor();
  await page.unroute(blocked);
  await page.getByRole('button', { name: 'Invite user' }).click();
  await expectFocus(page, 'textbox', 'First name');
  expect(await page.getByRole('alert').filter({ hasText: 'could not be opened' }).count()).toBe(0);
  expect(await readGlobal(page, 'violations')).toEqual([]);
});

test('where the host opens it and closes it later, nobody reads then that it once could not be opened', async () => {
  const { page } = await openHost('scene=held');
  const blocked = /InviteDialog-/;
  const said = page.getByRole('alert').filter({ hasText: 'could not be opened' });
  await page.route(blocked, (route) => route.abort());
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await said.waitFor();
  await page.unroute(blocked);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await expectFocus(page, 'textbox', 'First name');
  await page.evaluate(() => (window as unknown as { setOpen: (open: boolean) => void }).setOpen(false));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await said.count()).toBe(0);
});

test('where it could not be fetched when somebody pointed at the trigger, the press tells so, and the next one opens it', async () => {
  const { page } = await openHost();
  const blocked = /InviteDialog-/;
  await page.route(blocked, (route) => route.abort());
  const trigger = page.getByRole('button', { name: 'Invite user' });
  const failed = page.waitForEvent('requestfailed');
  await trigger.hover();
  await failed;
  // Whatever follows from the failure has happened by the frame after the next.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('alert').getByText('The form could not be opened.').waitFor();
  await page.unroute(blocked);
  await page.mouse.down();
  await page.mouse.up();
  await expectFocus(page, 'textbox', 'First name');
});

test('what stood ready for the pointer stands ready for the keyboard next', async () => {
  const { page } = await openHost();
  const ready = () => page.locator('dialog').count();
  await page.getByRole('button', { name: 'Invite user' }).hover();
  await expect.poll(ready).toBe(1);
  await page.mouse.move(600, 500);
  await expect.poll(ready).toBe(0);
  await page.keyboard.press('Tab');
  await expectFocus(page, 'button', 'Invite user');
  await expect.poll(ready).toBe(1);
});

test('a role is found by two keystrokes also where its list takes its time to come', async () => {
  const { page } = await openHost();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/RoleList-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Invite user' }).click();
  await page.getByRole('combobox', { name: 'Clinic role' }).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  release();
  await expect.poll(() => page.getByRole('combobox', { name: 'Clinic role' }).textContent()).toBe('Radiologist');
  await expectFocus(page, 'combobox', 'Clinic role');
});

test('where the role list can not be fetched, the platform’s own select takes its place and the focus', async () => {
  const { page } = await openHost();
  await page.route(/RoleList-/, (route) => route.abort());
  await page.getByRole('button', { name: 'Invite user' }).click();
  await page.getByRole('combobox', { name: 'Clinic role' }).click();
  await expect.poll(() => page.locator('select').count()).toBe(1);
  await expectFocus(page, 'combobox', 'Clinic role');
  await page.getByLabel('Clinic role').selectOption('Radiologist');
});
