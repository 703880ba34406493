import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';
import { openServer, type BreakableServer } from '../support/openServer.js';
import { readPage } from '../support/readPage.js';

const API_KEY = 'sk_test_engines';

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
  const server = await openServer(
    (request) => (request.method === 'POST' ? handler(request) : readPage(folder, new URL(request.url).pathname)),
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
