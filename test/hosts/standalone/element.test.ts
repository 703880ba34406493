import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { installed } from '../../package/runInHost.js';
import { EXAMPLE_RESPONSE } from '../../support/reference.js';
import { fillInExample, inviteByKeyboard, openByKeyboard, readFocused } from '../support/inviteFlow.js';
import { openHost } from '../support/openHost.js';
import { serveFolder } from '../support/serveFolder.js';

async function openElementPage(search = '') {
  const address = await serveFolder([path.resolve('test/hosts/standalone/app'), installed()]);
  const host = await openHost(`${address}/element.html${search}`);
  await host.page.waitForFunction(() => customElements.get('autoscribe-invite-user') !== undefined);
  return host;
}

describe.each([
  ['in the page', ''],
  ['in a shadow root with the stylesheet in it', '?shadow'],
])('the element <autoscribe-invite-user>, %s,', (_, search) => {
  test('invites the example of the reference from the trigger inside it, and says so without naming anybody', async () => {
    const host = await openElementPage(search);
    await inviteByKeyboard(host);
    expect(await host.page.evaluate(() => window.heard)).toEqual([
      ['open-change', { open: true, reason: 'trigger' }],
      ['invited', { userId: EXAMPLE_RESPONSE.userId }],
      ['open-change', { open: false, reason: 'done' }],
    ]);
    expect(host.said).toEqual([]);
  });

  test('tells of a failure by code, and leaves the page as it was', async () => {
    const host = await openElementPage(search);
    const { page } = host;
    const markup = () => page.evaluate(() => document.body.innerHTML);
    const before = await markup();
    await page.evaluate(() => Object.assign(window, { refusal: { status: 403 } }));
    await openByKeyboard(host);
    await fillInExample(page);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => window.heard.at(-1))).toEqual(['invite-error', { code: 'forbidden', status: 403 }]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await readFocused(page)).toBe('Invite user');
    expect(await markup()).toBe(before);
  });

  test('is styled there, in the theme of its attribute, and follows the attribute', async () => {
    const host = await openElementPage(search);
    const { page } = host;
    await openByKeyboard(host);
    const panel = page.locator('.autoscribe-panel');
    const background = () => panel.evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(background).toBe('rgb(27, 34, 43)');
    await page.evaluate(() => document.querySelector('autoscribe-invite-user')?.setAttribute('theme', 'light'));
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    const isInPage = await page.evaluate(() => document.querySelector('.autoscribe-dialog') !== null);
    expect(isInPage).toBe(search === '');
  });

  test.each(['Enter', 'Space'])('opens by %s though the host has a command on every key', async (key) => {
    const { page, readHeardKeys } = await openElementPage(search);
    await page.evaluate(() => {
      for (const type of ['keydown', 'keypress', 'keyup']) window.addEventListener(type, (event) => event.preventDefault());
    });
    await page.getByRole('button', { name: 'Invite user' }).focus();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await readHeardKeys()).toEqual([]);
  });

  test('opens by click, and nothing is left when the host takes it out', async () => {
    const host = await openElementPage(search);
    const { page } = host;
    await page.getByRole('button', { name: 'Invite user' }).click();
    await page.getByRole('textbox', { name: 'First name' }).fill('Sarah');
    await page.evaluate(() => document.querySelector('autoscribe-invite-user')?.remove());
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.autoscribe-wall').count()).toBe(0);
    expect(host.said).toEqual([]);
  });
});

describe('the element <autoscribe-invite-user>', () => {
  test('can be moved in the page, and its text replaced, and still opens', async () => {
    const host = await openElementPage();
    await host.page.evaluate(() => {
      const element = document.querySelector('autoscribe-invite-user');
      document.body.prepend(document.createElement('header'));
      if (element) document.querySelector('header')?.append(element);
      element?.replaceChildren(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Invite user' }));
    });
    await inviteByKeyboard(host);
    expect(host.said).toEqual([]);
  });

  test('gives the focus back to its button, where a picture in it was pressed and pressing gives no focus, as in Safari', async () => {
    const { page } = await openElementPage();
    await page.evaluate(() => {
      const button = document.querySelector('autoscribe-invite-user button');
      const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      picture.setAttribute('viewBox', '0 0 1 1');
      picture.setAttribute('width', '20');
      button?.prepend(picture);
      button?.addEventListener('mousedown', (event) => event.preventDefault());
    });
    await page.locator('autoscribe-invite-user svg').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await readFocused(page)).toBe('Invite user');
  });

  test('tells a developer who gave it no onInvite, instead of opening a form that leads nowhere', async () => {
    const { page, said } = await openElementPage();
    await page.evaluate(() => {
      const element = document.querySelector('autoscribe-invite-user');
      if (element) element.props = {};
    });
    await page.getByRole('button', { name: 'Invite user' }).click();
    await expect
      .poll(() => said)
      .toEqual([
        'uncaught: autoscribe-react: <autoscribe-invite-user> has no onInvite. Nothing could be sent. Set element.props = { onInvite }.',
      ]);
    // Whatever would follow has followed by the frame after the next.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  });

  test('is styled in its shadow root under a policy that asks for a nonce, where it carries that', async () => {
    const { page, said } = await openElementPage('?none');
    const elements = page.locator('autoscribe-invite-user[shadow]');
    await page.evaluate(() => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "style-src 'nonce-r4nd0m'";
      document.head.append(policy);
      for (const nonce of ['', 'r4nd0m']) {
        const element = document.createElement('autoscribe-invite-user');
        element.setAttribute('shadow', '');
        element.setAttribute('stylesheet', '/dist/styles.css');
        element.nonce = nonce;
        document.body.append(element);
      }
    });
    // A sheet that was refused can't be read. What comes of it can.
    const isStyled = (index: number) =>
      elements.nth(index).evaluate(({ shadowRoot }) => {
        const probe = Object.assign(document.createElement('div'), { className: 'autoscribe-role-option' });
        shadowRoot?.append(probe);
        return getComputedStyle(probe).display === 'flex';
      });
    await expect.poll(() => isStyled(1)).toBe(true);
    await expect.poll(() => said).toContainEqual(expect.stringContaining('Content Security Policy'));
    expect(await isStyled(0)).toBe(false);
  });

  test('leaves the opening to a host that says no to the click', async () => {
    const { page } = await openElementPage();
    await page.evaluate(() => document.querySelector('button')?.addEventListener('click', (event) => event.preventDefault()));
    await page.getByRole('button', { name: 'Invite user' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
