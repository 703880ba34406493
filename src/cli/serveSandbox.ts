import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type SandboxOptions } from '../sandbox/index.js';
import { answerMailbox } from './answerMailbox.js';
import { createListener } from './createListener.js';

/** A sandbox that is being served. */
export interface ServedSandbox {
  /** Its address: the `baseURL` for a client, and the mailbox for a browser. */
  address: string;
  /** Stops, and breaks what is under way. */
  close: () => Promise<void>;
}

// By any other name it is somebody else's page that had its name point here, to read the mailbox.
const OWN_NAME = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i;

/**
 * Serves a sandbox on this machine and nowhere else: AutoScribe's API under `/v1/`, and the mailbox as pages under `/`.
 *
 * @throws what Node throws where it can't listen, such as for a port that is in use.
 */
export async function serveSandbox(port: number, options: SandboxOptions): Promise<ServedSandbox> {
  const sandbox = createSandbox(options);
  const server = createServer(
    createListener((request) => {
      if (!OWN_NAME.test(request.headers.get('host') ?? '')) {
        return new Response('The sandbox answers only to localhost and 127.0.0.1.\n', {
          status: 421,
          headers: { 'Content-Type': 'text/plain' },
        });
      }
      return new URL(request.url).pathname.startsWith('/v1/') ? sandbox.fetch(request) : answerMailbox(sandbox, request);
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
