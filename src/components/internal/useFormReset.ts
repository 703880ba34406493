import { useEffect, useState, type RefObject } from 'react';
import { useLatest } from '../../headless/useLatest.js';

/** Puts a form's reset through to a value that no element of the form holds: it gets what it began with. */
export function useFormReset(control: RefObject<HTMLElement | null>, value: string, onReset: (initial: string) => void): void {
  const [initial] = useState(value);
  const reset = useLatest(onReset);
  useEffect(() => {
    const form = control.current?.closest('form');
    const onFormReset = () => reset.current(initial);
    form?.addEventListener('reset', onFormReset);
    return () => form?.removeEventListener('reset', onFormReset);
  }, [control, initial, reset]);
}
