import { createUserInviteSchema } from '../domain/inviteForm.js';
import type { InvitePolicy } from '../domain/policy.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import { createMemoryIdempotencyStore, type IdempotencyStore } from './idempotencyStore.js';
import type { InviteEvent } from './inviteEvent.js';
import { reachByClient, reachByFetch, type AutoScribeClient, type Upstream } from './upstream.js';

/** What the handler needs besides a way to reach AutoScribe. */
export interface InviteHandlerSettings {
  /**
   * Decides whether this user of the host may send this invitation: read the session from the request's headers, and hold
   * the invitation against the user's own rights. Only `true` allows; anything else, and a throw, is a 403. Called with
   * invitations that the policy allows, and before AutoScribe or the store hear of anything. The request's body has been
   * read by then. A host that wants a 401 for a session that is over answers it before it calls the handler.
   */
  authorize: (request: Request, invite: Readonly<UserInviteParams>) => boolean | Promise<boolean>;
  /** What this host allows; the same object as in the browser. Default: both levels, all 61 roles, NPIs with their check digit. */
  policy?: InvitePolicy | undefined;
  /** Where AutoScribe's API is. Default `https://api.avarasoftware.com`. */
  baseURL?: string | undefined;
  /** The `fetch` to reach AutoScribe with. Default: `globalThis.fetch`, looked up for every invitation. */
  fetch?: typeof fetch | undefined;
  /** Origins other than the route's own whose pages may invite, such as `https://app.pacs.example`. CORS headers are the host's. Default: none. */
  allowedOrigins?: readonly string[] | undefined;
  /** How long the body, and each call to AutoScribe, the store or `onInvited` may take, in milliseconds. Default 20 000. */
  timeoutMs?: number | undefined;
  /** The largest body to read, in bytes. Default 16 384. */
  maxBodyBytes?: number | undefined;
  /** Where to remember what was sent. Default: in this process, for 24 hours. */
  idempotency?: IdempotencyStore | undefined;
  /** Called once for every invitation that was sent, before the answer. Its failure is an event, never a failed invitation. */
  onInvited?: ((response: UserInviteResponse, request: Request) => unknown) | undefined;
  /** Called for the audit trail. What it throws is ignored. */
  onEvent?: ((event: InviteEvent) => unknown) | undefined;
  /** Whether AutoScribe's own words go to the browser where it refuses an invitation. They can hold a person's data. Default `false`. */
  passServerMessages?: boolean | undefined;
}

/** The options of `createInviteHandler`: the settings, and either an API key or AutoScribe's own client. */
export type InviteHandlerOptions = InviteHandlerSettings &
  (
    | {
        /** AutoScribe's API key, or a function that gives it, such as one for the customer that the request belongs to. */
        apiKey: string | ((request: Request) => string | Promise<string>);
        client?: never;
      }
    | {
        /**
         * AutoScribe's server-side SDK, set up with its key. `baseURL` and `fetch` are its own then. A host with several accounts
         * gives the handler of each a store, or a prefix for its keys, of its own: a client does not tell its account.
         */
        client: AutoScribeClient;
        apiKey?: never;
      }
  );

/** The options with nothing left open. */
export interface ResolvedInviteHandlerOptions extends Pick<InviteHandlerSettings, 'authorize' | 'onInvited'> {
  timeoutMs: number;
  maxBodyBytes: number;
  schema: ReturnType<typeof createUserInviteSchema>;
  allowedOrigins: readonly string[];
  idempotency: IdempotencyStore;
  onEvent: NonNullable<InviteHandlerSettings['onEvent']>;
  passServerMessages: boolean;
  /** Reaches AutoScribe on behalf of a request. `account` tells one AutoScribe account from another. Rejects where there is no usable key. */
  reach: (request: Request) => Promise<{ upstream: Upstream; account: string }>;
}

const fail = (what: string, why: string, todo: string): never => {
  throw new TypeError(`autoscribe-react: ${what}. ${why}. ${todo}.`);
};

// Visible ASCII only: anything else in a header makes fetch throw an error that repeats it.
const USABLE_KEY = /^[\x21-\x7E]+$/;

function readHttpUrl(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks the options and fills their gaps.
 *
 * @throws TypeError where an option can't be kept. Never repeats a key.
 */
export function resolveInviteHandlerOptions(options: InviteHandlerOptions): ResolvedInviteHandlerOptions {
  const { authorize, policy, client, apiKey, baseURL = 'https://api.avarasoftware.com', allowedOrigins = [] } = options;
  const { timeoutMs = 20_000, maxBodyBytes = 16_384 } = options;
  if (typeof authorize !== 'function') {
    fail(
      'createInviteHandler has no authorize function',
      'Whoever reaches the route could invite anybody, with any rights',
      'Pass authorize: (request, invite) => … and return true only for users who may invite',
    );
  }
  if ((client === undefined) === (apiKey === undefined)) {
    fail('createInviteHandler needs either apiKey or client', 'It must know how to reach AutoScribe', 'Pass exactly one of them');
  }
  if (client === undefined && typeof apiKey !== 'function' && !(typeof apiKey === 'string' && USABLE_KEY.test(apiKey.trim()))) {
    fail('apiKey is empty or no API key', 'AutoScribe would refuse every invitation', 'Check the secret that it is read from');
  }
  const base = baseURL.trim().replace(/\/+$/, '');
  // As it will be used: what follows a query or a fragment is no path, and `fetch` refuses an address with a password.
  const { pathname, username, password } = readHttpUrl(`${base}/v1`) ?? {};
  if (!pathname?.endsWith('/v1') || username || password) {
    fail(
      'baseURL is no http(s) address to build on',
      'AutoScribe can not be reached there',
      'Leave it out, or give a whole URL without user, password, query and fragment',
    );
  }
  const strange = allowedOrigins.find((origin) => readHttpUrl(origin)?.origin !== origin);
  if (strange !== undefined) {
    fail(
      `allowedOrigins holds "${strange}"`,
      'It can never equal the origin that a browser sends',
      'Write it as https://app.pacs.example, without a path',
    );
  }
  for (const [name, value] of Object.entries({ timeoutMs, maxBodyBytes })) {
    if (!(value > 0 && value < 2 ** 31))
      fail(`${name} is ${value}`, 'Every invitation would fail', 'Give a positive number, or leave it out');
  }
  return {
    authorize,
    timeoutMs,
    maxBodyBytes,
    allowedOrigins,
    schema: createUserInviteSchema(policy),
    idempotency: options.idempotency ?? createMemoryIdempotencyStore(),
    onInvited: options.onInvited,
    onEvent: options.onEvent ?? (() => undefined),
    passServerMessages: options.passServerMessages === true,
    reach: async (request) => {
      if (client !== undefined) return { upstream: reachByClient(client, timeoutMs), account: '' };
      const given: unknown = typeof apiKey === 'function' ? await apiKey(request) : apiKey;
      const key = typeof given === 'string' ? given.trim() : '';
      if (!USABLE_KEY.test(key)) throw new TypeError('autoscribe-react: apiKey gave no API key.');
      return { upstream: reachByFetch(base, key, options.fetch), account: key };
    },
  };
}
