import type { AutoScribeUser, Invitation } from '../wire/invitations.js';
import { findFault, type SandboxFault } from './faults.js';
import { findObstacle } from './invitations.js';
import type { SandboxMail } from './mailbox.js';
import { createPeople, isUser } from './people.js';
import { readCall, readRequest } from './readCall.js';
import { answerCall } from './routes.js';

/** How a sandbox behaves. */
export interface SandboxOptions {
  /** Decides every id: the same seed gives the same ids in the same order. Default `'autoscribe'`. */
  seed?: string | number | undefined;
  /** What time it is, as a date or in milliseconds since 1970. Default: the real time. */
  clock?: (() => number | Date) | undefined;
  /** How long an answer takes, in milliseconds. What was asked is done on arrival. Default 0. */
  latencyMs?: number | undefined;
  /** The only API key it takes. Default: it takes any, but asks for one. */
  apiKey?: string | undefined;
}

/** An AutoScribe of one's own, in memory: no network, no key, no e-mail. */
export interface Sandbox {
  /** To be passed wherever a `fetch` towards `https://api.avarasoftware.com` is. Looks at the path alone, not at the host. */
  fetch: typeof fetch;
  /** Everybody who is invited or confirmed, in the order of invitation. A copy. */
  users: () => AutoScribeUser[];
  /** Every invitation, in the order of sending. A copy. */
  invitations: () => Invitation[];
  /** Every e-mail that AutoScribe would have sent, oldest first. A copy. */
  mailbox: () => SandboxMail[];
  /** Does what the invited person does on opening the link. Throws where there is nothing to confirm. */
  confirm: (userId: string) => void;
  /** Does what the invited person does on declining. Throws where there is nothing to decline. */
  reject: (userId: string) => void;
  /** Makes the next request go wrong. Called again before it comes, the one after that, and so on. */
  failNext: (fault: SandboxFault) => void;
  /** Forgets everything, and begins again with the same ids. */
  reset: () => void;
}

function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Makes an AutoScribe API in memory, for stories, for host developers without a key, and for tests. Its `fetch` answers
 * the whole user and invitation API as `https://api.avarasoftware.com` does; where the API is silent, each file says what
 * the sandbox chose. Works in Node, in workers and in pages.
 *
 * @example
 * const sandbox = createSandbox({ seed: 1 });
 * const handler = createInviteHandler({ apiKey: 'any', fetch: sandbox.fetch, authorize: () => true });
 * sandbox.failNext('drop-after-write');
 */
export function createSandbox({ seed = 'autoscribe', clock = () => Date.now(), latencyMs = 0, apiKey }: SandboxOptions = {}): Sandbox {
  let people = createPeople(seed, clock);
  let faults: SandboxFault[] = [];

  const settle = (userId: string, status: 'accepted' | 'rejected') => {
    const person = people.all.find((candidate) => candidate.user.userId === userId);
    const obstacle = person ? findObstacle(people, person) : 'There is no such user.';
    if (!person || obstacle) {
      throw new TypeError(
        `autoscribe-react: the sandbox can not settle the invitation of "${userId}". ${obstacle} Use the userId of a pending one in invitations().`,
      );
    }
    people.settle(person, status);
  };

  return {
    async fetch(input, init) {
      const request = readRequest(input);
      const signal = init?.signal ?? request?.signal;
      if (signal?.aborted) throw signal.reason;
      // Taken before anything is awaited, so that a fault meets the request that was made after it was named.
      const name = faults.shift();
      const fault = name === undefined ? undefined : findFault(name);
      const call = await readCall(input, init);
      const isDone = fault?.carriesOut ?? true;
      const real = isDone ? answerCall(people, call, apiKey) : new Response();
      if (latencyMs > 0) await waitFor(latencyMs, signal);
      const redirect = init?.redirect ?? request?.redirect ?? 'follow';
      return fault ? fault.answer(real, { signal, redirect }) : real;
    },
    users: () => structuredClone(people.all.filter(isUser).map(({ user }) => user)),
    invitations: () => structuredClone(people.all.map(({ invitation }) => invitation)),
    mailbox: () => structuredClone([...people.mails]),
    confirm: (userId) => settle(userId, 'accepted'),
    reject: (userId) => settle(userId, 'rejected'),
    failNext(fault) {
      findFault(fault);
      faults.push(fault);
    },
    reset() {
      people = createPeople(seed, clock);
      faults = [];
    },
  };
}
