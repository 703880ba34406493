import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

// What a guide's reader has and the library does not: their own functions, their own frameworks.
const READERS_OWN = `
declare module '@hono/node-server' { export const getRequestListener: (...args: unknown[]) => unknown }
declare module '@/autoscribe' { export const handleInvite: (request: Request) => Promise<Response> }
declare module 'autoscribe-react/styles.css';
declare function readSecret(name: string): string;
declare function readSession(request: Request): Promise<{ mayInvite: boolean } | null>;
declare function readToken(): string;
declare function handleInvite(request: Request): Promise<Response>;
declare function reloadUsers(): void;
declare const apiKey: string;
declare const authorize: () => boolean;
declare const autoScribeClient: import('autoscribe-react/server').AutoScribeClient;
declare const createClient: (options: { url: string }) => { connect: () => Promise<never> };
declare const createRedisIdempotencyStore: (client: unknown) => import('autoscribe-react/server').IdempotencyStore;
// Blocks that show one line of a page go on from the page's first one.
declare const onInvite: import('autoscribe-react').OnInvite;
declare const InviteUserDialog: typeof import('autoscribe-react').InviteUserDialog;
declare const AutoScribeProvider: typeof import('autoscribe-react').AutoScribeProvider;
declare const createInviteHandler: typeof import('autoscribe-react/server').createInviteHandler;
declare const express: { json: () => unknown };
declare const app: { post: (...args: unknown[]) => void; use: (...args: unknown[]) => void };
`;
const DOORS = {
  '': 'index',
  '/headless': 'headless/index',
  '/schema': 'domain/index',
  '/http': 'adapters/http',
  '/server': 'server/index',
};
const MORE_DOORS = { '/sandbox': 'sandbox/index', '/standalone': 'standalone/index', '/locales/*': 'locales/*' };

// Inside the project, so that React's types are found.
mkdirSync('node_modules/.cache', { recursive: true });
const scratch = mkdtempSync(path.resolve('node_modules/.cache/guides-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function readBlocks(file: string): { name: string; code: string }[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(tsx?)\n([^]*?)^```/gm);
  return [...blocks].map(([, kind = 'ts', code = ''], place) => ({
    name: `${path.basename(file).replace('.', '-')}-${place + 1}.${kind}`,
    // Some blocks show the middle of a file; an empty export makes each a module of its own, whatever it begins with.
    code: `${code}\nexport {};\n`,
  }));
}

test('every piece of code in the README and the guides compiles as it stands', () => {
  const blocks = [
    'README.md',
    ...readdirSync('stories')
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `stories/${file}`),
  ].flatMap(readBlocks);
  expect(blocks.length).toBeGreaterThan(15);
  for (const { name, code } of blocks) writeFileSync(path.join(scratch, name), code);
  writeFileSync(path.join(scratch, 'readersOwn.d.ts'), READERS_OWN);
  const paths = Object.fromEntries(
    Object.entries({ ...DOORS, ...MORE_DOORS }).map(([door, file]) => [`autoscribe-react${door}`, [path.resolve(`src/${file}.ts`)]]),
  );
  const compilerOptions = { paths, noUnusedLocals: false, noUnusedParameters: false, types: ['node'] };
  const config = { extends: path.resolve('tsconfig.json'), compilerOptions, include: ['*.ts', '*.tsx'] };
  writeFileSync(path.join(scratch, 'tsconfig.json'), JSON.stringify(config));
  const { stdout, status } = spawnSync('npx', ['tsc', '-p', scratch], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
}, 60_000);
