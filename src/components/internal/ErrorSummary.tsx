import { useEffect, type RefObject } from 'react';
import { useSettings } from '../../headless/config.js';
import { mayTakeFocus } from './focus.js';
import { useSubmitErrors, type InviteForm } from './formState.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';

// In an invalid radio group: the checked radio, or the only one.
const FIRST_WRONG =
  '[aria-invalid="true"]:not([role="radiogroup"]), [aria-invalid="true"] input:checked, [aria-invalid="true"] :only-child > input';

/** What `ErrorSummary` takes. */
export interface ErrorSummaryProps {
  form: InviteForm;
  panel: RefObject<HTMLFormElement | null>;
  /** The number of submits already reported. Held outside, because `ClosePrompt` replaces this component. */
  toldSubmits: RefObject<number>;
}

/** Says how many fields are wrong, and takes the manager to the first of them after each submit. */
export function ErrorSummary({ form, panel, toldSubmits }: ErrorSummaryProps) {
  const slot = useSlots();
  const words = useSettings().messages.errors;
  const { count, submitCount } = useSubmitErrors(form);
  useEffect(() => {
    if (submitCount > toldSubmits.current && panel.current && mayTakeFocus(panel.current)) {
      panel.current.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
    }
    toldSubmits.current = submitCount;
  }, [submitCount, panel, toldSubmits]);
  return <Status {...slot('status', count > 0 ? 'error' : 'hidden')}>{count > 0 ? words.summary(count) : ''}</Status>;
}
