import { createHttpInvite } from '../../src/adapters/http.js';
import type { InvitePolicy, OnInvite, UserInviteParams } from '../../src/headless/index.js';
import { createSandbox, type Sandbox, type SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';

/** What goes wrong: on the way to the host, at the host, or (the sandbox's own faults) at AutoScribe. */
export type WorldFault = 'offline' | 'session-expired' | 'forbidden' | 'never-answers' | SandboxFault;

/** What a story says about the world it plays in: `parameters.autoscribe`. */
export interface WorldOptions {
  /** Who is invited already. */
  invited?: readonly UserInviteParams[];
  /** What this host's back end allows. */
  policy?: InvitePolicy;
  /** What goes wrong. The sandbox's own faults befall the first invitation only. */
  fault?: WorldFault;
}

/** What the toolbar says about the way from the page to AutoScribe and back. */
export interface Network {
  /** How long an answer takes, in milliseconds. What was asked is done on arrival. */
  latencyMs: number;
  /** What befalls every invitation, instead of what the story itself says. */
  fault?: WorldFault | undefined;
}

/** A host with its back end, and an AutoScribe of its own, all in this page. */
export interface World {
  onInvite: OnInvite;
  sandbox: Sandbox;
  /** Changes the way to AutoScribe, from the next invitation on. */
  setNetwork: (network: Network) => void;
}

const KEY = 'sandbox-key';
const HOST_FAULTS: readonly unknown[] = ['offline', 'session-expired', 'forbidden', 'never-answers'];
const isAtAutoScribe = (fault: WorldFault | undefined): fault is SandboxFault => fault !== undefined && !HOST_FAULTS.includes(fault);

// As a browser's fetch ends: with the signal's own reason.
const untilAborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Makes the world of one story: component → `createHttpInvite` → `createInviteHandler` → sandbox. Nothing is mocked. */
export function createWorld({ invited = [], policy, fault: ownFault }: WorldOptions = {}): World {
  const sandbox = createSandbox({ apiKey: KEY });
  let network: Network = { latencyMs: 0 };
  let ownOnce = ownFault;
  const ready = Promise.all(
    invited.map((invite) =>
      sandbox.fetch('https://api.avarasoftware.com/v1/autoScribe/users', {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(invite),
      }),
    ),
  );
  const handler = createInviteHandler({
    apiKey: KEY,
    // Long enough to see that it takes long, and shorter than anybody's patience.
    timeoutMs: 12_000,
    fetch: (input, init) => {
      // Only what invites goes wrong: a question after a lost answer comes through.
      if (init?.method === 'POST') {
        const fault = network.fault ?? ownOnce;
        if (isAtAutoScribe(fault)) sandbox.failNext(fault);
        ownOnce = undefined;
      }
      return sandbox.fetch(input, init);
    },
    authorize: () => (network.fault ?? ownFault) !== 'forbidden',
    ...(policy ? { policy } : {}),
  });
  const toHost: typeof fetch = async (input, init) => {
    await ready;
    const { latencyMs, fault = ownFault } = network;
    // A browser that has no network says so in `navigator.onLine`; a story still has one, so it says so here.
    if (fault === 'offline') throw new TypeError('Failed to fetch', { cause: { code: 'ENETUNREACH' } });
    if (fault === 'session-expired') return Response.json({ code: 'unauthenticated', message: 'The session is over.' }, { status: 401 });
    if (fault === 'never-answers') await untilAborted(init?.signal);
    const answer = await handler(new Request(input, init));
    if (latencyMs > 0) await Promise.race([pause(latencyMs), untilAborted(init?.signal)]);
    return answer;
  };
  return {
    sandbox,
    onInvite: createHttpInvite({ url: `${globalThis.location.origin}/api/autoscribe/invite`, fetch: toHost }),
    setNetwork: (next) => {
      network = next;
    },
  };
}
