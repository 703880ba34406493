import { userInviteResponseSchema } from '../domain/inviteForm.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import { withDeadline } from './deadline.js';
import { readUpstreamFailure } from './readUpstreamFailure.js';
import { Refusal } from './refusal.js';
import type { Upstream } from './upstream.js';

/** An invitation that AutoScribe has. */
export interface SentInvite {
  /** AutoScribe's answer. */
  response: UserInviteResponse;
  /** Whether an earlier attempt sent it, whose answer was lost. */
  reconciled: boolean;
}

/** How to send. */
export interface SendInviteOptions {
  /** AutoScribe. */
  upstream: Upstream;
  /** How long to wait for each call, in milliseconds. */
  timeoutMs: number;
  /** Whether AutoScribe's own words may pass. */
  passServerMessages: boolean;
  /** Whether an earlier attempt may have sent this invitation already. */
  mayExist: boolean;
}

// Not only the address: a user of that address with other rights is somebody else's invitation, thus a true duplicate.
function isAsInvited(user: UserInviteResponse, invite: UserInviteParams): boolean {
  return Object.entries(invite).every(([field, value]) => {
    const stored = user[field as keyof UserInviteParams];
    return field === 'email' ? String(stored).toLowerCase() === String(value).toLowerCase() : stored === value;
  });
}

async function findInvited(invite: UserInviteParams, { upstream, timeoutMs }: SendInviteOptions): Promise<SentInvite | undefined> {
  let answer: unknown;
  try {
    answer = await withDeadline(timeoutMs, (signal) => upstream.findByEmail(invite.email, signal) ?? { users: [] });
  } catch (thrown) {
    const refusal = readUpstreamFailure(thrown, false);
    if (refusal.reason === 'upstream-rate-limited') throw refusal;
    // Refused for good, as with a key that may not list users: then AutoScribe's own 409 keeps a second invitation out.
    if (!refusal.details.unsure && refusal.reason !== 'upstream-unreachable') return undefined;
    throw new Refusal('upstream-unconfirmed', { unsure: true });
  }
  const users = (answer as { users?: unknown } | null | undefined)?.users;
  if (!Array.isArray(users)) throw new Refusal('upstream-unconfirmed', { unsure: true });
  for (const candidate of users) {
    const user = userInviteResponseSchema.safeParse(candidate);
    if (user.success && isAsInvited(user.data, invite)) return { response: user.data, reconciled: true };
  }
  return undefined;
}

/**
 * Sends an invitation to AutoScribe, once. Where an earlier attempt may have sent it, asks for the user first, so that a
 * lost answer becomes neither a second invitation nor a false duplicate.
 *
 * @throws Refusal where AutoScribe refused it, can't be reached, or left open whether it was sent.
 */
export async function sendInvite(invite: UserInviteParams, options: SendInviteOptions): Promise<SentInvite> {
  const { upstream, timeoutMs, passServerMessages, mayExist } = options;
  const found = mayExist ? await findInvited(invite, options) : undefined;
  if (found) return found;
  try {
    const answer = userInviteResponseSchema.safeParse(await withDeadline(timeoutMs, (signal) => upstream.invite(invite, signal)));
    if (!answer.success) throw new Refusal('upstream-unconfirmed', { unsure: true });
    return { response: answer.data, reconciled: false };
  } catch (thrown) {
    const refusal = readUpstreamFailure(thrown, passServerMessages);
    // The lost attempt may have arrived only between the question and this request.
    const late = mayExist && refusal.reason === 'upstream-duplicate' ? await findInvited(invite, options) : undefined;
    if (late) return late;
    throw refusal;
  }
}
