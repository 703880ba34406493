import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createHttpInvite } from '../../../src/adapters/http.js';
import { ClinicRoleSelect, InviteUserDialog } from '../../../src/index.js';
import '../../../src/theme/index.css';
import { FullScreenPanel } from './FullScreenPanel.js';
import { HostModal } from './HostModal.js';
import { OtherWindow } from './OtherWindow.js';

// One page for all tests of this folder; the address says what stands on it.
const { searchParams } = new URL(location.href);
const readParam = (name: string) => searchParams.get(name) ?? undefined;

/** What the host's page remembers of what its own code was told. */
const invited: unknown[] = [];
Object.assign(window, { invited });

const dialog = (
  <InviteUserDialog
    // A whole address: a <base> must not lead it elsewhere.
    onInvite={createHttpInvite({ url: new URL('/api/invite', location.origin) })}
    onInvited={(...told) => invited.push(told)}
    roleControl={readParam('role') === 'native' ? 'native' : 'list'}
  >
    <button type="button">Invite user</button>
  </InviteUserDialog>
);

/** A host that holds whether it is open. */
function HeldDialog() {
  const [open, setOpen] = useState(false);
  useEffect(() => void Object.assign(window, { setOpen }), []);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Invite somebody
      </button>
      <InviteUserDialog onInvite={createHttpInvite({ url: '/api/invite' })} open={open} onOpenChange={setOpen} />
    </>
  );
}

const SCENES: Record<string, React.ReactNode> = {
  dialog,
  held: <HeldDialog />,
  modal: <HostModal>{dialog}</HostModal>,
  fullScreen: <FullScreenPanel>{dialog}</FullScreenPanel>,
  popup: <OtherWindow kind="popup">{dialog}</OtherWindow>,
  frame: <OtherWindow kind="frame">{dialog}</OtherWindow>,
  role: (
    <>
      <ClinicRoleSelect />
      <input aria-label="Search studies" style={{ marginBlockStart: 600 }} />
      <button type="button">Search</button>
    </>
  ),
};

const base = readParam('base');
if (base) document.head.append(Object.assign(document.createElement('base'), { href: base }));

createRoot(document.querySelector('#root') as Element).render(SCENES[readParam('scene') ?? 'dialog']);
