import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { createInviteHandler, type InviteEvent, type InviteHandlerSettings } from '../../src/server/index.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

/** The key of every test's AutoScribe account. Must never be seen again. */
export const API_KEY = 'sk_test_DO_NOT_LEAK_4f1b';

/** The route of the host. */
export const ROUTE = 'https://pacs.example/api/autoscribe/invite';

/** What a page of the host sends. A body that is no text goes as JSON. */
export function post(body: unknown = EXAMPLE_REQUEST, headers: Record<string, string> = {}): Request {
  return new Request(ROUTE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A host's route in front of an AutoScribe of its own, and everything that went between the two. */
export function openHost(settings: Partial<InviteHandlerSettings> = {}, options: SandboxOptions = {}) {
  const sandbox = createSandbox({ apiKey: API_KEY, ...options });
  const asked: string[] = [];
  const forwarded: string[] = [];
  const events: InviteEvent[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname, search } = new URL(String(input));
    asked.push(`${init?.method} ${pathname}${search}`);
    if (typeof init?.body === 'string') forwarded.push(init.body);
    return sandbox.fetch(input, init);
  };
  const handler = createInviteHandler({
    apiKey: API_KEY,
    fetch,
    authorize: () => true,
    onEvent: (event) => events.push(event),
    ...settings,
  });
  /** Sends a body, and gives the status and the answer. */
  const ask = async (body?: unknown, headers?: Record<string, string>) => {
    const response = await handler(post(body, headers));
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };
  return { sandbox, handler, ask, asked, forwarded, events };
}

const QUEUE_TURNS = 50;

/** Lets everything happen that waits for nothing from outside. No time passes. */
export async function settleAll(): Promise<void> {
  for (let turn = 0; turn < QUEUE_TURNS; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    // The handler's hashes are made on other threads, which a busy machine may keep waiting: wait in the same queue.
    await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  }
}
