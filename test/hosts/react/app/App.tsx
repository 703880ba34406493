import {
  AccessRestrictedNotice,
  AutoScribeProvider,
  ClinicRoleSelect,
  InviteUserDialog,
  NpiInput,
  PermissionToggles,
} from 'autoscribe-react';
import { StrictMode, useEffect, useState } from 'react';
import { onInvite } from './backEnd';

export function App() {
  const [invited, setInvited] = useState(0);
  // What the server rendered can be seen before it can be used.
  useEffect(() => void (document.body.dataset['ready'] = 'yes'), []);
  return (
    <StrictMode>
      <AutoScribeProvider support={{ email: 'help@pacs.example' }}>
        <h1>Worklist</h1>
        <InviteUserDialog onInvite={onInvite} onInvited={() => setInvited((count) => count + 1)}>
          <button type="button">Invite user</button>
        </InviteUserDialog>
        <p role="status">Invited: {invited}</p>
        <ClinicRoleSelect label="Role of the dictating user" />
        <NpiInput label="NPI of the dictating user" />
        <PermissionToggles />
        <AccessRestrictedNotice returnHref="/worklist" headingLevel={3} />
      </AutoScribeProvider>
    </StrictMode>
  );
}
