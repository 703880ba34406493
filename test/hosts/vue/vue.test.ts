import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { inviteByKeyboard, openByKeyboard } from '../support/inviteFlow.js';
import { installHost } from '../support/installHost.js';
import { openHost } from '../support/openHost.js';
import { checkTypes, runHost } from '../support/runHost.js';
import { serveFolder } from '../support/serveFolder.js';

const folder = installHost('vue') ?? '';

describe.skipIf(folder === '')('a PACS written in Vue 3 with <autoscribe-invite-user> in a template', () => {
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

  test('has the types of what it hands in checked, where neither React nor its types are installed', () => {
    // Outside this repository, where TypeScript would find React's types further up.
    const scratch = mkdtempSync(path.join(tmpdir(), 'autoscribe-types-'));
    onTestFinished(() => rmSync(scratch, { recursive: true }));
    for (const part of ['app', 'node_modules/autoscribe-react', 'node_modules/zod']) {
      cpSync(path.join(folder, part), path.join(scratch, part), { recursive: true });
    }
    expect(checkTypes(scratch, folder)).toBe('');
  });
});
