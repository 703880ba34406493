// An extension for OHIF as a PACS vendor would write it. OHIF's published build shows nobody its React, so the extension
// brings its own, in roots of its own.
import { InviteUserDialog, InviteUserForm, type OnInvite } from 'autoscribe-react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const onInvite: OnInvite = async (invite) => {
  window.autoscribe.invites += 1;
  return { ...invite, userId: `usr_${'0'.repeat(32)}`, createdAt: null, lastLoginAt: null, invitedSource: 'api' };
};

function mount(parent: Element, content: ReactNode): () => void {
  const element = document.createElement('div');
  parent.append(element);
  const root = createRoot(element);
  root.render(content);
  return () => {
    root.unmount();
    element.remove();
  };
}

const mounted: (() => void)[] = [];

window.autoscribe = {
  invites: 0,
  showTrigger(parent) {
    const dialog = (
      <InviteUserDialog onInvite={onInvite} theme="dark">
        <button type="button" style={{ color: '#fff', border: '1px solid', padding: '4px 12px' }}>
          Invite to AutoScribe
        </button>
      </InviteUserDialog>
    );
    mounted.push(mount(parent, dialog));
  },
  showForm(parent) {
    mounted.push(mount(parent, <InviteUserForm onInvite={onInvite} theme="dark" />));
  },
  remove() {
    for (const unmount of mounted.splice(0)) unmount();
  },
};

window.autoscribeExtension = {
  id: 'autoscribe',
  preRegistration(managers) {
    window.ohif = managers;
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = '/autoscribe/styles.css';
    document.head.append(styles);
  },
};
