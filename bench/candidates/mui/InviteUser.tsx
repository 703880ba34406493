import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { WORDS } from '../form/words';
import { InviteForm } from './InviteForm';

function InvitePanel({ titleId, onClose }: { titleId: string; onClose: () => void }) {
  const [wasSent, setWasSent] = useState(false);
  return (
    <>
      <DialogTitle id={titleId}>{wasSent ? WORDS.sent : WORDS.title}</DialogTitle>
      {wasSent ? (
        <DialogActions>
          <Button onClick={onClose}>{WORDS.done}</Button>
        </DialogActions>
      ) : (
        <InviteForm onSent={() => setWasSent(true)} onCancel={onClose} />
      )}
    </>
  );
}

/** MUI, with react-hook-form for the form as is usual there, and the rules by hand. */
export function InviteUser() {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{WORDS.open}</Button>
      <Dialog open={isOpen} onClose={close} maxWidth="md" fullWidth aria-labelledby={id}>
        <InvitePanel titleId={id} onClose={close} />
      </Dialog>
    </>
  );
}
