import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypeOf } from './contentTypeOf.js';

/** Answers with a file of a built page, as a server of static files does. */
export async function readPage(folder: string, pathname: string): Promise<Response> {
  const file = pathname === '/' ? 'index.html' : path.posix.normalize(pathname).slice(1);
  try {
    const content = new Uint8Array(await readFile(path.join(folder, file)));
    return new Response(content, { headers: { 'Content-Type': contentTypeOf(file) } });
  } catch {
    return new Response('No such page.', { status: 404 });
  }
}
