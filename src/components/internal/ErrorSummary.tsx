import { useEffect, type RefObject } from 'react';
import { useSettings } from '../../headless/config.js';
import { mayTakeFocus } from './focus.js';
import { useSubmitErrors, type InviteForm } from './formState.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';

// Of a level, the one that is chosen, else the only one there is.
const FIRST_WRONG =
  '[aria-invalid="true"]:not([role="radiogroup"]), [aria-invalid="true"] input:checked, [aria-invalid="true"] :only-child > input';

/** What `ErrorSummary` takes. */
export interface ErrorSummaryProps {
  form: InviteForm;
  panel: RefObject<HTMLFormElement | null>;
  /** Of how many submits it was told. It outlives the summary, whose place a question may take. */
  told: RefObject<number>;
}

/** Says how many fields are wrong, and takes the manager to the first of them after each submit. */
export function ErrorSummary({ form, panel, told }: ErrorSummaryProps) {
  const slot = useSlots();
  const words = useSettings().messages.errors;
  const { count, submitCount } = useSubmitErrors(form);
  useEffect(() => {
    if (submitCount > told.current && panel.current && mayTakeFocus(panel.current)) {
      panel.current.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
    }
    told.current = submitCount;
  }, [submitCount, panel, told]);
  return <Status {...slot('status', count > 0 ? 'error' : 'hidden')}>{count > 0 ? words.summary(count) : ''}</Status>;
}
