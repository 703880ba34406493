import { AccessRestrictedNotice, InviteError, InviteUserDialog, InviteUserForm, type OnInvite } from 'autoscribe-react';
import 'autoscribe-react/styles.css';
import { createRoot } from 'react-dom/client';

const support = { email: 'help@pacs.example', phone: '+1 555 0100', url: '/help' };
const example = {
  clinicRole: 'Radiologist',
  email: 'dr.johnson@hospital.org',
  firstName: 'Sarah',
  lastName: 'Johnson',
  middleName: 'Marie',
  npiNumber: '1234567893',
  canCreateReports: true,
  hasDashboardAccess: false,
};
const succeed: OnInvite = async (invite) => ({
  ...invite,
  userId: 'usr_1234567890abcdef1234567890abcdef',
  createdAt: null,
  lastLoginAt: null,
  invitedSource: 'api',
});
const fail: OnInvite = () => Promise.reject(new InviteError('unavailable', { requestId: 'req_1' }));

const scenes = {
  dialog: <InviteUserDialog defaultOpen onInvite={succeed} defaultValues={example} support={support} />,
  empty: <InviteUserDialog defaultOpen onInvite={succeed} />,
  failing: <InviteUserDialog defaultOpen onInvite={fail} defaultValues={example} />,
  form: <InviteUserForm onInvite={succeed} defaultValues={{ ...example, level: 'admin' }} roleControl="native" support={support} />,
  notice: (
    <AccessRestrictedNotice returnHref="/worklist" onOpenTemporaryAccess={() => Promise.reject(new Error('no view'))} support={support} />
  ),
};

createRoot(document.querySelector('#app') as Element).render(scenes[location.search.slice(1) as keyof typeof scenes] ?? null);
