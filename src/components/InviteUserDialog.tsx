'use client';
import * as Dialog from '@radix-ui/react-dialog';
import { useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { mayHaveBeenSent } from '../domain/inviteError.js';
import { useSettings, type ResolvedSettings } from '../headless/config.js';
import { useControllableValue } from '../headless/useControllableValue.js';
import { useInviteUserForm } from '../headless/useInviteUserForm.js';
import { Button } from './internal/Button.js';
import { ClosePrompt } from './internal/ClosePrompt.js';
import { Icon } from './internal/Icon.js';
import { InvitePanel } from './internal/InvitePanel.js';
import { Modal } from './internal/Modal.js';
import { SkinScope } from './internal/Skin.js';
import { useSlots } from './internal/slots.js';
import type { InviteUserFormProps } from './InviteUserForm.js';

/** Why the dialog opened or closed. `close-request` is the platform's own, such as Android's back gesture. */
export type OpenChangeReason = 'trigger' | 'escape' | 'close-button' | 'close-request' | 'cancel' | 'done';

/** What `InviteUserDialog` takes. */
export interface InviteUserDialogProps extends InviteUserFormProps {
  /** The trigger: one element that takes a ref and a click. Default: none, and the host opens the dialog by `open`. */
  children?: ReactElement | undefined;
  /** Whether the dialog is open, where the host decides. */
  open?: boolean | undefined;
  /** Whether the dialog is open to begin with, where it decides for itself. Default `false`. */
  defaultOpen?: boolean | undefined;
  /** Called when the dialog opens or closes, or asks to, with why. */
  onOpenChange?: ((open: boolean, reason: OpenChangeReason) => void) | undefined;
  /** What gets the focus after closing when trigger and opener are gone. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
}

// A viewer that has a command on Space or Enter would swallow the press of the trigger. All other keys stay the viewer's.
const keepPress = (event: KeyboardEvent) => {
  if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
};
// Enter presses a button at `keypress`.
const pressWall = { onKeyDown: keepPress, onKeyPress: keepPress, onKeyUp: keepPress };

interface OpenDialogProps extends InviteUserDialogProps {
  settings: ResolvedSettings;
  anchor: RefObject<HTMLElement | null>;
  onClose: (reason: OpenChangeReason) => void;
}

function OpenDialog({
  settings,
  anchor,
  finalFocus,
  onClose,
  roleControl = 'list',
  showServerMessages = false,
  ...options
}: OpenDialogProps) {
  const slot = useSlots();
  const flow = useInviteUserForm(options);
  const [asked, setAsked] = useState<OpenChangeReason>();
  const words = settings.messages.invite;
  const stay = () => setAsked(undefined);
  const isUnsure = flow.error !== undefined && mayHaveBeenSent(flow.error);
  const close = (reason: OpenChangeReason) => {
    const losesSomething = flow.status === 'submitting' || (flow.status === 'editing' && (flow.isDirty || isUnsure));
    if (!losesSomething) onClose(reason);
    else if (asked) stay();
    else setAsked(reason);
  };
  return (
    <Modal settings={settings} anchor={anchor} finalFocus={finalFocus} onCloseRequest={close}>
      <InvitePanel
        flow={flow}
        roleControl={roleControl}
        showServerMessages={showServerMessages}
        renderTitle={(text) => <Dialog.Title {...slot('title')}>{text}</Dialog.Title>}
        onCancel={() => close('cancel')}
        onDone={() => onClose('done')}
        prompt={
          asked &&
          flow.status !== 'sent' && (
            <ClosePrompt sending={flow.status === 'submitting'} unsure={isUnsure} onStay={stay} onClose={() => onClose(asked)} />
          )
        }
        header={
          <div {...slot('header')}>
            <Dialog.Title {...slot('title')}>{words.title}</Dialog.Title>
            <Dialog.Description {...slot('description')}>{words.description}</Dialog.Description>
            <Button slot="closeButton" aria-label={words.close} onClick={() => close('close-button')}>
              <Icon name="close" />
            </Button>
          </div>
        }
      />
    </Modal>
  );
}

/**
 * Invites a user to AutoScribe from within the PACS: a trigger, a modal dialog with the form, and the confirmation. Keys,
 * clicks and scrolling inside it never reach the host; nothing of the host's page is changed.
 *
 * @example
 * <InviteUserDialog onInvite={(invite, { signal }) => myBackend.invite(invite, { signal })}>
 *   <button>Invite user</button>
 * </InviteUserDialog>
 */
export function InviteUserDialog({ children, open, defaultOpen, onOpenChange, ...props }: InviteUserDialogProps) {
  const { messages, locale, theme, dir, classNames, container, nonce, policy, support, onNpiLookup } = props;
  const settings = useSettings({ messages, locale, theme, dir, classNames, container, nonce, policy, support, onNpiLookup });
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useControllableValue({ value: open, defaultValue: defaultOpen }, false);
  const change = (next: boolean, reason: OpenChangeReason) => {
    setIsOpen(next);
    onOpenChange?.(next, reason);
  };
  return (
    <Dialog.Root modal={false} open={isOpen} onOpenChange={(next) => next && change(true, 'trigger')}>
      {children ? (
        <Dialog.Trigger asChild ref={anchor as RefObject<HTMLButtonElement>} {...pressWall}>
          {children}
        </Dialog.Trigger>
      ) : (
        <span hidden ref={anchor} />
      )}
      {isOpen && (
        <SkinScope settings={settings}>
          <OpenDialog {...props} settings={settings} anchor={anchor} onClose={(reason) => change(false, reason)} />
        </SkinScope>
      )}
    </Dialog.Root>
  );
}
