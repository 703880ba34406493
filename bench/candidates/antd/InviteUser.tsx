import { Button, Modal } from 'antd';
import { useState } from 'react';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

/** Ant Design alone: its modal, its form, its fields. */
export function InviteUser() {
  const [isOpen, setIsOpen] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{WORDS.open}</Button>
      <Modal
        open={isOpen}
        title={wasSent ? WORDS.sent : WORDS.title}
        width={760}
        footer={null}
        destroyOnHidden
        onCancel={close}
        afterClose={() => setWasSent(false)}
      >
        {wasSent ? (
          <Button onClick={close}>{WORDS.done}</Button>
        ) : (
          <>
            <p>{WORDS.description}</p>
            <InviteForm onSent={() => setWasSent(true)} onCancel={close} />
          </>
        )}
      </Modal>
    </>
  );
}
