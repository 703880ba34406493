import { useLayoutEffect, type RefObject } from 'react';

function canScroll(from: EventTarget | null, within: HTMLElement, delta: number): boolean {
  let node = from as HTMLElement | null;
  while (node && node !== within.parentElement) {
    const room = node.scrollHeight - node.clientHeight;
    if (room > 0 && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
      if (delta < 0 ? node.scrollTop > 0 : node.scrollTop < room - 1) return true;
    }
    node = node.parentElement;
  }
  return false;
}

/** Keeps wheel and touch inside a dialog: nothing scrolls behind it, no viewer changes its slice. Pinch zoom stays. */
export function useHeldScroll(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    let lastY = 0;
    const onWheel = (event: WheelEvent) => {
      event.stopPropagation();
      if (!event.ctrlKey && !canScroll(event.target, element, event.deltaY)) event.preventDefault();
    };
    const onTouchStart = (event: TouchEvent) => {
      lastY = event.touches[0]?.clientY ?? 0;
    };
    const onTouchMove = (event: TouchEvent) => {
      event.stopPropagation();
      const y = event.touches[0]?.clientY ?? lastY;
      if (event.touches.length === 1 && event.cancelable && !canScroll(event.target, element, lastY - y)) event.preventDefault();
      lastY = y;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchstart', onTouchStart, { passive: true });
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouchStart);
      element.removeEventListener('touchmove', onTouchMove);
    };
  }, [dialog]);
}
