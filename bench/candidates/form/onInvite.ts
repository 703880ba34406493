import type { OnInvite } from 'autoscribe-react';

/** Stands for the host's back end, and answers at once as AutoScribe does. */
export const onInvite: OnInvite = async (invite) => {
  await Promise.resolve();
  window.sentInvitations.push(invite);
  return {
    ...invite,
    userId: `usr_${'0'.repeat(32)}`,
    createdAt: '2026-01-15T10:00:00Z',
    invitedSource: 'api',
    lastLoginAt: null,
  };
};
