import { once } from 'node:events';
import { sendAnswer, type Mishap } from '../support/openServer.js';

/**
 * Where something goes wrong: between the manager's browser and the host's route, between that and AutoScribe, or between
 * the browser and a route of the host's own making, which only passes on what it is given and remembers nothing.
 */
export type Place = 'browser – host' | 'host – AutoScribe' | 'browser – own route';

/** One thing that goes wrong, until it is mended. */
export interface Fault {
  /** What, in a few words. */
  name: string;
  /** What becomes of a request that arrives. */
  mishap?: Mishap;
  /** Why no request arrives, where none does. */
  unreachable?: 'gone' | 'unknown name' | 'offline';
  /** Whether nothing answers at all, so that whoever asks has to give up by itself. */
  hangs?: boolean;
  /** How many seconds the manager waits for the outcome where the browser is the one who waits. Only the page's clock is moved. */
  waits?: number;
  /** How many seconds the manager is asked to wait before another attempt. */
  retryAfter?: number;
  /** Where it is tried. */
  places: readonly Place[];
}

const HTML = '<!doctype html><title>Sign in</title><h1>Sign in</h1>';
const BROWSER: readonly Place[] = ['browser – host'];
const BOTH: readonly Place[] = ['browser – host', 'host – AutoScribe'];
/** Where something is done and not heard of, also where nobody but AutoScribe itself remembers. */
const ALL: readonly Place[] = [...BOTH, 'browser – own route'];

/** Answers without doing anything. */
const refuse =
  (status: number, body: object | string = { message: 'No.' }, headers: Record<string, string> = {}): Mishap =>
  ({ response }) => {
    const isText = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

/** Does what was asked, and answers something else. */
const spoil =
  (change: (text: string) => string, status = 200, type = 'application/json'): Mishap =>
  async ({ response, carryOut }) => {
    const text = change(await (await carryOut()).text());
    await sendAnswer(response, new Response(status === 204 ? null : text, { status, headers: { 'Content-Type': type } }));
  };

/** Everything that can go wrong on the way of an invitation. */
export const FAULTS: readonly Fault[] = [
  { name: 'connection refused', unreachable: 'gone', places: BOTH },
  { name: 'name not found', unreachable: 'unknown name', places: BOTH },
  { name: 'offline', unreachable: 'offline', places: BROWSER },
  { name: 'reset before the answer, nothing done', mishap: ({ response }) => void response.socket?.resetAndDestroy(), places: ALL },
  {
    name: 'done, then the connection closed',
    places: ALL,
    async mishap({ response, carryOut }) {
      await carryOut();
      response.socket?.destroy();
    },
  },
  {
    name: 'done, then reset in the middle of the answer',
    places: ALL,
    async mishap({ response, carryOut, headSeen }) {
      const text = await (await carryOut()).text();
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length });
      response.write(text.slice(0, text.length / 2));
      // Reset any sooner, and the head may be lost with the rest. Whoever has gone away will see neither.
      if (!response.closed) await Promise.race([headSeen, once(response, 'close')]);
      response.socket?.resetAndDestroy();
    },
  },
  { name: 'no answer, nothing done', mishap: () => undefined, waits: 60, hangs: true, places: BOTH },
  { name: 'done, but no answer', mishap: async ({ carryOut }) => void (await carryOut()), waits: 60, hangs: true, places: ALL },
  { name: 'an answer after 20 seconds', waits: 20, places: BROWSER },
  { name: '400', mishap: refuse(400), places: BOTH },
  { name: '401', mishap: refuse(401), places: BOTH },
  { name: '403', mishap: refuse(403), places: BOTH },
  { name: '404', mishap: refuse(404), places: BOTH },
  { name: '408', mishap: refuse(408), places: BOTH },
  { name: '409', mishap: refuse(409), places: BOTH },
  { name: '413', mishap: refuse(413), places: BOTH },
  { name: '422', mishap: refuse(422), places: BOTH },
  { name: '422 with fields', mishap: refuse(422, { message: 'No.', errors: [{ field: 'email', message: 'bounces' }] }), places: BOTH },
  { name: '429', mishap: refuse(429), places: BOTH },
  { name: '429, Retry-After in seconds', mishap: refuse(429, {}, { 'Retry-After': '30' }), retryAfter: 30, places: BOTH },
  {
    name: '429, Retry-After as a date',
    places: BOTH,
    mishap: (exchange) => refuse(429, {}, { 'Retry-After': new Date(Date.now() + 30_000).toUTCString() })(exchange),
    retryAfter: 30,
  },
  { name: '500', mishap: refuse(500), places: ALL },
  { name: '502 as a page', mishap: refuse(502, HTML), places: BOTH },
  { name: '503', mishap: refuse(503), places: BOTH },
  { name: '302 to a sign-in page', mishap: refuse(302, '', { Location: '/sign-in' }), places: BOTH },
  { name: 'done, then 200 with a page', mishap: spoil(() => HTML, 200, 'text/html'), places: ALL },
  { name: 'done, then 200 with half of the JSON', mishap: spoil((text) => text.slice(0, text.length / 2)), places: ALL },
  { name: 'done, then 200 with other JSON', mishap: spoil(() => '{"ok":true}'), places: ALL },
  { name: 'done, then 204', mishap: spoil(() => '', 204), places: ALL },
];
