import { createHttpInvite } from '../../src/adapters/http.js';
import type { OnInvite } from '../../src/headless/index.js';
import { createPacsBackEnd } from './createPacsBackEnd.js';
import type { Mail, TeamMember } from './team.js';

/** What the PACS's pages ask of the PACS's back end. */
export interface PacsApi {
  /** The adapter of AutoScribe's dialog: posts to the PACS's own route. */
  invite: OnInvite;
  /** Reads the team. */
  team: () => Promise<TeamMember[]>;
  /** Reads what the sandbox e-mailed; `undefined` where AutoScribe itself sends real e-mails. */
  mailbox: () => Promise<Mail[] | undefined>;
  /** Does what the invited person does: opens the link in the e-mail. */
  confirm: (userId: string) => Promise<void>;
  /** Puts the sandbox back to its beginning. */
  reset: () => Promise<void>;
}

type Fetch = typeof globalThis.fetch;

/** Connects the pages to a back end: over HTTP, or to one in the page where there is no server. */
export function createPacsApi(where: 'server' | 'page'): PacsApi {
  const origin = globalThis.location.origin;
  const answer = where === 'page' ? createPacsBackEnd({}) : undefined;
  const send: Fetch = (input, init) => (answer ? answer(new Request(input, init)) : fetch(input, init));
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await send(`${origin}/api/pacs/${path}`, init);
    if (!response.ok) throw new Error(`The PACS answered ${response.status}.`);
    return response.json();
  };
  return {
    invite: createHttpInvite({ url: `${origin}/api/autoscribe/invite`, fetch: send }),
    team: async () => ((await ask('team')) as { team: TeamMember[] }).team,
    mailbox: async () => ((await ask('mailbox')) as { mailbox?: Mail[] }).mailbox,
    confirm: async (userId) => void (await ask('confirm', { userId })),
    reset: async () => void (await ask('reset', {})),
  };
}
