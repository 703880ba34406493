import { createHttpInvite } from '../../src/adapters/http.js';
import type { InvitePolicy, OnInvite, UserInviteParams } from '../../src/headless/index.js';
import { createSandbox, type Sandbox, type SandboxFault } from '../../src/sandbox/index.js';
import { createInviteHandler } from '../../src/server/index.js';

/** What a story says about the world it plays in: `parameters.autoscribe`. */
export interface WorldOptions {
  /** Who is invited already. */
  invited?: readonly UserInviteParams[];
  /** What this host's back end allows. */
  policy?: InvitePolicy;
  /** What goes wrong: on the way to the host, at the host, or (the sandbox's own faults, once) at AutoScribe. */
  fault?: 'offline' | 'session-expired' | 'forbidden' | 'never-answers' | SandboxFault;
}

/** A host with its back end, and an AutoScribe of its own, all in this page. */
export interface World {
  onInvite: OnInvite;
  sandbox: Sandbox;
}

const KEY = 'sandbox-key';
const HOST_FAULTS: readonly unknown[] = ['offline', 'session-expired', 'forbidden', 'never-answers'];

/** Makes the world of one story: component → `createHttpInvite` → `createInviteHandler` → sandbox. Nothing is mocked. */
export function createWorld({ invited = [], policy, fault }: WorldOptions = {}): World {
  const sandbox = createSandbox({ apiKey: KEY });
  const ready = Promise.all(
    invited.map((invite) =>
      sandbox.fetch('https://api.avarasoftware.com/v1/autoScribe/users', {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(invite),
      }),
    ),
  );
  if (fault && !HOST_FAULTS.includes(fault)) sandbox.failNext(fault as SandboxFault);
  const handler = createInviteHandler({
    apiKey: KEY,
    fetch: sandbox.fetch,
    authorize: () => fault !== 'forbidden',
    ...(policy ? { policy } : {}),
  });
  const toHost: typeof fetch = async (input, init) => {
    await ready;
    // A browser that has no network says so in `navigator.onLine`; a story still has one, so it says so here.
    if (fault === 'offline') throw new TypeError('Failed to fetch', { cause: { code: 'ENETUNREACH' } });
    if (fault === 'session-expired') return Response.json({ code: 'unauthenticated', message: 'The session is over.' }, { status: 401 });
    if (fault === 'never-answers') await new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', reject));
    return handler(new Request(input, init));
  };
  return { sandbox, onInvite: createHttpInvite({ url: `${globalThis.location.origin}/api/autoscribe/invite`, fetch: toHost }) };
}
