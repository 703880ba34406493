import { useEffect, useState, type RefObject } from 'react';
import { useLatest } from '../../headless/useLatest.js';

/**
 * Puts a form's reset, such as React's own after an action, through to a value of ours: it gets what it began with. A value
 * that the host holds (`held`) stays.
 */
export function useFormReset<T>(part: RefObject<HTMLElement | null>, held: T | undefined, value: T, onReset: (initial: T) => void): void {
  const [initial] = useState(value);
  const reset = useLatest(onReset);
  const isHeld = held !== undefined;
  useEffect(() => {
    // So far up that a host has had its say.
    const root = part.current?.getRootNode();
    if (isHeld || !root) return undefined;
    const onFormReset = ({ target, defaultPrevented }: Event) => {
      if (!defaultPrevented && target === part.current?.closest('form')) reset.current(initial);
    };
    root.addEventListener('reset', onFormReset);
    return () => root.removeEventListener('reset', onFormReset);
  }, [part, isHeld, initial, reset]);
}
