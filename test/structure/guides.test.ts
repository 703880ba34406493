// @vitest-environment happy-dom
import { getRequestListener } from '@hono/node-server';
import { cleanup, render, waitFor } from '@testing-library/react';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import path from 'node:path';
import { createElement, type ComponentType } from 'react';
import { transformWithOxc } from 'vite';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readProps, readSlots } from '../../.storybook/argTypes.js';
import { createHttpInvite } from '../../src/adapters/http.js';
import { SLOTS } from '../../src/components/internal/slots.js';
import { INVITE_ERROR_CODES } from '../../src/domain/inviteError.js';
import { AutoScribeProvider, InviteUserDialog, NpiInput, type OnInvite } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createInviteHandler, type InviteHandler } from '../../src/server/index.js';
import { createRedisIdempotencyStore } from '../../stories/examples/createRedisIdempotencyStore.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

// What a guide's reader has and the library does not: their own functions, their own frameworks.
const READERS_OWN = `
declare module '@hono/node-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  export const getRequestListener: (answer: (request: Request) => Promise<Response>, options: { overrideGlobalObjects: boolean }) => Listener;
}
declare module 'hono' {
  type Answer = (context: { req: { raw: Request } }) => Promise<Response>;
  export class Hono { post: (path: string, answer: Answer) => void }
}
declare module '@/autoscribe' { export const handleInvite: (request: Request) => Promise<Response> }
declare module 'autoscribe-react/styles.css';
declare function readSecret(name: string): string;
declare function readSession(request: Request): Promise<{ mayInvite: boolean; mayInviteAdmins: boolean } | null>;
declare function readToken(): string;
declare function handleInvite(request: Request): Promise<Response>;
declare function callPacs(
  method: string,
  input: unknown,
  options: { signal: AbortSignal },
): Promise<{ user: import('autoscribe-react').UserInviteResponse; problem?: string }>;
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

interface Block {
  name: string;
  code: string;
}

function readBlocks(file: string): Block[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(tsx?)\n([^]*?)^```/gm);
  return [...blocks].map(([, kind = 'ts', code = ''], place) => ({
    name: `${path.basename(file).replace('.', '-')}-${place + 1}.${kind}`,
    // Some blocks show the middle of a file; an empty export makes each a module of its own, whatever it begins with.
    code: `${code}\nexport {};\n`,
  }));
}

const guides = readdirSync('stories').filter((file) => file.endsWith('.mdx'));
const blocks = ['README.md', ...guides.map((file) => `stories/${file}`)].flatMap(readBlocks);

