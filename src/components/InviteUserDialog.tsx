'use client';
import { startTransition, useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useInherited } from '../headless/settingsContext.js';
import { useBrowserLayoutEffect } from '../headless/useBrowserLayoutEffect.js';
import { useControllableValue } from '../headless/useControllableValue.js';
import { NOT_LOADED } from '../locales/messages.js';
import { createLazyModule } from './internal/createLazyModule.js';
import type { InviteDialogProps } from './internal/InviteDialog.js';
import { keepPress } from './internal/keepPress.js';
import { useLazyModule } from './internal/useLazyModule.js';
import { useTrigger } from './internal/useTrigger.js';
import type { InviteUserFormProps } from './InviteUserForm.js';

/**
 * Why the dialog opened or closed. `close-request` is the platform's own, such as Android's back gesture; `not-loaded`
 * means that its code could not be fetched.
 */
export type OpenChangeReason = 'trigger' | 'escape' | 'close-button' | 'close-request' | 'cancel' | 'done' | 'not-loaded';

/** What `InviteUserDialog` takes. */
export interface InviteUserDialogProps extends InviteUserFormProps {
  /** The trigger: one element that takes a ref and a click. Default: none, and the host opens the dialog by `open`. */
  children?: ReactElement | null | false | undefined;
  /** Whether the dialog is open, where the host decides. */
  open?: boolean | undefined;
  /** Whether the dialog is open to begin with, where it decides for itself. Default `false`. */
  defaultOpen?: boolean | undefined;
  /** Called when the dialog opens or closes, or asks to, with why. */
  onOpenChange?: ((open: boolean, reason: OpenChangeReason) => void) | undefined;
  /** What gets the focus after closing when trigger and opener are gone. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
}

const dialogModule = createLazyModule(() => import('./internal/InviteDialog.js'));

// Enter presses a button at `keypress`.
const triggerProps = { onKeyDown: keepPress, onKeyPress: keepPress, onKeyUp: keepPress };

interface LoadedInviteDialogProps extends InviteDialogProps {
  /** Set when the open dialog unmounts or closes. Focus returning to the trigger then must not load or preload it again. */
  justClosed: RefObject<boolean>;
}

function LoadedInviteDialog({ justClosed, ...props }: LoadedInviteDialogProps) {
  const { open, onClose } = props;
  useBrowserLayoutEffect(
    () => () => {
      // Before the dialog gives the focus back.
      justClosed.current ||= open;
    },
    [open, justClosed],
  );
  const loaded = useLazyModule(dialogModule, open, () => onClose('not-loaded'));
  return loaded ? <loaded.InviteDialog {...props} /> : null;
}

/**
 * Invites a user to AutoScribe from within the PACS: a trigger, a modal dialog with the form, and the confirmation. Keys,
 * clicks and scrolling inside it stop before what a host listens by; nothing of the host's page is changed.
 *
 * All but the trigger is loaded when somebody points at the trigger, touches it or moves the focus to it.
 *
 * @example
 * <InviteUserDialog onInvite={(invite, { signal }) => myBackend.invite(invite, { signal })}>
 *   <button>Invite user</button>
 * </InviteUserDialog>
 */
export function InviteUserDialog({ children, open, defaultOpen, onOpenChange, ...props }: InviteUserDialogProps) {
  const inherited = useInherited();
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useControllableValue({ value: open, defaultValue: defaultOpen }, false);
  const [isPreloading, setIsPreloading] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  // The dialog is mounted before it opens, but must start from the props given as it opens, so a change of these remounts it.
  // Functions are compared by presence only: hosts pass new ones at each render.
  const { defaultValues, policy = inherited?.policy, suggestPermissions } = props;
  const startProps = JSON.stringify([defaultValues, policy, typeof suggestPermissions]);
  const [session, setSession] = useState({ isOpen, props: startProps, key: 0 });
  // What was closed, or was given other props while closed, starts anew.
  const startsAnew = session.isOpen ? !isOpen : session.props !== startProps;
  if (session.isOpen !== isOpen || startsAnew) {
    setSession({ isOpen, props: startProps, key: session.key + (startsAnew ? 1 : 0) });
    if (isOpen) setHasFailed(false);
  }
  const justClosed = useRef(false);
  const change = (reason: OpenChangeReason) => {
    // All else closes.
    const next = reason === 'trigger';
    setHasFailed(reason === 'not-loaded');
    setIsPreloading(false);
    setIsOpen(next);
    onOpenChange?.(next, reason);
  };
  const preload = () => {
    if (justClosed.current) return;
    // A failure is told when somebody presses.
    dialogModule.load().catch(() => {});
    startTransition(() => setIsPreloading(true));
  };
  const cancelPreload = () => {
    justClosed.current = false;
    setIsPreloading(false);
  };
  const trigger = useTrigger(children, anchor, {
    ...triggerProps,
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    'data-state': isOpen ? 'open' : 'closed',
    onPointerEnter: () => {
      justClosed.current = false;
      preload();
    },
    onPointerLeave: cancelPreload,
    onFocus: preload,
    onBlur: cancelPreload,
    onClick: () => {
      // While it loads, a key held down presses again and again.
      if (!isOpen) change('trigger');
    },
  });
  return (
    <>
      {trigger ?? <span hidden ref={anchor} />}
      {hasFailed && (
        <span
          className="autoscribe-root autoscribe-error"
          role="alert"
          // Not by `useSettings`, which brings the English words: they would be loaded with the trigger.
          lang={props.messages?.locale ?? inherited?.locale ?? 'en'}
          dir="auto"
          data-theme={props.theme ?? inherited?.theme}
        >
          {props.messages?.errors?.notLoaded ?? inherited?.messages.errors.notLoaded ?? NOT_LOADED}
        </span>
      )}
      {(isOpen || isPreloading) && (
        <LoadedInviteDialog key={session.key} {...props} justClosed={justClosed} id={id} open={isOpen} anchor={anchor} onClose={change} />
      )}
    </>
  );
}
