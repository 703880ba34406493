import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A folder on a free port of this machine. */
export interface Served {
  address: string;
  close: () => Promise<void>;
}

/** Serves a folder of folders: each candidate's page stands at its name. */
export async function servePage(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.example');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(path.join(folder, path.posix.normalize(name))).then(
      (content) => response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${port}`, close };
}
