import { useId, useState } from 'react';
import '../form/plain.css';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

// Opened as it is put into the page, so that it is painted with the first frame.
function open(element: HTMLDialogElement | null): void {
  if (!element || element.open) return;
  element.showModal();
  element.querySelector('input')?.focus();
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [wasSent, setWasSent] = useState(false);
  return (
    <dialog className="dialog" ref={open} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{wasSent ? WORDS.sent : WORDS.title}</h2>
      {wasSent ? (
        <button type="button" onClick={onClose}>
          {WORDS.done}
        </button>
      ) : (
        <>
          <p className="hint">{WORDS.description}</p>
          <InviteForm onSent={() => setWasSent(true)} onCancel={onClose} />
        </>
      )}
    </dialog>
  );
}

/** The floor: the platform's own dialog, select and fields, and rules by hand. */
export function InviteUser() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        {WORDS.open}
      </button>
      {isOpen && <InviteDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
