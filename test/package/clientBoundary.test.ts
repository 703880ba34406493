import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../structure/readSource.js';
import { installed } from './runInHost.js';

const DOORS = ['index', 'headless/index', 'domain/index', 'adapters/http', 'server/index', 'sandbox/index'];

const read = (file: string) => readSource(file.replace(/\.js$/, '.ts'), readFileSync(file, 'utf8'));
const isMarked = (file: string) => /^(["'])use client\1/.test(readFileSync(file, 'utf8'));

// What React's server reads when a server page imports a door: everything up to the first "use client" on each way.
function readOnServer(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || isMarked(file)) return seen;
  seen.add(file);
  for (const { from } of read(file).imports) if (from.startsWith('.')) readOnServer(path.resolve(path.dirname(file), from), seen);
  return seen;
}

describe('a server page of Next.js', () => {
  test.each(DOORS)('can import dist/%s.js, because "use client" stands before everything that needs a browser', (door) => {
    const onServer = [...readOnServer(installed('dist', `${door}.js`))];
    const needsBrowser = onServer.filter((file) => read(file).imports.some(({ from }) => /^(react|react-dom|react-hook-form)$/.test(from)));
    expect(needsBrowser.map((file) => path.relative(installed(), file))).toEqual([]);
  });

  test.each(['InviteUserDialog', 'InviteUserForm', 'AutoScribeProvider'])('finds %s behind its own "use client"', (name) => {
    expect(isMarked(installed('dist/components', `${name}.js`))).toBe(true);
  });
});

describe('a program without React', () => {
  test.each(DOORS.slice(2))('meets no "use client" behind dist/%s.js', (door) => {
    const modules = [...readOnServer(installed('dist', `${door}.js`))];
    const all = modules.flatMap((file) => read(file).imports.map(({ from }) => path.resolve(path.dirname(file), from)));
    expect(modules.length).toBeGreaterThan(0);
    expect(all.filter((file) => file.endsWith('.js') && file.startsWith(installed()) && isMarked(file))).toEqual([]);
  });
});
