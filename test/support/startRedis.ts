import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Redis of the test's own. */
export interface StartedRedis {
  port: number;
  stop: () => Promise<void>;
}

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .map((folder) => path.join(folder, 'redis-server'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Finds a `redis-server` on the `PATH`, or installs Debian's where this user may. Gives `undefined` where there is none, and
 * says so in one line that nobody can miss: the tests that need it are to be skipped then.
 */
export function findRedis(): string | undefined {
  const there = findOnPath();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const install = ['install', '-y', '--no-install-recommends', 'redis-server'];
    const apt = (args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0;
    // A bare image has no package lists yet, so a first failure may only mean that.
    if (apt(install) || (apt(['update']) && apt(install))) return findOnPath();
  }
  process.stderr.write('\n!!! NOT TESTED against a real Redis: no redis-server on the PATH. Install it and run again. !!!\n');
  return undefined;
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts a Redis on a free port of this machine, in a folder that goes with it, and waits until it takes connections. */
export async function startRedis(program: string): Promise<StartedRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'autoscribe-redis-'));
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ready to accept connections')) break;
  }
  if (child.exitCode !== null || !said.includes('Ready')) throw new Error(`redis-server did not start:\n${said}`);
  return {
    port,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
