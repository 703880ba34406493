import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Gives the content of an address of the host, or nothing where a file has it. */
export type Answer = (pathname: string) => string | undefined;

/** Serves folders on this machine until the test is over, and gives the address. The first folder with a file wins. */
export async function serveFolder(folders: string[], answer: Answer = () => undefined): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.example');
    const name = pathname === '/' ? 'index.html' : path.posix.normalize(pathname).slice(1);
    const send = (content: string | Buffer) =>
      response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream').end(content);
    const own = answer(pathname);
    const readFirst = (left: string[]): Promise<unknown> => {
      const [folder, ...others] = left;
      if (folder === undefined) return Promise.resolve(response.writeHead(404).end());
      return readFile(path.join(folder, name)).then(send, () => readFirst(others));
    };
    if (own === undefined) void readFirst(folders);
    else send(own);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
