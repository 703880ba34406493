import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import '../form/plain.css';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

function InvitePanel({ onClose }: { onClose: () => void }) {
  const [wasSent, setWasSent] = useState(false);
  return (
    <>
      <Heading slot="title">{wasSent ? WORDS.sent : WORDS.title}</Heading>
      {wasSent ? (
        <Button onPress={onClose}>{WORDS.done}</Button>
      ) : (
        <>
          <p className="hint">{WORDS.description}</p>
          <InviteForm onSent={() => setWasSent(true)} onCancel={onClose} />
        </>
      )}
    </>
  );
}

/** React Aria Components: its modal and its fields, and the rules by hand. */
export function InviteUser() {
  return (
    <DialogTrigger>
      <Button>{WORDS.open}</Button>
      <ModalOverlay className="backdrop" isDismissable>
        <Modal className="dialog">
          <Dialog>{({ close }) => <InvitePanel onClose={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