test('every piece of code in the README and the guides compiles as it stands', () => {
  expect(blocks.length).toBeGreaterThan(25);
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

const ROUTE = '/api/autoscribe/invite';
const FILES: Record<string, string> = { ...DOORS, ...MORE_DOORS };

function locate(door: string): string {
  if (door === '/styles.css') return path.resolve('src/theme/index.css');
  const file = door.startsWith('/locales/') ? door.slice(1) : FILES[door];
  return path.resolve(`src/${file}.ts`);
}

/** Runs a block as a module, and gives everything that it declares. */
async function run({ name, code }: Block): Promise<Record<string, unknown>> {
  const { code: script } = await transformWithOxc(code, name);
  const declared = [...code.matchAll(/^(?:export )?(?:const|function) (\w+)/gm)].map(([, one]) => one);
  const linked = script
    .replace(/(['"])autoscribe-react(\/[^'"]*)?\1/g, (_all, _quote, door = '') => JSON.stringify(locate(door as string)))
    .replace(/import .* from ['"]@\/autoscribe['"];/, '');
  // Not .tsx, since it is plain JavaScript by now. Not .js either: Vitest would leave that to Node.
  const file = path.join(scratch, `run/${name.replace('.', '-')}.ts`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${linked}\nexport const declared = { ${declared.join(', ')} };\n`);
  return ((await import(/* @vite-ignore */ file)) as { declared: Record<string, unknown> }).declared;
}

describe('every piece of code in the README and the guides runs as it stands', () => {
  let made: InviteHandler[] = [];
  const servers: Server[] = [];

  function createRedis() {
    const values = new Map<string, string>();
    return {
      set: async (key: string, value: string, { NX }: { NX?: boolean }) => (NX && values.has(key) ? null : values.set(key, value) && 'OK'),
      get: async (key: string) => values.get(key) ?? null,
      del: async (key: string) => values.delete(key),
    };
  }

  beforeEach(() => {
    made = [];
    const { fetch: toAutoScribe } = createSandbox();
    const handleInvite = createInviteHandler({ apiKey: 'any', fetch: toAutoScribe, authorize: () => true });
    const invite = async (person: unknown): Promise<unknown> => {
      const call = { method: 'POST', headers: { authorization: 'Bearer any' }, body: JSON.stringify(person) };
      return (await toAutoScribe('https://api.avarasoftware.com/v1/autoScribe/users', call)).json();
    };
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input) === ROUTE ? handleInvite(new Request(new URL(ROUTE, location.href), init)) : toAutoScribe(input, init);
    const own: Record<string, unknown> = {
      AutoScribeProvider,
      InviteUserDialog,
      apiKey: 'any',
      app: { post: () => undefined, use: () => undefined },
      authorize: () => true,
      autoScribeClient: { autoScribe: { users: { invite } } },
      callPacs: async (_method: string, input: { invite: unknown }) => ({ user: await invite(input.invite) }),
      createClient: () => ({ connect: async () => createRedis() }),
      createInviteHandler: (options: Parameters<typeof createInviteHandler>[0]) => {
        made.push(createInviteHandler(options));
        return made.at(-1);
      },
      createRedisIdempotencyStore,
      express: { json: () => undefined },
      fetch,
      getRequestListener,
      handleInvite,
      onInvite: createHttpInvite({ url: ROUTE }),
      readSecret: () => 'any',
      readSession: async () => ({ mayInvite: true, mayInviteAdmins: true }),
      readToken: () => 'token',
      reloadUsers: () => undefined,
    };
    for (const [name, value] of Object.entries(own)) vi.stubGlobal(name, value);
    vi.stubEnv('PORT', '0');
  });
  afterEach(() => {
    cleanup();
    document.body.replaceChildren();
    for (const server of servers.splice(0)) server.close();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  const body = JSON.stringify(EXAMPLE_REQUEST);
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key' };

  async function expectInvited(handler: InviteHandler): Promise<void> {
    const send = () => handler(new Request(new URL(ROUTE, location.href), { method: 'POST', headers, body }));
    const first = await send();
    // The guide on the sandbox loses the first answer on purpose.
    const answer = first.status === 504 ? await send() : first;
    expect(await answer.json()).toMatchObject({ email: EXAMPLE_REQUEST.email });
  }

  async function expectSent(onInvite: OnInvite): Promise<void> {
    const answer = await onInvite(EXAMPLE_REQUEST, { signal: new AbortController().signal, idempotencyKey: 'a-key', attempt: 1 });
    expect(answer).toMatchObject({ email: EXAMPLE_REQUEST.email });
  }

  function expectListening(server: Server): void {
    servers.push(server);
    expect(server.listening).toBe(true);
  }

  async function expectRendered(component: ComponentType<Record<string, unknown>>): Promise<void> {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const props = { onInvite: createHttpInvite({ url: ROUTE }), tag: 'de', root, children: createElement(NpiInput) };
    const { container } = render(createElement(component, props));
    if (container.querySelector('[data-slot]')) return;
    container.querySelector('button')?.click();
    await waitFor(() => expect(document.querySelector('dialog[open]') ?? root.querySelector('dialog[open]')).not.toBeNull());
  }

  test.each(blocks.map((block) => [block.name, block] as const))('%s', async (_name, block) => {
    const declared = await run(block);
    const isHandler = ([name]: [string, unknown]) => new RegExp(`const ${name} = createInviteHandler\\(`).test(block.code);
    const handlers = Object.entries(declared)
      .filter(isHandler)
      .map(([, value]) => value as InviteHandler);
    for (const handler of new Set([...handlers, ...made])) await expectInvited(handler);
    for (const [name, value] of Object.entries(declared)) {
      if (/^[A-Z]\w*[a-z]/.test(name) && typeof value === 'function') await expectRendered(value as ComponentType<Record<string, unknown>>);
      if (name === 'onInvite') await expectSent(value as OnInvite);
      if (value instanceof Server) expectListening(value);
    }
  });
});

test('the guide on adapters says for every code what the manager reads', () => {
  const text = readFileSync('stories/Adapters.mdx', 'utf8').replace(/\s+/g, ' ');
  const rows = INVITE_ERROR_CODES.map((code) => [code, text.split(`<th scope="row">${code}</th>`)[1]?.split('</tr>')[0]] as const);
  const missing = rows.filter(([code, row]) => !row?.includes(`${en.errors[code].title} ${en.errors[code].advice}`));
  expect(missing.map(([code]) => code)).toEqual([]);
});

test('the guide on testing has every fault of the sandbox', () => {
  const table = readFileSync('stories/Testing.mdx', 'utf8').split('label="What can go wrong in the sandbox"')[1]?.split('</table>')[0];
  const named = [...(table ?? '').matchAll(/<th scope="row">(.*?)<\/th>/g)].flatMap(([, names = '']) => names.split(', '));
  let known: unknown;
  try {
    createSandbox().failNext('no such fault' as 'offline');
  } catch (thrown) {
    known = String(thrown);
  }
  expect(String(known)).toContain('Use one of');
  expect(named.sort()).toEqual(String(known).split('Use one of ')[1]?.slice(0, -1).split(', ').sort());
});

describe('the pages of the components', () => {
  const components = readdirSync('src/components').flatMap((file) => (file.endsWith('.tsx') ? [file.replace('.tsx', '')] : []));

  test('show every slot that there is', () => {
    expect([...new Set(components.flatMap(readSlots))].sort()).toEqual([...SLOTS].sort());
  });

  test.each(components)('show the props of %s, each with a sentence', (component) => {
    const props = readProps(`${component}Props`);
    expect(props.map(({ name }) => name)).toEqual(expect.arrayContaining(['messages', 'locale', 'theme', 'dir', 'classNames']));
    expect(props.filter(({ description }) => !/[\w`][.]$/.test(description))).toEqual([]);
  });
});
