import { connect } from 'node:net';
import type { RedisClient } from '../../stories/examples/createRedisIdempotencyStore.js';

type Answer = string | number | null;

/** Reads one answer from the front of what has arrived: Redis' protocol, as far as single values go. */
function readAnswer(bytes: Buffer): { answer: Answer | Error; length: number } | undefined {
  const lineEnd = bytes.indexOf('\r\n');
  if (lineEnd < 0) return undefined;
  const line = bytes.toString('utf8', 1, lineEnd);
  const length = lineEnd + 2;
  if (bytes[0] === 0x2d) return { answer: new Error(line), length };
  if (bytes[0] === 0x3a) return { answer: Number(line), length };
  if (bytes[0] === 0x2b) return { answer: line, length };
  const size = Number(line);
  if (size < 0) return { answer: null, length };
  if (bytes.length < length + size + 2) return undefined;
  return { answer: bytes.toString('utf8', length, length + size), length: length + size + 2 };
}

/** A connection to a real Redis: the smallest client that the store's example can use. Commands may overlap. */
export async function connectRedis(port: number) {
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let next = readAnswer(bytes); next; next = readAnswer(bytes)) {
      bytes = bytes.subarray(next.length);
      const asker = waiting.shift();
      if (next.answer instanceof Error) asker?.reject(next.answer);
      else asker?.resolve(next.answer);
    }
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('The connection to Redis is closed.'));
  });
  const send = (...parts: string[]) =>
    new Promise<Answer>((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error('The connection to Redis is closed.'));
        return;
      }
      waiting.push({ resolve, reject });
      socket.write(`*${parts.length}\r\n${parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join('')}`);
    });
  const client: RedisClient = {
    set: (key, value, { EX, NX }) => send('SET', key, value, 'EX', String(EX), ...(NX ? ['NX'] : [])),
    get: async (key) => (await send('GET', key)) as string | null,
    del: (key) => send('DEL', key),
  };
  return { ...client, send, close: () => socket.destroy() };
}
