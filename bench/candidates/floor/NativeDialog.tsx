import { useId, useState, type ComponentType } from 'react';
import '../form/plain.css';
import { WORDS } from '../form/words';

/** What a form in the platform's dialog takes. */
export interface FormProps {
  onSent: () => void;
  onCancel: () => void;
}

interface DialogProps {
  Form: ComponentType<FormProps>;
  onClose: () => void;
}

// Opened as it is put into the page, so that it is painted with the first frame.
function open(element: HTMLDialogElement | null): void {
  if (!element || element.open) return;
  element.showModal();
  element.querySelector('input')?.focus();
}

function InviteDialog({ Form, onClose }: DialogProps) {
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
          <Form onSent={() => setWasSent(true)} onCancel={onClose} />
        </>
      )}
    </dialog>
  );
}

/** A button and the platform's own dialog with a form in it. */
export function NativeDialog({ Form }: Pick<DialogProps, 'Form'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        {WORDS.open}
      </button>
      {isOpen && <InviteDialog Form={Form} onClose={() => setIsOpen(false)} />}
    </>
  );
}
