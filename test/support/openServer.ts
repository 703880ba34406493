import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGate } from './createGate.js';

/** One request that something goes wrong with. */
export interface Exchange {
  response: ServerResponse;
  /** Does what was asked, and gives the answer that nobody has had yet. */
  carryOut: () => Promise<Response>;
  /** Settles when the other side has the head of the answer. */
  headSeen: Promise<void>;
}

/** What goes wrong with a request: answers it badly, breaks its connection, or leaves it alone for good. */
export type Mishap = (exchange: Exchange) => void | Promise<void>;

/** A door that requests wait in front of. */
export interface Gate {
  /** Settles when the first request stands before it. */
  arrived: Promise<void>;
  /** Lets it through, and all that follow. */
  open: () => void;
}

/** A server on this machine that can be made to fail in every way a network knows. */
export interface BreakableServer {
  address: string;
  /** What goes wrong with every call, while it is set. */
  mishap: Mishap | undefined;
  /** Every call so far. */
  calls: Request[];
  /** Says that the other side has the head of the answer. */
  noteHead: () => void;
  /** Keeps the next calls waiting. */
  hold: () => Gate;
  /** Settles when everything has been done that was asked for, answered or not. */
  idle: () => Promise<void>;
  /** Stops listening: the next connection is refused. */
  vanish: () => Promise<void>;
  /** Listens again, at the same address. */
  comeBack: () => Promise<void>;
}

async function readRequest(incoming: IncomingMessage, address: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(new URL(url, address), { method, headers, ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}) });
}

/** Answers as a server does that nothing is wrong with. */
export async function sendAnswer(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/**
 * Opens a server on a free port of this machine.
 *
 * @param answer - Answers a request where nothing goes wrong.
 * @param isCall - Whether a request is one that can go wrong. Others are answered at once.
 */
export async function openServer(
  answer: (request: Request) => Response | Promise<Response>,
  isCall: (request: Request) => boolean = () => true,
): Promise<BreakableServer> {
  let held: Record<'arrival' | 'way', ReturnType<typeof createGate>> | undefined;
  let head = createGate();
  const pending = new Set<Promise<void>>();
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming, server.address);
    if (!isCall(request)) return sendAnswer(response, await answer(request));
    server.calls.push(request);
    head = createGate();
    held?.arrival.open();
    await held?.way.passed;
    const carryOut = async () => answer(request);
    if (server.mishap) return server.mishap({ response, carryOut, headSeen: head.passed });
    return sendAnswer(response, await carryOut());
  };
  const node = createServer((incoming, response) => {
    const done = handle(incoming, response).finally(() => pending.delete(done));
    pending.add(done);
  });
  const listen = (port: number) => new Promise<void>((resolve) => void node.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = node.address() as AddressInfo;
  const server: BreakableServer = {
    address: `http://127.0.0.1:${port}`,
    mishap: undefined,
    calls: [],
    noteHead: () => head.open(),
    hold: () => {
      held = { arrival: createGate(), way: createGate() };
      return { arrived: held.arrival.passed, open: held.way.open };
    },
    async idle() {
      await Promise.all(pending);
    },
    vanish: () =>
      new Promise((resolve) => {
        node.close(() => resolve());
        node.closeAllConnections();
      }),
    comeBack: async () => (node.listening ? undefined : listen(port)),
  };
  return server;
}
