import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FormState } from 'react-hook-form';
import type { InviteFormValues } from '../../domain/inviteFormValues.js';
import { useSettings } from '../../headless/config.js';
import { mayTakeFocus } from './focus.js';
import type { InviteForm } from './formState.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';

/** What `ErrorSummary` takes. */
export interface ErrorSummaryProps {
  form: InviteForm;
  panel: RefObject<HTMLFormElement | null>;
  /** Whether a question must be answered first. */
  isAsking: boolean;
}

type State = Partial<FormState<InviteFormValues>>;

/** Says how many fields are wrong, and takes the manager to the first of them after each submit. */
export function ErrorSummary({ form, panel, isAsking }: ErrorSummaryProps) {
  const slot = useSlots();
  const words = useSettings().messages.errors;
  // As react-hook-form's own `useFormState` begins, too, which is larger than all else in here. It outlives a dialog that a host builds anew.
  // oxlint-disable-next-line no-underscore-dangle
  const [{ errors = {}, submitCount = 0 }, setState] = useState<State>(() => ({ ...form.control._formState }));
  const toldSubmits = useRef(submitCount);
  useEffect(() => form.subscribe({ formState: { errors: true }, callback: setState }), [form]);
  useEffect(() => {
    if (isAsking) return;
    if (submitCount > toldSubmits.current && panel.current && mayTakeFocus(panel.current)) {
      const first = panel.current.querySelector<HTMLElement>('[aria-invalid="true"]');
      // Of radio buttons, their group is invalid, and takes no focus: the checked one does, or the only one.
      (first?.querySelector<HTMLElement>('input:checked, :only-child > input') ?? first)?.focus();
    }
    toldSubmits.current = submitCount;
  }, [submitCount, panel, isAsking]);
  // What was found when a field was left is said there alone.
  const count = submitCount > 0 ? Object.keys(errors).length : 0;
  return <Status {...slot('status', count > 0 ? 'error' : 'hidden')}>{count > 0 ? words.summary(count) : ''}</Status>;
}
