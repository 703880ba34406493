import type { InviteContext, OnInvite } from '../adapters/onInvite.js';
import { InviteError } from '../domain/inviteError.js';
import { nameWrongFields, userInviteResponseSchema } from '../domain/inviteForm.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';

/** Waits for a promise, but not past an abort, whether or not the adapter heeds it. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new InviteError('unconfirmed', { message: 'Stopped waiting for the answer.' })));
    promise.then(resolve, reject);
  });
}

/**
 * Hands an invitation to the host's adapter and gives its answer, checked.
 *
 * @throws whatever the adapter throws, and an `unconfirmed` InviteError for an abort or for an answer that is not
 *   AutoScribe's: the invitation may have been sent all the same.
 */
export async function askAdapter(onInvite: OnInvite, invite: UserInviteParams, context: InviteContext): Promise<UserInviteResponse> {
  // Async, so that an adapter that throws at once fails like any other.
  const answer = (async () => onInvite({ ...invite }, context))();
  const result = userInviteResponseSchema.safeParse(await untilAborted(answer, context.signal));
  if (result.success) return result.data;
  throw new InviteError('unconfirmed', {
    message: `autoscribe-react: onInvite resolved to something other than AutoScribe’s answer. Whether the invitation was sent is unknown. Resolve to the UserInviteResponse.${nameWrongFields(result.error.issues)}`,
  });
}
