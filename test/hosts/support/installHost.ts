import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import libraryManifest from '../../../package.json' with { type: 'json' };

const NO_NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

interface HostManifest {
  dependencies: Record<string, string>;
}

/** Says something that nobody can miss, past the guard that forbids tests the console. */
function shout(message: string): void {
  process.stderr.write(`\n!!! ${message.toUpperCase()} !!!\n`);
}

/**
 * Gives a folder with a host app in it: its packages, the packed library beside them, and a copy of `app/`. The packages
 * are installed once and kept; the library and the app are new each time.
 *
 * @param name - The folder in `test/hosts` with the host's `package.json`.
 * @param appOf - The folder in `test/hosts` with its `app/`. Default: the same.
 * @returns The folder, or `undefined` where there is no network to install from: skip the tests then.
 */
export function installHost(name: string, appOf = name): string | undefined {
  const app = path.resolve('test/hosts', appOf, 'app');
  const folder = path.resolve('node_modules/.cache/hosts', name);
  const stampFile = path.join(folder, 'installed.json');
  const manifest = JSON.parse(readFileSync(path.resolve('test/hosts', name, 'package.json'), 'utf8')) as HostManifest;
  const { dependencies, peerDependencies } = libraryManifest;
  const stamp = JSON.stringify({ manifest, dependencies, peerDependencies });
  const { tarball } = inject('packed');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    copyFileSync(tarball, path.join(folder, 'autoscribe-react.tgz'));
    const all = { ...manifest.dependencies, 'autoscribe-react': 'file:./autoscribe-react.tgz' };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies: all }, null, 2));
    const args = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      if (!NO_NETWORK.test(stderr)) throw new Error(`npm install of the host "${name}" failed:\n${stdout}${stderr}`);
      shout(`Skipped: the host "${name}" is not installed, and there is no network to install it from`);
      return undefined;
    }
    writeFileSync(stampFile, stamp);
  }
  const library = path.join(folder, 'node_modules/autoscribe-react');
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', library]);
  rmSync(path.join(folder, 'app'), { recursive: true, force: true });
  cpSync(app, path.join(folder, 'app'), { recursive: true });
  return folder;
}
