import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentTypeOf } from './contentTypeOf.js';

/** Gives the content of an address of the host, or nothing where a file has it. */
export type Answer = (pathname: string) => string | undefined;

/** Folders on a free port of this machine. */
export interface Served {
  address: string;
  close: () => Promise<void>;
}

/** Serves folders on this machine. The first folder with a file wins; a path that ends with a slash is its `index.html`. */
export async function serveFolders(folders: readonly string[], answer: Answer = () => undefined): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.example');
    const name = path.posix.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const send = (content: string | Buffer) => response.setHeader('content-type', contentTypeOf(name)).end(content);
    const own = answer(pathname);
    const readFirst = ([folder, ...others]: readonly string[]): Promise<unknown> => {
      if (folder === undefined) return Promise.resolve(response.writeHead(404).end());
      return readFile(path.join(folder, name)).then(send, () => readFirst(others));
    };
    if (own === undefined) void readFirst(folders);
    else send(own);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
