import type { InvitePolicy } from '../domain/policy.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import type { IdempotencyStore } from './idempotencyStore.js';
import type { InviteEvent } from './inviteEvent.js';
import type { AutoScribeClient } from './upstream.js';

/** What the handler needs besides a way to reach AutoScribe. */
export interface InviteHandlerSettings {
  /**
   * Decides whether this user of the host may send this invitation: read the session from the request's headers, and hold
   * the invitation against the user's own rights. Only `true` allows; anything else, and a throw, is a 403. Called with
   * invitations that the policy allows, and before AutoScribe or the store hear of anything. The request's body has been
   * read by then. A host that wants a 401 for a session that is over answers it before it calls the handler.
   */
  authorize: (request: Request, invite: Readonly<UserInviteParams>) => boolean | Promise<boolean>;
  /** What this host allows; the same object as in the browser. Default: both levels, all of AutoScribe's roles, NPIs with their check digit. */
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
  /**
   * Called for every invitation that was sent, before the answer: once, or again where a server died or the store failed before that
   * was remembered. Its failure is an event, never a failed invitation.
   */
  onInvited?: ((response: UserInviteResponse, request: Request) => unknown) | undefined;
  /**
   * Called for the audit trail. The event does not say who invited. Your route knows: match the event's `requestId` with the answer's
   * `X-Request-Id`. What it throws is ignored.
   */
  onEvent?: ((event: InviteEvent) => unknown) | undefined;
  /** Whether AutoScribe's own words go to the browser where it refuses an invitation. They can hold a person's data. Default `false`. */
  passServerMessages?: boolean | undefined;
}

/** The options of `createInviteHandler`: the settings, and either an API key or AutoScribe's own client. */
export type InviteHandlerOptions = InviteHandlerSettings &
  (
    | {
        /** AutoScribe's API key, or a function that gives it, such as one for the customer that the request belongs to. */
        apiKey: string | ((request: Request) => string | undefined | Promise<string | undefined>);
        client?: never;
      }
    | {
        /**
         * AutoScribe's server-side SDK, set up with its key, and with `baseURL` and `fetch` where those are others: here, they are refused. A host with several accounts
         * gives the handler of each a store, or a prefix for its keys, of its own: a client does not tell its account.
         */
        client: AutoScribeClient;
        apiKey?: never;
        baseURL?: undefined;
        fetch?: undefined;
      }
  );
