import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { AccessRestrictedNoticeProps } from '../../../src/index.js';
import type { MountedAccessRestrictedNotice, MountedInviteUserDialog } from '../../../src/standalone/index.js';
import { installed } from '../../package/runInHost.js';
import { EXAMPLE_RESPONSE } from '../../support/reference.js';
import { inviteByKeyboard, openByKeyboard, readFocused } from '../support/inviteFlow.js';
import { openHost } from '../support/openHost.js';
import { serveFolder } from '../support/serveFolder.js';

declare global {
  interface Window {
    dialog: MountedInviteUserDialog;
    heard: unknown[];
    notice: MountedAccessRestrictedNotice;
    mountNotice: (props: AccessRestrictedNoticeProps) => void;
    mountNowhere: () => void;
  }
}

async function openPlainPage() {
  const answer = (pathname: string) => (pathname === '/invite' ? JSON.stringify(EXAMPLE_RESPONSE) : undefined);
  const host = await openHost(await serveFolder([path.resolve('test/hosts/standalone/app'), installed()], answer));
  await host.page.waitForFunction(() => 'dialog' in window);
  return host;
}

const dialogOf = (page: Page) => page.getByRole('dialog');

describe('a plain page that mounts the dialog', () => {
  test('invites the example of the reference by keyboard alone, through its own route', async () => {
    const host = await openPlainPage();
    await inviteByKeyboard(host);
    expect(await host.page.evaluate(() => window.heard)).toEqual([`invited ${EXAMPLE_RESPONSE.userId}`, 'closed done']);
    expect(host.said).toEqual([]);
  });

  test('keeps what is typed when the host changes theme, language or support', async () => {
    const host = await openPlainPage();
    const { page } = host;
    await openByKeyboard(host);
    await page.keyboard.type('Sarah');
    await page.evaluate(() =>
      window.dialog.update({ theme: 'dark', messages: { invite: { title: 'Add a colleague' } }, support: { email: 'help@pacs.example' } }),
    );
    await page.getByRole('dialog', { name: 'Add a colleague' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('Sarah');
    expect(await page.locator('.autoscribe-wall').getAttribute('data-theme')).toBe('dark');
    expect(await page.getByRole('link', { name: 'help@pacs.example' }).isVisible()).toBe(true);
    expect(await readFocused(page)).toBe('firstName');
  });

  test('opens and closes it as the host says, without asking, and returns the focus to what had it', async () => {
    const host = await openPlainPage();
    const { page } = host;
    await page.locator('#other').focus();
    await page.evaluate(() => window.dialog.open());
    await page.getByRole('textbox', { name: 'First name' }).fill('Sarah');
    await page.evaluate(() => window.dialog.close());
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await readFocused(page)).toBe('Other');
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  });

  test('leaves nothing behind when it is unmounted while open, and takes no further call', async () => {
    const host = await openPlainPage();
    const { page } = host;
    const before = await page.evaluate(() => document.body.innerHTML);
    await openByKeyboard(host);
    await page.evaluate(() => window.dialog.unmount());
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.evaluate(() => {
      window.dialog.open();
      window.dialog.update({ theme: 'dark' });
      window.dialog.close();
      window.dialog.unmount();
    });
    // All that goes is the hidden mark of the place.
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before.replace('<span hidden=""></span>', ''));
    expect(await readFocused(page)).toBe('Invite user');
    await host.readHeardKeys();
    await page.keyboard.press('w');
    expect(await host.readHeardKeys()).toContain('keydown w');
    expect(host.said).toEqual([]);
  });

  test('tells a developer whose element is not there what to do', async () => {
    const { page } = await openPlainPage();
    await expect(page.evaluate(() => window.mountNowhere())).rejects.toThrow(
      'autoscribe-react: mountInviteUserDialog was given no element. There is no place to put anything. Call it once the element is in the page.',
    );
  });
});

describe('a plain page that mounts the notice', () => {
  test('shows why and the way onward, changes it, and takes it out again', async () => {
    const host = await openPlainPage();
    const { page } = host;
    await page.evaluate(() => window.mountNotice({ reason: 'dashboard-access', returnHref: '/worklist' }));
    await page.getByRole('region', { name: 'Dashboard access restricted' }).waitFor();
    expect(await page.getByRole('link', { name: 'Return to the PACS' }).getAttribute('href')).toBe('/worklist');
    await page.evaluate(() => window.notice.update({ reason: 'invite-permission' }));
    await page.getByRole('heading', { name: /invite/i }).waitFor();
    expect(await page.getByRole('link', { name: 'Return to the PACS' }).count()).toBe(1);
    await page.evaluate(() => window.notice.unmount());
    expect(await page.locator('#notice').innerHTML()).toBe('');
    expect(host.said).toEqual([]);
  });

  test('works without any props', async () => {
    const { page } = await openPlainPage();
    await page.evaluate(() => window.mountNotice({}));
    await page.getByRole('region').waitFor();
    expect(await page.getByRole('heading').textContent()).toBe('Dashboard access restricted');
  });
});
