import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

const MAX_BODY_BYTES = 1_048_576;

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const refuse = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain', ...headers } });

async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request | Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  try {
    const body = await readBody(incoming);
    if (!body) return refuse(413, 'The body is too large.', { Connection: 'close' });
    const all = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    const init = { method, headers: all, signal, ...(body.length > 0 && method !== 'GET' && method !== 'HEAD' ? { body } : {}) };
    // Put together as text: an address that begins with two slashes would otherwise name another host.
    return new Request(`http://${headers.host ?? 'localhost'}${url}`, init);
  } catch {
    return refuse(400, 'The request could not be read.');
  }
}

async function send(outgoing: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(body);
}

/**
 * Bridges from Node's own HTTP server to the Fetch standard, as far as a developer's tool needs it: bodies are read whole,
 * up to a megabyte. Never throws: what breaks is answered 500, and what can't be read 400.
 */
export function createListener(answer: (request: Request) => Response | Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    const controller = new AbortController();
    outgoing.on('close', () => controller.abort());
    const respond = async () => {
      const request = await readRequest(incoming, controller.signal);
      return request instanceof Request ? answer(request) : request;
    };
    respond()
      .catch(() => refuse(500, 'Something broke in the sandbox.'))
      .then((response) => (controller.signal.aborted ? undefined : send(outgoing, response)))
      .catch(() => outgoing.destroy());
  };
}
