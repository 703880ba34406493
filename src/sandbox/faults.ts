import { ApiError, answerJson } from './apiError.js';

interface Fault {
  /** Whether AutoScribe does what was asked before things go wrong. */
  carriesOut: boolean;
  /** What comes back instead. `real` is the answer that a request that was carried out would have had. */
  answer: (real: Response, context: { signal: AbortSignal | undefined; redirect: RequestRedirect }) => Response | Promise<Response>;
}

// As Node's fetch rejects: the outer error says nothing, the cause says how the connection ended.
function rejectAsFetch(code: string, message: string): Promise<never> {
  return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }));
}

function hang(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

const HTML = '<!doctype html><title>Sign in</title><h1>Sign in</h1>';
const page = () => new Response(HTML, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const reset = () => rejectAsFetch('ECONNRESET', 'read ECONNRESET');
const refuse = (status: number, message: string, headers?: Record<string, string>): Fault => ({
  carriesOut: false,
  answer: () => new ApiError(status, message).toResponse(headers),
});

async function cutOff(real: Response): Promise<{ text: string; init: ResponseInit }> {
  const text = await real.text();
  return { text: text.slice(0, Math.ceil(text.length / 2)), init: { status: real.status, headers: real.headers } };
}

const FAULTS = {
  /** No connection: the name is not found. */
  offline: { carriesOut: false, answer: () => rejectAsFetch('ENOTFOUND', 'getaddrinfo ENOTFOUND api.avarasoftware.com') },
  /** Nothing ever comes back, and nothing is done. */
  timeout: { carriesOut: false, answer: (_real, { signal }) => hang(signal) },
  /** It is done, and nothing ever comes back. */
  'timeout-after-write': { carriesOut: true, answer: (_real, { signal }) => hang(signal) },
  /** The connection breaks before anything is done. */
  'drop-before-write': { carriesOut: false, answer: reset },
  /** It is done, and the connection breaks before the answer. */
  'drop-after-write': { carriesOut: true, answer: reset },
  /** It is done, and the connection breaks in the middle of the answer. */
  'drop-in-body': {
    carriesOut: true,
    async answer(real) {
      const { text, init } = await cutOff(real);
      let isSent = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (isSent) controller.error(new TypeError('terminated'));
          else controller.enqueue(new TextEncoder().encode(text));
          isSent = true;
        },
      });
      return new Response(body, init);
    },
  },
  '400': refuse(400, 'Bad request.'),
  '401': refuse(401, 'The API key is missing or not valid.'),
  '403': refuse(403, 'The API key may not do this.'),
  '404': refuse(404, 'There is no such route.'),
  '408': refuse(408, 'The request took too long.'),
  '409': refuse(409, 'A user with this e-mail address exists already.'),
  '422': refuse(422, 'The request is invalid.'),
  '429': refuse(429, 'Too many requests.', { 'Retry-After': '30' }),
  '500': refuse(500, 'Something went wrong.'),
  '502': refuse(502, 'Bad gateway.'),
  '503': refuse(503, 'The service is unavailable.', { 'Retry-After': '120' }),
  /** It is done, and a gateway has stopped waiting for it. */
  '504': { carriesOut: true, answer: () => new ApiError(504, 'The gateway timed out.').toResponse() },
  /** It is done, and a proxy answers with a page of its own. */
  html: { carriesOut: true, answer: page },
  /** It is done, and half of the JSON comes back. */
  truncated: {
    carriesOut: true,
    async answer(real) {
      const { text, init } = await cutOff(real);
      return new Response(text, init);
    },
  },
  /** It is done, and JSON of another shape comes back. */
  'wrong-shape': { carriesOut: true, answer: () => answerJson(200, { ok: true }) },
  /** It is done, and the answer is empty (204). */
  empty: { carriesOut: true, answer: () => new Response(null, { status: 204 }) },
  /** A proxy asks to sign in elsewhere, and nothing is done. */
  redirect: {
    carriesOut: false,
    answer(_real, { redirect }) {
      if (redirect === 'error') return rejectAsFetch('UND_ERR', 'unexpected redirect');
      return redirect === 'manual' ? new Response(null, { status: 302, headers: { Location: 'https://sign-in.example/' } }) : page();
    },
  },
} as const satisfies Record<string, Fault>;

/** What can go wrong, by name: a status, or what happens on the way. */
export type SandboxFault = keyof typeof FAULTS;

/**
 * Finds what a fault does.
 *
 * @throws TypeError where there is no such fault.
 */
export function findFault(name: SandboxFault): Fault {
  if (Object.hasOwn(FAULTS, name)) return FAULTS[name];
  throw new TypeError(
    `autoscribe-react: the sandbox has no fault "${name}". Nothing would go wrong. Use one of ${Object.keys(FAULTS).join(', ')}.`,
  );
}
