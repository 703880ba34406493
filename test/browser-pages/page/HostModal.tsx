import * as Dialog from '@radix-ui/react-dialog';
import { useState, type ReactNode } from 'react';

declare global {
  interface Window {
    /** Closes the host's modal as its own code would: after a time-out, or when an answer comes. */
    closeHostModal: () => void;
  }
}

/** A modal dialog of the host with something in it, and a page behind it. */
export function HostModal({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [clicks, setClicks] = useState(0);
  window.closeHostModal = () => setOpen(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <button type="button" onClick={() => setClicks(clicks + 1)}>
        Worklist, opened {clicks} times
      </button>
      <Dialog.Trigger>Settings</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content aria-describedby={undefined}>
          <Dialog.Title>User settings</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
