import { useEffect, useState, type RefObject } from 'react';
import { useLatest } from '../../headless/useLatest.js';

/** Puts a form's reset, such as React's own after an action, through to a value of ours: it gets what it began with. */
export function useFormReset<T>(part: RefObject<HTMLElement | null>, value: T, onReset: (initial: T) => void): void {
  const [initial] = useState(value);
  const reset = useLatest(onReset);
  useEffect(() => {
    const form = part.current?.closest('form');
    const onFormReset = () => reset.current(initial);
    form?.addEventListener('reset', onFormReset);
    return () => form?.removeEventListener('reset', onFormReset);
  }, [part, initial, reset]);
}
