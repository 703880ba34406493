import { useEffect, useId, useRef } from 'react';
import { useSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { Button } from './Button.js';
import { activeElementOf } from './focus.js';
import { useSlots } from './slots.js';

/** What `ClosePrompt` takes. */
export interface ClosePromptProps {
  /** Whether an attempt is running: then closing does not lose what was typed, but the answer. */
  sending: boolean;
  /** Whether an attempt ended without anybody knowing whether it was sent: then nothing can be discarded for sure. */
  unsure: boolean | undefined;
  onStay: () => void;
  onClose: () => void;
}

/** Asks before a dialog with something in it closes. It takes the footer's place, and the focus. */
export function ClosePrompt({ sending, unsure, onStay, onClose }: ClosePromptProps) {
  const id = useId();
  const slot = useSlots();
  const { discard: words, errors } = useSettings().messages;
  const stay = useRef<HTMLButtonElement>(null);
  const previous = useRef<HTMLElement | null>(null);
  useBrowserLayoutEffect(() => {
    previous.current = stay.current && activeElementOf(stay.current);
    stay.current?.focus();
    // On a small screen the question can be taller than what the focus brings into view.
    stay.current?.closest('[role="alertdialog"]')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  // Passive, so that the fields are no longer inert when the focus goes back to them.
  useEffect(() => {
    const form = stay.current?.form;
    return () => {
      // A button of the footer may have gone meanwhile, or become another.
      if (form?.contains(previous.current)) previous.current?.focus();
      else form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    };
  }, []);
  return (
    <div {...slot('prompt')} role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <div>
        <p {...slot('failureTitle')} id={`${id}-title`}>
          {sending ? words.sendingTitle : unsure ? words.unsureTitle : words.title}
        </p>
        <div id={`${id}-text`}>
          {unsure && !sending && <p {...slot('failureAdvice')}>{errors.unconfirmed.title}</p>}
          <p {...slot('failureAdvice')}>{sending ? words.sendingDescription : words.description}</p>
        </div>
      </div>
      <div {...slot('actions')}>
        <Button onClick={onClose}>{sending || unsure ? words.closeAnyway : words.discard}</Button>
        <Button slot="submit" onClick={onStay} buttonRef={stay}>
          {sending ? words.keepWaiting : words.keep}
        </Button>
      </div>
    </div>
  );
}
