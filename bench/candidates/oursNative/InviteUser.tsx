import { InviteUserDialog } from 'autoscribe-react';
import 'autoscribe-react/styles.css';
import { onInvite } from '../form/onInvite';

/** The library with the platform's own select. */
export function InviteUser() {
  return (
    <InviteUserDialog onInvite={onInvite} roleControl="native">
      <button type="button">Invite user</button>
    </InviteUserDialog>
  );
}
