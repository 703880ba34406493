import { useEffect, useRef, type RefObject } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

// How react-remove-scroll, which Radix's list brings, counts who holds the page's scrolling. Always in the main window.
const LOCK = 'data-scroll-locked';
const readLocks = () => Number(document.body.getAttribute(LOCK) ?? 0);
const writeLocks = (locks: number) => {
  if (locks > 0) document.body.setAttribute(LOCK, String(locks));
  else document.body.removeAttribute(LOCK);
};

/**
 * Undoes what Radix's list does to the page around it. Use it in what is mounted while the list is open, and call `reveal` whenever something in the list has the focus.
 *
 * - It hides everything else from assistive technology, our dialog and its focusable fields included. A combobox's list
 *   hides nothing.
 * - It takes the page's scroll bar away, by which whatever is fixed to the page's edge jumps.
 * - It leaves `pointer-events: none` on the body where a host's own modal closed while ours was open. What stands there
 *   when ours goes is what must stand there after.
 */
export function useListTraces(anchor: RefObject<Element | null>): { reveal: () => void } {
  const hiddenBefore = useRef(new Set<Element>());
  const locksBefore = useRef(0);
  const isUnlocked = useRef(false);
  const readHidden = (selector: string) => anchor.current?.ownerDocument.querySelectorAll(selector) ?? [];
  useBrowserLayoutEffect(() => {
    const body = anchor.current?.ownerDocument.body;
    if (!body) return undefined;
    hiddenBefore.current = new Set(readHidden('[aria-hidden]'));
    locksBefore.current = readLocks();
    const hadStyle = body.hasAttribute('style');
    return () => {
      // Radix is about to count itself out.
      if (isUnlocked.current && readLocks() <= locksBefore.current) writeLocks(readLocks() + 1);
      isUnlocked.current = false;
      const { style } = body;
      const pointerEvents = style.pointerEvents;
      setTimeout(() => {
        if (style.pointerEvents === 'none' && pointerEvents !== 'none') style.pointerEvents = pointerEvents;
        if (!hadStyle && body.getAttribute('style') === '') body.removeAttribute('style');
      });
    };
  }, [anchor]);
  useEffect(() => {
    // Right after Radix has locked, before anything is measured: the page would be laid out without its scroll bar and back.
    if (readLocks() <= locksBefore.current) return;
    writeLocks(locksBefore.current);
    isUnlocked.current = true;
  }, []);
  return {
    reveal: () => {
      for (const element of readHidden('[data-aria-hidden]')) {
        if (!hiddenBefore.current.has(element)) element.removeAttribute('aria-hidden');
      }
    },
  };
}
