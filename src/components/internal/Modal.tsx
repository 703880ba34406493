import { useDeferredValue, useRef, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { ResolvedSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';
import { activeElementOf, deepActiveElement, findAgain } from './focus.js';
import { keepTab } from './keepTab.js';
import { useSlots } from './slots.js';
import { useHeldScroll } from './useHeldScroll.js';
import { useKeyGuard } from './useKeyGuard.js';
import { useWalledRoot } from './useWalledRoot.js';
import { portalWall } from './wall.js';

/** What `Modal` takes. */
export interface ModalProps {
  /** The dialog element's own. What has this and `-title`, and this and `-description`, names and describes it. */
  id: string;
  /** Whether it is open. Closed, it stands ready, and does nothing. */
  open: boolean;
  settings: ResolvedSettings;
  /** The trigger, or what stands in its place in the page: it says into which root the dialog goes. */
  anchor: RefObject<HTMLElement | null>;
  /** What gets the focus back when neither the trigger nor the opener is there any more. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
  /** Called when the user asks to close: Escape, or the platform's own close request. */
  onCloseRequest: (reason: 'escape' | 'close-request') => void;
  children: ReactNode;
}

/** Where a host animates everything, what stood ready would stay hidden for a while, and nothing in it take the focus. */
function finishTransitions(element: Element): void {
  // A DOM without a screen, such as a host's tests use, may have none.
  for (const animation of element.getAnimations?.({ subtree: true }) ?? []) {
    if ('transitionProperty' in animation) animation.finish();
  }
}

interface ModalDialogProps extends Omit<ModalProps, 'settings'> {
  /** What has, or had, the focus since it opened. It outlives the dialog's element, which a host may have built anew. */
  focused: RefObject<HTMLElement | null>;
}

function ModalDialog({ id, open, anchor, finalFocus, onCloseRequest, focused, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const slot = useSlots();
  /**
   * What the first press of a double click was on, and whether the press under way may act. A host that prevents `pointerdown`
   * suppresses `mousedown`: then only the click arrives.
   */
  const press = useRef<{ on?: EventTarget; isMeant: boolean }>({ isMeant: true });
  const final = useLatest(finalFocus);
  useKeyGuard(dialog, open, () => onCloseRequest('escape'));
  useBrowserLayoutEffect(() => {
    const element = dialog.current;
    const first = element?.querySelector('input');
    // Else the platform would focus the button that closes, on the way to the first field, and have it said.
    if (first) first.autofocus = true;
    // React 18's StrictMode runs this once more after it took the wall away; the next one brings a dialog of its own.
    if (!open || !element?.isConnected) return undefined;
    // The opener may stand in another tree than the dialog: outside its shadow root, or in one of its own.
    const candidates = [anchor.current, activeElementOf(element), deepActiveElement(element.ownerDocument)];
    // Read before `showModal` moves the focus: whoever was typing goes on where they were.
    const before = findAgain(element, focused.current);
    // A DOM without a screen, as in a host's tests, may have no `showModal`.
    if (element.showModal) element.showModal();
    else element.open = true;
    finishTransitions(element);
    (before ?? first)?.focus();
    const giveBack = () => {
      // Read at the end: what is left then counts. The host may have put another trigger in the place of the one that was pressed.
      const last = final.current?.current;
      for (const next of [...candidates, anchor.current, last]) {
        // The last will do, though Tab may not stop at it: the host named it.
        if (!next || (next !== last && next.tabIndex < 0)) continue;
        next.focus();
        // What is gone, hidden, disabled or inert by now does not take it.
        if (activeElementOf(next) === next) return;
      }
    };
    /** Whether nothing better than what the host named has the focus. */
    const isLeft = () => [element.ownerDocument.body, final.current?.current].includes(deepActiveElement(element.ownerDocument));
    return () => {
      element.close?.();
      giveBack();
      // What the host changes as the dialog closes is only half done by now: its trigger may still go, or take the focus again.
      queueMicrotask(() => {
        if (isLeft()) giveBack();
      });
    };
  }, [open, anchor, final, focused]);
  // Last: it asks for what the page has laid out by then, and would make it lay itself out once more before.
  useHeldScroll(dialog, open);
  return (
    <dialog
      {...slot('dialog')}
      {...portalWall}
      id={id}
      ref={dialog}
      data-state={open ? 'open' : 'closed'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      // A press on what takes no focus must leave it in here: on the body, keys reach the host.
      tabIndex={-1}
      onKeyDown={(event) => {
        portalWall.onKeyDown(event);
        keepTab(event);
      }}
      onFocusCapture={({ target }) => {
        focused.current = target;
      }}
      onMouseDownCapture={(event) => {
        const { detail, target, currentTarget } = event;
        // A second half is not meant where the first was on something else, or opened the dialog.
        press.current = detail > 1 ? { ...press.current, isMeant: press.current.on === target } : { on: target, isMeant: true };
        if (!press.current.isMeant || target === currentTarget) event.preventDefault();
      }}
      onClickCapture={(event) => {
        if (press.current.isMeant || event.detail === 0) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onCloseRequest('close-request');
      }}
      onClose={({ currentTarget }) => {
        // React's StrictMode closes and opens again before this arrives; only a dialog that stayed closed counts.
        if (currentTarget.open || !currentTarget.isConnected) return;
        currentTarget.showModal();
        onCloseRequest('close-request');
      }}
    >
      {children}
    </dialog>
  );
}

/**
 * A modal dialog: the platform's own `<dialog>`, in an element of ours behind the wall. Nothing of the host is touched: no
 * scroll lock, no `aria-hidden`, no style on the body.
 */
export function Modal(props: ModalProps) {
  const { open } = props;
  const focused = useRef<HTMLElement>(null);
  useBrowserLayoutEffect(() => {
    if (!open) focused.current = null;
  }, [open]);
  const made = useWalledRoot(props.anchor, true, props.settings, 'dialog');
  // What is to stand ready is rendered in slices, between which the viewer goes on.
  const ready = useDeferredValue(made);
  const root = open ? made : ready;
  if (!root) return null;
  return createPortal(<ModalDialog {...props} focused={focused} />, root);
}
