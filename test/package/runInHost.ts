import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';
import type { Packed } from './pack.js';

/** Runs a piece of JavaScript in a host, in a Node of its own, and gives what it hands to `answer`. */
export function runInHost(host: Exclude<keyof Packed, 'tarball'>, code: string): unknown {
  const script = `const answer = (value) => process.stdout.write(JSON.stringify(value));\n${code}`;
  const args = ['--preserve-symlinks', '--preserve-symlinks-main', '--input-type=module', '--eval', script];
  const env = { ...process.env, NODE_ENV: 'production', NODE_PATH: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: inject('packed')[host], env, encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(stderr || `Node ended with ${status}.`);
  return JSON.parse(stdout);
}

/** The folder of the installed library in the host with React 19. */
export const installed = (...parts: string[]) => path.join(inject('packed').react19, 'node_modules/autoscribe-react', ...parts);
