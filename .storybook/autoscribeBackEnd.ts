import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';

type BackEnd = (request: Request) => Promise<Response>;
interface BackEndModule {
  createPacsBackEnd: (options: { apiKey?: string }) => BackEnd;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

// Whoever reaches this back end can invite. So only this machine does, and only by a name of its own.
// And only its own pages: another site's could post to a loopback address, too.
const isFromHere = ({ socket, headers }: IncomingMessage) =>
  LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') &&
  LOOPBACK.test(headers.host ?? '') &&
  (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' &&
  (headers.origin ?? `http://${headers.host}`) === `http://${headers.host}`;

/**
 * Gives `storybook dev` the back end that a PACS would have. It talks to a sandbox of its own, or to AutoScribe itself
 * where `AVARA_API_KEY` is set. The key stays in this process: no `define`, no `import.meta.env`.
 */
export function autoscribeBackEnd(): Plugin {
  return {
    name: 'autoscribe-back-end',
    config: (_config, { command }) => {
      const served = command === 'serve' && !process.env['VITEST'];
      return { define: { 'import.meta.env.STORYBOOK_PACS_BACK_END': JSON.stringify(served ? 'server' : 'page') } };
    },
    configureServer(server) {
      let backEnd: Promise<BackEnd> | undefined;
      const load = async () => {
        const { createPacsBackEnd } = (await server.ssrLoadModule('/stories/pacs/createPacsBackEnd.ts')) as BackEndModule;
        const apiKey = process.env['AVARA_API_KEY'];
        return createPacsBackEnd(apiKey ? { apiKey } : {});
      };
      const forget = (error: unknown) => {
        backEnd = undefined;
        throw error;
      };
      // A mistake in its files is mended while the server runs: after a failure, the next request loads it again.
      const answer = getRequestListener(async (request) => (await (backEnd ??= load().catch(forget)))(request), {
        overrideGlobalObjects: false,
      });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next();
        if (isFromHere(request)) return void answer(request, response);
        response.writeHead(403, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ code: 'forbidden', message: 'The demo answers only to pages of the machine it runs on.' }));
      });
    },
  };
}
