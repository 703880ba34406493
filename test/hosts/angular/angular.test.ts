import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inviteByKeyboard, openByKeyboard } from '../support/inviteFlow.js';
import { installHost } from '../support/installHost.js';
import { openHost } from '../support/openHost.js';
import { checkTypes, runHost } from '../support/runHost.js';
import { serveFolder } from '../support/serveFolder.js';

const folder = installHost('angular') ?? '';

describe.skipIf(folder === '')('a PACS written in Angular with <autoscribe-invite-user> in a template', () => {
  beforeAll(() => void runHost(folder, {}, 'vite/bin/vite.js', 'build', 'app'));
  const open = async () => openHost(await serveFolder([path.join(folder, 'app/dist')]));

  test('invites the example of the reference by keyboard alone, and hears of it', async () => {
    const host = await open();
    await inviteByKeyboard(host);
    await host.page.getByText('Invited: 1').waitFor();
    expect(host.said).toEqual([]);
  });

  test('changes the trigger while the dialog is open, and the theme by an attribute', async () => {
    const host = await open();
    await host.page.getByRole('button', { name: 'Dim the lights' }).click();
    await openByKeyboard(host);
    expect(await host.page.getByText('Inviting…').count()).toBe(1);
    expect(await host.page.locator('.autoscribe-wall').getAttribute('data-theme')).toBe('reading-room');
    await host.page.keyboard.press('Escape');
    await host.page.getByRole('button', { name: 'Invite user', exact: true }).waitFor();
    expect(host.said).toEqual([]);
  });

  test('finds the types of what it hands in sound', () => {
    expect(checkTypes(folder)).toBe('');
  });
});
