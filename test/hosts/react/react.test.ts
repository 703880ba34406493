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

  const build = (mode: Mode): string => {
    for (const name of ['react', 'react-dom', 'scheduler']) {
      cpSync(path.join(folder, 'node_modules', name), path.join(second, name), { recursive: true });
    }
    withVite(folder, mode);
    const assets = path.join(folder, `app/dist-${mode}/assets`);
    const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
    return files.map((file) => readFileSync(path.join(assets, file), 'utf8')).join('\n');
  };

  test.skipIf(folder === '')('tells its developer what happened and what to do, once and instead of React’s own riddle', async () => {
    build('development');
    const { said } = await openHost(await serve(folder, 'development'));
    await expect.poll(() => said.filter((line) => line.startsWith('uncaught'))).toHaveLength(1);
    expect(said.find((line) => line.startsWith('uncaught'))).toMatch(
      /^uncaught: autoscribe-react: .*Another copy of React renders this page.*npm ls react/,
    );
    expect(said.filter((line) => line.includes('Invalid hook call'))).toEqual([]);
  });

  test.skipIf(folder === '')('carries none of that in production', () => {
    const told = (mode: Mode) => build(mode).includes('Another copy of React');
    expect([told('development'), told('production')]).toEqual([true, false]);
  });
});
