'use client';
import { InviteUserDialog } from '../../src/index.js';
import { createHttpInvite } from '../../src/adapters/http.js';
import '../../src/theme/index.css';

// Posts to your own route. See "Your back end" for the other side.
const onInvite = createHttpInvite({ url: '/api/autoscribe/invite' });

/** A button that invites. */
export function MinimalInvite() {
  return (
    <InviteUserDialog onInvite={onInvite}>
      <button type="button">Invite user</button>
    </InviteUserDialog>
  );
}
