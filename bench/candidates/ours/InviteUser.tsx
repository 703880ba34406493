import { InviteUserDialog } from 'autoscribe-react';
import 'autoscribe-react/styles.css';
import { onInvite } from '../form/onInvite';

/** The library as it comes. */
export function InviteUser() {
  return (
    <InviteUserDialog onInvite={onInvite}>
      <button type="button">Invite user</button>
    </InviteUserDialog>
  );
}
