import { ApiError } from './apiError.js';

/** A request as the sandbox's routes see it. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The body as text, `''` where there is none. */
  text: string;
}

/** The `Request` among the arguments of `fetch`, of whatever make: a simulated page has one of its own. */
export function readRequest(input: RequestInfo | URL): Request | undefined {
  return typeof input === 'object' && 'url' in input ? input : undefined;
}

/**
 * Reads the arguments of a call to `fetch`. Not by making a `Request` of them: in a simulated page, a signal and
 * `Request` may be of different makes, which refuse each other.
 */
export async function readCall(input: RequestInfo | URL, init: RequestInit | undefined): Promise<Call> {
  const request = readRequest(input);
  const url = new URL(request ? request.url : (input as string | URL));
  const body = init?.body;
  return {
    method: (init?.method ?? request?.method ?? 'GET').toUpperCase(),
    path: url.pathname,
    query: url.searchParams,
    headers: new Headers(init?.headers ?? request?.headers),
    // Asked of the request itself: Firefox does not give its `body`.
    text: typeof body === 'string' ? body : body ? await new Response(body).text() : ((await request?.text()) ?? ''),
  };
}

/**
 * Reads a call's body as a JSON object.
 *
 * @throws ApiError 400 where it is none.
 */
export function readJsonObject({ text }: Call): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'The body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiError(400, 'The body must be a JSON object.');
  return body as Record<string, unknown>;
}
