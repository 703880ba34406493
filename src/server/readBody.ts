import { withDeadline } from './deadline.js';
import { readBytes } from './readBytes.js';
import { Refusal } from './refusal.js';

const JSON_IN_UTF8 = /^application\/json\s*(?:;\s*(?:charset\s*=\s*"?utf-?8"?\s*)?)?$/i;

/**
 * Reads a request's body as text, never more than so many bytes of it and never longer than so many milliseconds, whatever
 * its headers promise. A byte order mark is left out.
 *
 * @throws Refusal where it is not JSON by its content type, is too large, breaks off, comes too slowly, or is not UTF-8.
 */
export async function readBody(request: Request, maxBytes: number, timeoutMs: number): Promise<string> {
  const { headers } = request;
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!JSON_IN_UTF8.test(headers.get('content-type') ?? '') || encoding.toLowerCase() !== 'identity') throw new Refusal('content-type');
  if (Number(headers.get('content-length')) > maxBytes) throw new Refusal('too-large');
  let bytes: Uint8Array;
  try {
    bytes = await withDeadline(timeoutMs, async ({ signal }) => {
      // Firefox has no `body`. There the server is played by the page, which has all of it already.
      const body = 'body' in request ? request.body : (await (request as Request).blob()).stream();
      return readBytes(body, maxBytes, signal);
    });
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : new Refusal('unreadable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('encoding');
  }
}
