import type { UserInviteParams } from '../wire/inviteUser.js';
import { readBytes } from './readBytes.js';

/** The longest answer to read, in bytes. AutoScribe's have a few hundred for each user. */
const MAX_ANSWER_BYTES = 1_048_576;

/** What the handler tells a client with every call. */
export interface AutoScribeCallOptions {
  /** Aborted when the handler stops waiting. */
  signal: AbortSignal;
  /** Always 0: an invitation sends an e-mail, so the handler alone decides about another attempt. */
  maxRetries: number;
  /** The handler's own time limit, in milliseconds. */
  timeout: number;
}

/** AutoScribe's server-side SDK, as far as the handler uses it. */
export interface AutoScribeClient {
  /** The part of the client that reaches AutoScribe. */
  autoScribe: {
    users: {
      /** Invites. */
      invite(body: UserInviteParams, options: AutoScribeCallOptions): PromiseLike<unknown>;
      /** Finds users by their exact e-mail address: asked only after an answer was lost. Without it, AutoScribe's own 409 has to do. */
      list?(query: { email: string }, options: AutoScribeCallOptions): PromiseLike<unknown>;
    };
  };
}

/** AutoScribe's API, as far as the handler uses it. Both give the parsed body, and throw what the SDK would. */
export interface Upstream {
  /** Invites. */
  invite(invite: UserInviteParams, signal: AbortSignal): PromiseLike<unknown>;
  /** Finds users by their exact e-mail address, or gives `undefined` where there is no way to ask. */
  findByEmail(email: string, signal: AbortSignal): PromiseLike<unknown> | undefined;
}

async function readJson(response: Response, signal: AbortSignal): Promise<unknown> {
  // A host's own `fetch`, such as node-fetch, may give a body that is no stream of the standard.
  if (typeof response.body?.getReader !== 'function') return response.json();
  return JSON.parse(new TextDecoder().decode(await readBytes(response.body, MAX_ANSWER_BYTES, signal)));
}

/** Reaches AutoScribe through its SDK. */
export function reachByClient({ autoScribe: { users } }: AutoScribeClient, timeout: number): Upstream {
  return {
    invite: (invite, signal) => users.invite(invite, { signal, maxRetries: 0, timeout }),
    findByEmail: (email, signal) => users.list?.({ email }, { signal, maxRetries: 0, timeout }),
  };
}

/** Reaches AutoScribe by `fetch`. Follows no redirect, so that the key goes nowhere else. */
export function reachByFetch(baseURL: string, apiKey: string, fetchOption: typeof fetch | undefined): Upstream {
  const call = async (method: string, path: string, signal: AbortSignal, body?: UserInviteParams): Promise<unknown> => {
    // Called bare and looked up late, as a host's instrumentation may replace it after this module was loaded.
    const send = fetchOption ?? globalThis.fetch;
    const response = await send(`${baseURL}/v1/autoScribe${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${apiKey}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal,
    });
    // An unreadable body is `undefined`: an error's status says enough, and a success without a body is none.
    const answer: unknown = await readJson(response, signal).catch(() => undefined);
    if (response.status < 400) return response.ok ? answer : undefined;
    throw Object.assign(new Error('AutoScribe refused the request.'), {
      status: response.status,
      headers: response.headers,
      error: answer,
    });
  };
  return {
    invite: (invite, signal) => call('POST', '/users', signal, invite),
    findByEmail: (email, signal) => call('GET', `/users?${new URLSearchParams({ email })}`, signal),
  };
}
