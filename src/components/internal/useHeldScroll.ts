import { type RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';

/** How far a gesture goes, in CSS pixels: to the right and down where they are positive. */
interface Way {
  x: number;
  y: number;
}

function canScroll(from: EventTarget | null, within: HTMLElement, { x, y }: Way): boolean {
  for (let node = from as HTMLElement | null; node && node !== within.parentElement; node = node.parentElement) {
    if (node.localName === 'input' && Math.abs(x) > Math.abs(y) && node.scrollWidth > node.clientWidth) return true;
    const hasMore = y < 0 ? node.scrollTop > 0 : node.scrollTop < node.scrollHeight - node.clientHeight - 1;
    if (hasMore && /auto|scroll/.test(getComputedStyle(node).overflowY)) return true;
  }
  return false;
}

/** Whether a dialog goes on that way beyond what is seen of the window: it is zoomed into, or a keyboard lies over it. */
function canPan(dialog: HTMLElement, seen: VisualViewport, { x, y }: Way): boolean {
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  const inline = x < 0 ? seen.offsetLeft - left : right - seen.offsetLeft - seen.width;
  const block = y < 0 ? seen.offsetTop - top : bottom - seen.offsetTop - seen.height;
  return (x !== 0 && inline > 1) || (y !== 0 && block > 1);
}

/**
 * Keeps wheel and touch inside a dialog: nothing scrolls behind it, no viewer changes its slice. Who zooms in can look around,
 * and who turns a phone goes on at the field that has the focus.
 */
export function useHeldScroll(dialog: RefObject<HTMLElement | null>, open: boolean): void {
  useBrowserLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    const { documentElement, defaultView } = element.ownerDocument;
    const seen = defaultView?.visualViewport;
    // While a keyboard or a zoom covers a part of the window, scrolling may pass from our scroller to what is seen of it.
    const setChain = () => {
      const isPart = seen && seen.height < documentElement.clientHeight - 1;
      element.style.setProperty('--as-chain', isPart ? 'auto' : '');
    };
    let last = { x: 0, y: 0 };
    const hold = (event: Event, way: Way) => {
      if (!canScroll(event.target, element, way) && !(seen && canPan(element, seen, way))) event.preventDefault();
    };
    const onWheel = (event: WheelEvent) => {
      event.stopPropagation();
      if (!event.ctrlKey) hold(event, { x: event.deltaX, y: event.deltaY });
    };
    const readFinger = ({ touches: [finger] }: TouchEvent) => (finger ? { x: finger.clientX, y: finger.clientY } : last);
    const onTouchStart = (event: TouchEvent) => {
      last = readFinger(event);
    };
    const onTouchMove = (event: TouchEvent) => {
      event.stopPropagation();
      const { x, y } = readFinger(event);
      if (event.touches.length === 1 && event.cancelable) hold(event, { x: last.x - x, y: last.y - y });
      last = { x, y };
    };
    const showFocused = () => element.querySelector(':focus')?.scrollIntoView?.({ block: 'nearest' });
    setChain();
    // Without an `AbortSignal`: older zone.js takes the host's own listeners away with it.
    defaultView?.addEventListener('resize', showFocused);
    seen?.addEventListener('resize', setChain);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchstart', onTouchStart, { passive: true });
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      defaultView?.removeEventListener('resize', showFocused);
      seen?.removeEventListener('resize', setChain);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouchStart);
      element.removeEventListener('touchmove', onTouchMove);
    };
  }, [dialog, open]);
}
