import { Refusal } from './refusal.js';

/**
 * Reads a stream to its end, never more than so many bytes of it.
 *
 * @throws Refusal where it is longer; whatever the stream breaks off with.
 */
export async function readBytes(body: ReadableStream<Uint8Array> | null, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  // Not awaited, here and below: a sender who never closes must not keep the refusal back.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    // Of what somebody has decoded already, there is no size.
    if (Number.isNaN(size) || size > maxBytes) {
      stop();
      throw new Refusal(size > maxBytes ? 'too-large' : 'unreadable');
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
