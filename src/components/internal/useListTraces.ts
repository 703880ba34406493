import { useRef } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/**
 * Undoes what Radix's list does to the page around it.
 *
 * - It hides everything else from assistive technology, our dialog and its focusable fields included. A combobox's list
 *   hides nothing: call `reveal` once the list has the focus.
 * - It leaves `pointer-events: none` on the body where a host's own modal closed while ours was open. What stands there
 *   when ours goes is what must stand there after.
 */
export function useListTraces(open: boolean): { reveal: () => void } {
  const hiddenBefore = useRef(new Set<Element>());
  useBrowserLayoutEffect(() => {
    if (!open) return undefined;
    hiddenBefore.current = new Set(document.querySelectorAll('[aria-hidden]'));
    return () => {
      const { style } = document.body;
      const pointerEvents = style.pointerEvents;
      if (pointerEvents === 'none') return;
      setTimeout(() => {
        if (style.pointerEvents === 'none') style.pointerEvents = pointerEvents;
      });
    };
  }, [open]);
  return {
    reveal: () => {
      for (const element of document.querySelectorAll('[data-aria-hidden]')) {
        if (!hiddenBefore.current.has(element)) element.removeAttribute('aria-hidden');
      }
    },
  };
}
