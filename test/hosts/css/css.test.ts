import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installHost } from '../support/installHost.js';
import { openHost } from '../support/openHost.js';
import { runHost } from '../support/runHost.js';
import { serveFolder } from '../support/serveFolder.js';
import { compareLooks, readLooks } from './look.js';
import { SCENES } from './scenes.js';

const folder = installHost('css') ?? '';
/** A folder to put pictures of every scene into, for people to look at. */
const PICTURES = process.env['HOST_CSS_PICTURES'];

describe.skipIf(folder === '')('under the global styles of a host', () => {
  let css: Record<string, string> = {};
  beforeAll(() => {
    css = JSON.parse(runHost(folder, {}, '../app/readHostCss.mjs')) as Record<string, string>;
    runHost(folder, {}, 'vite/bin/vite.js', 'build', 'app');
  });

  test.each(SCENES.map((scene) => [scene.name, scene] as const))(
    '%s looks as it does in a bare page',
    async (name, { search, prepare, hovered }) => {
      const address = await serveFolder([path.join(folder, 'app/dist')]);
      const { page, said } = await openHost(address + search, { reducedMotion: 'reduce' });
      await prepare(page);
      const pointAgain = () => (hovered ? page.locator(hovered).hover() : page.mouse.move(0, 0));
      await pointAgain();
      const takePicture = async (host: string) => {
        if (!PICTURES) return;
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `${name} - ${host}.png`) });
      };
      const bare = await readLooks(page);
      expect(bare.length).toBeGreaterThan(5);
      await takePicture('bare');
      const differences: string[] = [];
      for (const [host, text] of Object.entries(css)) {
        // After ours, where rules of the same weight win.
        const style = await page.addStyleTag({ content: text });
        await pointAgain();
        differences.push(...compareLooks(bare, await readLooks(page)).map((difference) => `${host}: ${difference}`));
        await takePicture(host);
        await style.evaluate((element) => (element as unknown as HTMLElement).remove());
      }
      expect(differences).toEqual([]);
      expect(said).toEqual([]);
    },
  );

  test('what is to be copied can be selected, though the host forbids it for its page', async () => {
    const address = await serveFolder([path.join(folder, 'app/dist')]);
    const { page } = await openHost(`${address}?failing`, { reducedMotion: 'reduce' });
    await page.addStyleTag({ content: 'body { -webkit-user-select: none; user-select: none }' });
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await page.getByText('req_1').click({ clickCount: 3 });
    expect(await page.evaluate(() => String(getSelection()))).toContain('req_1');
  });
});
