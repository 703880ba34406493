import { userInviteResponseSchema } from '../domain/inviteForm.js';
import { INVITE_FIELDS, type UserInviteParams, type UserInviteResponse } from '../wire/inviteUser.js';
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
  /** When the first attempt began that may have sent this invitation already, in milliseconds since 1970. */
  since: number | undefined;
  /** Whether no page waits for the answer any more. */
  isGone: () => boolean;
}

// How far this server's clock and AutoScribe's may be apart.
const CLOCK_SKEW_MS = 300_000;

// Whatever AutoScribe adds one day, such as a link to accept by, is nobody's business but its own: it goes neither to the page nor into
// the store.
const FIELDS: Readonly<Record<keyof UserInviteResponse, true>> = {
  ...INVITE_FIELDS,
  createdAt: true,
  invitedSource: true,
  lastLoginAt: true,
  userId: true,
};

function readUser(answer: unknown): UserInviteResponse | undefined {
  const { success, data } = userInviteResponseSchema.safeParse(answer);
  if (!success) return undefined;
  return Object.fromEntries(Object.entries(data).filter(([field]) => Object.hasOwn(FIELDS, field))) as unknown as UserInviteResponse;
}

// Not only the address: a user of that address with other rights is somebody else's invitation, thus a true duplicate. So is
// one who was there before the first attempt, however alike.
function isAsInvited(user: UserInviteResponse, invite: UserInviteParams, since: number): boolean {
  const isFromBefore = (moment: string | null) => moment !== null && Date.parse(moment) < since - CLOCK_SKEW_MS;
  if (isFromBefore(user.createdAt) || isFromBefore(user.lastLoginAt)) return false;
  return Object.entries(invite).every(([field, value]) => {
    const stored = user[field as keyof UserInviteParams];
    return field === 'email' ? String(stored).toLowerCase() === String(value).toLowerCase() : stored === value;
  });
}

async function findInvited(invite: UserInviteParams, { upstream, timeoutMs, since }: SendInviteOptions): Promise<SentInvite | undefined> {
  if (since === undefined) return undefined;
  let answer: unknown;
  try {
    answer = await withDeadline(timeoutMs, ({ signal }) => upstream.findByEmail(invite.email, signal) ?? { users: [] });
  } catch (thrown) {
    const { reason, details } = readUpstreamFailure(thrown, false);
    const mayAnswerLater = details.unsure || reason === 'upstream-unreachable' || reason === 'upstream-rate-limited';
    // Refused for good, as with a key that may not list users: then AutoScribe's own 409 keeps a second invitation out.
    if (!mayAnswerLater) return undefined;
    // Whatever kept the question from being answered, the lost attempt may have been carried out.
    throw new Refusal('upstream-unconfirmed', { ...details, unsure: true });
  }
  const users = (answer as { users?: unknown } | null | undefined)?.users;
  if (!Array.isArray(users)) throw new Refusal('upstream-unconfirmed', { unsure: true });
  for (const candidate of users) {
    const response = readUser(candidate);
    if (response && isAsInvited(response, invite, since)) return { response, reconciled: true };
  }
  return undefined;
}

/**
 * Sends an invitation to AutoScribe, once. Where an earlier attempt may have sent it, asks for the user first, so that a
 * lost answer becomes neither a second invitation nor a false duplicate. Sends nothing once no page waits any more, since
 * the manager may have corrected the invitation meanwhile; what was sent is waited for.
 *
 * @throws Refusal where AutoScribe refused it, can't be reached, or left open whether it was sent, or no page waits.
 */
export async function sendInvite(invite: UserInviteParams, options: SendInviteOptions): Promise<SentInvite> {
  const { upstream, timeoutMs, passServerMessages, isGone } = options;
  const found = await findInvited(invite, options);
  if (found) return found;
  if (isGone()) throw new Refusal('gone');
  try {
    const response = readUser(await withDeadline(timeoutMs, ({ signal }) => upstream.invite(invite, signal)));
    if (!response) throw new Refusal('upstream-unconfirmed', { unsure: true });
    return { response, reconciled: false };
  } catch (thrown) {
    const refusal = readUpstreamFailure(thrown, passServerMessages);
    // The lost attempt may have arrived only between the question and this request.
    const late = refusal.reason === 'upstream-duplicate' ? await findInvited(invite, options) : undefined;
    if (late) return late;
    throw refusal;
  }
}
