import { createUserInviteSchema } from '../domain/inviteForm.js';
import { checkPolicy } from './checkPolicy.js';
import { createMemoryIdempotencyStore, type IdempotencyStore } from './idempotencyStore.js';
import type { InviteHandlerOptions, InviteHandlerSettings } from './inviteHandlerOptions.js';
import { reachByClient, reachByFetch, type Upstream } from './upstream.js';

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
  const { authorize, policy, client, apiKey, fetch, onInvited, onEvent } = options;
  const { baseURL = 'https://api.avarasoftware.com', allowedOrigins = [] } = options;
  const idempotency = options.idempotency ?? createMemoryIdempotencyStore();
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
  // Without types, each of these would only show as invitations that fail.
  for (const [name, given] of Object.entries({ fetch, onInvited, onEvent })) {
    if (given && typeof given !== 'function') fail(`${name} is no function`, 'It could not be called', 'Give a function, or leave it out');
  }
  if (!(['claim', 'save', 'release'] as const).every((call) => typeof idempotency[call] === 'function')) {
    fail('idempotency is no store', 'Nothing could be sent', 'Give what has claim, save and release, or leave it out');
  }
  if (client && typeof client.autoScribe?.users?.invite !== 'function') {
    fail('client has no autoScribe.users.invite', 'AutoScribe could not be reached', "Give an instance of AutoScribe's SDK");
  }
  // A client has its own: who believes to be at the sandbox would send real e-mails.
  for (const [name, given] of Object.entries({ baseURL: options.baseURL, fetch })) {
    if (client && given) fail(`createInviteHandler has both client and ${name}`, 'Only the client would be asked', 'Give it to the client');
  }
  if (!Array.isArray(allowedOrigins)) {
    fail('allowedOrigins is no list', 'No origin could be found in it', "Write ['https://app.pacs.example']");
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
  const strange = allowedOrigins.findIndex((origin) => !origin || readHttpUrl(origin)?.origin !== origin);
  if (strange !== -1) {
    fail(
      `allowedOrigins holds "${allowedOrigins[strange]}"`,
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
    schema: createUserInviteSchema(checkPolicy(policy)),
    idempotency,
    onInvited: onInvited || undefined,
    onEvent: onEvent || (() => undefined),
    passServerMessages: options.passServerMessages === true,
    reach: async (request) => {
      if (client !== undefined) return { upstream: reachByClient(client, timeoutMs), account: '' };
      const given: unknown = typeof apiKey === 'function' ? await apiKey(request) : apiKey;
      const key = typeof given === 'string' ? given.trim() : '';
      if (!USABLE_KEY.test(key)) throw new TypeError('autoscribe-react: apiKey gave no API key.');
      return { upstream: reachByFetch(base, key, fetch || undefined), account: key };
    },
  };
}
