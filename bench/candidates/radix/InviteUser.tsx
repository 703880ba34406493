import * as Dialog from '@radix-ui/react-dialog';
import { useState } from 'react';
import '../form/plain.css';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

function InvitePanel({ onClose }: { onClose: () => void }) {
  const [wasSent, setWasSent] = useState(false);
  return (
    <>
      <Dialog.Title>{wasSent ? WORDS.sent : WORDS.title}</Dialog.Title>
      <Dialog.Description className="hint">{WORDS.description}</Dialog.Description>
      {wasSent ? (
        <button type="button" onClick={onClose}>
          {WORDS.done}
        </button>
      ) : (
        <InviteForm onSent={() => setWasSent(true)} onCancel={onClose} />
      )}
    </>
  );
}

/** Radix Dialog and Select, react-hook-form and zod, as their documentation puts them together. */
export function InviteUser() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger asChild>
        <button type="button">{WORDS.open}</button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="backdrop" />
        <Dialog.Content className="dialog">
          <InvitePanel onClose={() => setIsOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
