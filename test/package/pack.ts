import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

/** The packed library, and hosts that have it installed beside different other packages. */
export interface Packed {
  tarball: string;
  /** A host with every package of this repository. */
  react19: string;
  /** The same with React 18. */
  react18: string;
  /** A host with zod and nothing else, as a server may be. */
  bare: string;
  /** A host with everything but what the components alone need. */
  headless: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    packed: Packed;
  }
}

const MODULES = path.resolve('node_modules');

// Packages are linked, not copied. Node runs with --preserve-symlinks, so each of them finds this host's React.
function makeHost(folder: string, tarball: string, packages: Record<string, string>): string {
  const library = path.join(folder, 'node_modules/autoscribe-react');
  mkdirSync(library, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', library]);
  for (const [name, source] of Object.entries(packages)) {
    const link = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(MODULES, source), link, 'junction');
  }
  return folder;
}

const same = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

function pack(): { packed: Packed; cleanUp: () => void } {
  const scratch = mkdtempSync(path.join(tmpdir(), 'autoscribe-package-'));
  const cleanUp = () => rmSync(scratch, { recursive: true, force: true });
  // `prepack` builds, so what is tested is what would be published.
  // Vitest says NODE_ENV=test, which would build for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', scratch], { env, encoding: 'utf8' });
  if (status !== 0) {
    cleanUp();
    throw new Error(`npm pack failed:\n${stdout}${stderr}`);
  }
  const tarball = path.join(scratch, readdirSync(scratch).find((file) => file.endsWith('.tgz')) ?? '');
  const names = readdirSync(MODULES).filter((name) => !name.startsWith('.'));
  const all = same(names);
  const host = (name: string, packages: Record<string, string>) => makeHost(path.join(scratch, name), tarball, packages);
  const packed = {
    tarball,
    react19: host('react19', all),
    react18: host('react18', { ...all, react: 'react-18', 'react-dom': 'react-dom-18' }),
    bare: host('bare', same(['zod'])),
    headless: host('headless', same(names.filter((name) => name !== 'react-dom'))),
  };
  return { packed, cleanUp };
}

// Each project of one run loads this file anew, and all of them test the same tarball.
const run = globalThis as { autoscribePacked?: ReturnType<typeof pack> };

export default function setup(project: TestProject): () => void {
  run.autoscribePacked ??= pack();
  project.provide('packed', run.autoscribePacked.packed);
  return run.autoscribePacked.cleanUp;
}
