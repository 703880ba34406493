import { Button } from '@base-ui/react/button';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import '../form/plain.css';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

function InvitePanel({ onClose }: { onClose: () => void }) {
  const [wasSent, setWasSent] = useState(false);
  return (
    <>
      <Dialog.Title>{wasSent ? WORDS.sent : WORDS.title}</Dialog.Title>
      {wasSent ? (
        <Button onClick={onClose}>{WORDS.done}</Button>
      ) : (
        <>
          <Dialog.Description className="hint">{WORDS.description}</Dialog.Description>
          <InviteForm onSent={() => setWasSent(true)} onCancel={onClose} />
        </>
      )}
    </>
  );
}

/** Base UI: its dialog, its form with its own validation, its fields. */
export function InviteUser() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger>{WORDS.open}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <InvitePanel onClose={() => setIsOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
