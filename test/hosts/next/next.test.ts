import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteByKeyboard } from '../support/inviteFlow.js';
import { installHost } from '../support/installHost.js';
import { openHost } from '../support/openHost.js';
import { runHost } from '../support/runHost.js';

const folder = installHost('next') ?? '';

// Next's own declarations do not pass without skipLibCheck; the library's are checked in the other React hosts.
const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['esnext', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  isolatedModules: true,
  allowJs: true,
  incremental: true,
  types: ['node'],
  plugins: [{ name: 'next' }],
};
const CONFIG = `export default { turbopack: { root: import.meta.dirname } };`;

/** Starts the built app on a free port, and gives its address once it listens. */
async function start(): Promise<{ server: ChildProcess; address: string }> {
  const args = [path.join(folder, 'node_modules/next/dist/bin/next'), 'start', '--port', '0', '--hostname', '127.0.0.1'];
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found && /Ready/i.test(output)) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`next start ended with ${code}:\n${output}`)));
  });
  return { server, address };
}

describe.skipIf(folder === '')('a PACS in the App Router of Next.js', () => {
  let next: Awaited<ReturnType<typeof start>> | undefined;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'next.config.mjs'), CONFIG);
    const tsconfig = { compilerOptions: COMPILER_OPTIONS, include: ['next-env.d.ts', 'app'] };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    runHost(folder, {}, 'next/dist/bin/next', 'build');
    next = await start();
  });
  afterAll(() => void next?.server.kill());

  test('renders what a server page imports before any script runs', async () => {
    const { page } = await openHost(next?.address ?? '', { javaScriptEnabled: false });
    await page.getByText('61 roles, a valid NPI, function to invite with').waitFor();
    expect(await page.getByRole('textbox', { name: 'NPI of the dictating user' }).isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'Dashboard access restricted' }).isVisible()).toBe(true);
  });

  test('takes it over without a word, and invites by keyboard through its own route', async () => {
    const host = await openHost(next?.address ?? '');
    await host.page.locator('[data-ready]').waitFor();
    await inviteByKeyboard(host);
    await host.page.getByText('Invited: Sarah').waitFor();
    expect(host.said).toEqual([]);
  });
});
