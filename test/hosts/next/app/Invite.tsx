'use client';
import { InviteUserDialog, type OnInvite } from 'autoscribe-react';
import { createHttpInvite } from 'autoscribe-react/http';
import { useEffect, useState } from 'react';

const send = createHttpInvite({ url: '/invite' });
const onInvite: OnInvite = (invite, context) => {
  (window as unknown as { sent: unknown[] }).sent.push(invite);
  return send(invite, context);
};

export function Invite() {
  const [invited, setInvited] = useState('');
  useEffect(() => {
    Object.assign(window, { sent: [] });
    // What the server rendered can be seen before it can be used.
    document.body.dataset['ready'] = 'yes';
  }, []);
  return (
    <>
      <InviteUserDialog onInvite={onInvite} onInvited={({ firstName }) => setInvited(firstName)}>
        <button type="button">Invite user</button>
      </InviteUserDialog>
      <p role="status">Invited: {invited || 'nobody yet'}</p>
    </>
  );
}
