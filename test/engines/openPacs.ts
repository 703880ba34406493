import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';
import { openServer, type BreakableServer } from '../support/openServer.js';

const API_KEY = 'sk_test_engines';
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** A PACS on real HTTP: its page, its route, and an AutoScribe behind that. */
export interface Pacs {
  /** The address of its page. */
  address: string;
  sandbox: Sandbox;
  /** Its server, which can be made to fail. */
  server: BreakableServer;
  /** What AutoScribe answers instead of what it would, once. */
  answerOnce: (answer: Response) => void;
  close: () => Promise<void>;
}

/**
 * Opens one.
 *
 * @param folder - The built page.
 */
export async function openPacs(folder: string): Promise<Pacs> {
  const sandbox = createSandbox({ apiKey: API_KEY, clock: () => Date.parse('2024-01-15T10:00:00Z') });
  let next: Response | undefined;
  const handler = createInviteHandler({
    apiKey: API_KEY,
    authorize: () => true,
    fetch: async (...given) => {
      const answer = next;
      next = undefined;
      return answer ?? sandbox.fetch(...given);
    },
  });
  const readPage = async ({ url }: Request) => {
    const { pathname } = new URL(url);
    const file = pathname === '/' ? 'index.html' : path.posix.normalize(pathname).slice(1);
    try {
      const headers = { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
      return new Response(new Uint8Array(await readFile(path.join(folder, file))), { headers });
    } catch {
      return new Response('No such page.', { status: 404 });
    }
  };
  const server = await openServer(
    (request) => (request.method === 'POST' ? handler(request) : readPage(request)),
    ({ method }) => method === 'POST',
  );
  return {
    address: server.address,
    sandbox,
    server,
    answerOnce: (answer) => (next = answer),
    close: () => server.vanish(),
  };
}
