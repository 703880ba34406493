import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inviteByKeyboard } from '../support/inviteFlow.js';
import { installHost } from '../support/installHost.js';
import { openHost } from '../support/openHost.js';
import { checkTypes, runHost } from '../support/runHost.js';
import { serveFolder } from '../support/serveFolder.js';

type Mode = 'production' | 'development';

const VITE = 'vite/bin/vite.js';
const withVite = (folder: string, mode: Mode) =>
  runHost(folder, { mode }, VITE, 'build', 'app', '--mode', mode, '--outDir', `dist-${mode}`, '--logLevel', 'warn');
const withWebpack = (folder: string, mode: Mode) =>
  runHost(folder, { mode }, 'webpack-cli/bin/cli.js', '--config', 'app/webpack.config.js', '--mode', mode);

const HOSTS = [
  ['Vite and React 18', 'react-18', withVite],
  ['Vite and React 19', 'react-19', withVite],
  ['webpack 5 and React 19', 'webpack', withWebpack],
] as const;

const serve = (folder: string, mode: Mode, markup = '') => {
  const dist = path.join(folder, `app/dist-${mode}`);
  const ofWebpack = '<!doctype html><html lang="en"><head><link rel="icon" href="data:,"></head><body><div id="app"></div>';
  const page = readdirSync(dist).includes('index.html')
    ? readFileSync(path.join(dist, 'index.html'), 'utf8').replace(/<!--.*?-->/, () => markup)
    : `${ofWebpack}<script src="/main.js"></script></body></html>`;
  return serveFolder([dist], (pathname) => (pathname === '/' ? page : undefined));
};

/** What React says to everybody in development is no complaint. */
const readComplaints = (said: string[]) => said.filter((line) => !line.includes('React DevTools'));

describe.each(HOSTS)('a PACS built with %s', (_, name, build) => {
  const folder = installHost(name, 'react') ?? '';

  describe.skipIf(folder === '')('and the packed library', () => {
    test.each(['production', 'development'] as const)(
      'builds without a warning for %s and invites by keyboard in StrictMode',
      async (mode) => {
        expect(build(folder, mode)).not.toMatch(/warn/i);
        const host = await openHost(await serve(folder, mode));
        await inviteByKeyboard(host);
        await host.page.getByText('Invited: 1').waitFor();
        expect(readComplaints(host.said)).toEqual([]);
      },
    );

    test('finds every type sound, the library’s own declarations included', () => {
      expect(checkTypes(folder)).toBe('');
    });
  });
});

describe.each(HOSTS.slice(0, 2))('a PACS that is rendered on its server, with %s,', (_, name, build) => {
  const folder = installHost(name, 'react') ?? '';

  describe.skipIf(folder === '')('and the packed library', () => {
    let markup = '';
    beforeAll(() => {
      build(folder, 'development');
      runHost(folder, {}, VITE, 'build', 'app', '--ssr', 'server.tsx', '--outDir', 'server', '--logLevel', 'warn');
      markup = runHost(folder, {}, '../app/server/server.js');
    });

    test('shows everything before any script runs, and takes it over without a word', async () => {
      const address = await serve(folder, 'development', markup);
      const still = await openHost(address, { javaScriptEnabled: false });
      for (const text of ['Invite user', 'Role of the dictating user', 'Dashboard access restricted']) {
        expect(await still.page.getByText(text, { exact: true }).isVisible(), text).toBe(true);
      }
      const host = await openHost(address);
      await host.page.locator('[data-ready]').waitFor();
      await inviteByKeyboard(host);
      expect(readComplaints(host.said)).toEqual([]);
    });
  });
});

describe('a page where a second copy of React came along with the library', () => {
  const folder = installHost('react-19', 'react') ?? '';
  const second = path.join(folder, 'node_modules/autoscribe-react/node_modules');
  afterEach(() => rmSync(second, { recursive: true, force: true }));

  test.skipIf(folder === '').each(['development', 'production'] as const)('is told so in %s as far as it costs nothing', async (mode) => {
    for (const name of ['react', 'react-dom', 'scheduler'])
      cpSync(path.join(folder, 'node_modules', name), path.join(second, name), { recursive: true });
    withVite(folder, mode);
    const host = await openHost(await serve(folder, mode));
    await expect.poll(() => host.said.some((line) => line.startsWith('uncaught'))).toBe(true);
    const ours = new Set(host.said.filter((line) => line.startsWith('uncaught')));
    const inReactsWords = host.said.filter((line) => /Invalid hook call/.test(line));
    if (mode === 'development') {
      expect([...ours]).toEqual([
        expect.stringMatching(/^uncaught: autoscribe-react: .*Another copy of React renders this page.*npm ls react/),
      ]);
      expect(inReactsWords).toEqual([]);
    }
    const script = readdirSync(path.join(folder, `app/dist-${mode}/assets`)).find((file) => file.endsWith('.js')) ?? '';
    const code = readFileSync(path.join(folder, `app/dist-${mode}/assets`, script), 'utf8');
    expect(code.includes('Another copy of React')).toBe(mode === 'development');
  });
});
