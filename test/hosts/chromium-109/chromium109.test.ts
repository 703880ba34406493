import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installed } from '../../package/runInHost.js';
import { EXAMPLE_RESPONSE } from '../../support/reference.js';
import { compareLooks, readLooks } from '../css/look.js';
import { inviteByKeyboard, openByKeyboard } from '../support/inviteFlow.js';
import { installHost } from '../support/installHost.js';
import { getBrowser, openHost } from '../support/openHost.js';
import { serveFolder } from '../support/serveFolder.js';

const folder = installHost('chromium-109', 'standalone') ?? '';
const UNPACK = "require('@sparticuz/chromium').executablePath().then((file) => process.stdout.write(file))";

describe.skipIf(folder === '')('in Chromium 109, the oldest that the library supports', () => {
  let program = '';
  beforeAll(() => {
    // The package holds the browser compressed, and unpacks it into the folder for temporary files.
    program = execFileSync(process.execPath, ['--eval', UNPACK], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
      encoding: 'utf8',
    });
  });
  const serve = () =>
    serveFolder([path.join(folder, 'app'), installed()], (pathname) =>
      pathname === '/invite' ? JSON.stringify(EXAMPLE_RESPONSE) : undefined,
    );
  const open = async (page = '') => openHost(`${await serve()}/${page}`, { reducedMotion: 'reduce' }, getBrowser(program));

  test('that browser is the one that runs', async () => {
    expect((await getBrowser(program)).version()).toMatch(/^109\./);
  });

  test.each([
    ['a mounted dialog', ''],
    ['the custom element', 'element.html'],
    ['the custom element with a shadow root', 'element.html?shadow'],
  ])('invites the example of the reference by keyboard alone through %s', async (_, page) => {
    const host = await open(page);
    await inviteByKeyboard(host);
    expect(host.said).toEqual([]);
  });

  test('lays everything out as today’s browsers do, with colours that need no mixing', async () => {
    const old = await open();
    const now = await openHost(await serve(), { reducedMotion: 'reduce' });
    for (const host of [old, now]) {
      await openByKeyboard(host);
      await host.page.getByRole('button', { name: 'Middle name' }).click();
      await host.page.getByRole('switch', { name: 'Create reports' }).click();
    }
    // A field's own box shows nothing, and is as high as its neighbour's where the browser has subgrids.
    const moved = compareLooks(await readLooks(now.page), await readLooks(old.page)).filter(
      (line) => /: (left|top|width|height) /.test(line) && !/^field(-row)? \d+: height /.test(line),
    );
    expect(moved).toEqual([]);
    const readBackground = () => old.page.locator('[data-slot="footer"]').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await readBackground()).toBe('rgb(245, 247, 250)');
  });
});
