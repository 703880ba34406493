import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shout } from './say.js';

const SOURCE = path.resolve('bench/candidates');

function run(command: string, args: string[], cwd = '.'): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Packs the library as it would be published, into a folder of its own. */
function pack(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'autoscribe-bench-'));
  run('npm', ['pack', '--silent', '--pack-destination', folder]);
  return path.join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
}

function installPackages(folder: string): void {
  const stampFile = path.join(folder, 'installed.txt');
  const stamp = readFileSync(path.join(SOURCE, 'package-lock.json'), 'utf8');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(SOURCE, file), path.join(folder, file));
  try {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    writeFileSync(stampFile, stamp);
  } catch (thrown) {
    // Ours and the floor are made of what this project has installed anyway.
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    shout(`The other candidates could not be installed, so they have no figures. ${String(thrown)}`);
  }
}

/** What is to be installed. */
export interface InstallOptions {
  /** Whether the other candidates are wanted, too. Else everything comes from the packages of this project. */
  withOthers: boolean;
  /** A packed library to measure instead of this one. */
  tarball?: string | undefined;
}

/**
 * Gives a folder with the candidates, the packages they are made of, and the packed library. The packages are installed
 * once and kept; the library and the candidates are new each time.
 */
export function installCandidates({ withOthers, tarball }: InstallOptions): string {
  // Inside the project: what is not installed here is looked for further up.
  const folder = path.resolve('node_modules/.cache', withOthers ? 'autoscribe-bench' : 'autoscribe-bench-check');
  if (withOthers) installPackages(folder);
  const packed = tarball ?? pack();
  const library = path.join(folder, 'node_modules/autoscribe-react');
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library, { recursive: true });
  execFileSync('tar', ['-xzf', packed, '--strip-components=1', '-C', library]);
  if (tarball === undefined) rmSync(path.dirname(packed), { recursive: true });
  rmSync(path.join(folder, 'src'), { recursive: true, force: true });
  cpSync(SOURCE, path.join(folder, 'src'), { recursive: true });
  return folder;
}
