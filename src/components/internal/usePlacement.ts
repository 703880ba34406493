import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';

/** What stays between the box and its anchor. */
const GAP_PX = 4;
/** What stays between the box and the window's edge, above or below. */
const EDGE_PX = 10;

/**
 * Where an element is in the window. Browsers whose rects include CSS `zoom` have `currentCSSZoom`. WebKit, and Chromium before
 * 128, measure each element in pixels of its own.
 */
function readBox(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  let zoom = 1;
  let node = 'currentCSSZoom' in element ? null : (element as Element | null);
  for (; node; node = node.parentElement) zoom *= Number(getComputedStyle(node).zoom) || 1;
  return new DOMRect(x * zoom, y * zoom, width * zoom, height * zoom);
}

/**
 * Puts a box below its anchor where it fits, else on the side with more room, and within the visual viewport: what a keyboard or a
 * zoom leaves of the window.
 */
function place(anchor: Element, box: HTMLElement, seen: VisualViewport): void {
  const { style } = box;
  const css = getComputedStyle(box);
  const at = readBox(anchor);
  // Once: each of them makes the page lay itself out again after a change.
  const { offsetLeft, offsetTop, width: room, height: roomBlock } = seen;
  const above = at.top - GAP_PX - EDGE_PX - offsetTop;
  const below = offsetTop + roomBlock - EDGE_PX - GAP_PX - at.bottom;
  // How large a pixel of the box is in the window: a host may zoom or transform its whole page. Rounded, as a width has fractions.
  const scale = Number((readBox(box).width / parseFloat(css.width)).toFixed(3)) || 1;
  style.setProperty('--as-anchor-width', `${Math.min(at.width, room) / scale}px`);
  style.setProperty('--as-room-inline', `${room / scale}px`);
  style.setProperty('--as-room-block', `${Math.max(above, below) / scale}px`);
  const { left, top, width, height } = readBox(box);
  const start = css.direction === 'rtl' ? at.right - width : at.left;
  const x = Math.max(offsetLeft, Math.min(start, offsetLeft + room - width));
  // What fills the room below may measure a hair more, rounded.
  const y = height <= below || above <= below ? at.bottom + GAP_PX : at.top - GAP_PX - height;
  style.left = `${parseFloat(css.left) + (x - left) / scale}px`;
  style.top = `${parseFloat(css.top) + (y - top) / scale}px`;
}

/**
 * Keeps a box at its anchor, whatever moves that. It becomes a popover, so that no panel of the host cuts it off. The
 * stylesheet makes it `position: fixed`, and finds the anchor's width and the room there is in `--as-anchor-width`,
 * `--as-room-inline` and `--as-room-block`.
 *
 * @param onPlaced - Called once, when the box stands in its place.
 * @param onLost - Called when the anchor is scrolled out of sight.
 */
export function usePlacement(
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  onPlaced: () => void,
  onLost: () => void,
): void {
  const latest = useLatest({ onPlaced, onLost });
  useBrowserLayoutEffect(() => {
    const from = anchor.current;
    const element = box.current;
    const view = element?.ownerDocument.defaultView;
    const seen = view?.visualViewport;
    // A DOM without layout, such as a host's tests may use, has no view of it.
    if (!from || !element || !seen) {
      latest.current.onPlaced();
      return undefined;
    }
    // Chromium before 114 has no popovers, and complains of the attribute.
    if ('togglePopover' in element) {
      element.popover = 'manual';
      element.togglePopover(true);
    }
    const read = () => {
      const { offsetLeft, offsetTop, width, height } = seen;
      return JSON.stringify([from.getBoundingClientRect(), element.getBoundingClientRect(), offsetLeft, offsetTop, width, height]);
    };
    let placed = '';
    let frame = 0;
    // Only a look at every frame also sees what a transform moves, or something that grows beside it.
    const follow = () => {
      if (read() !== placed) {
        place(from, element, seen);
        placed = read();
      }
      frame = view.requestAnimationFrame(follow);
    };
    follow();
    latest.current.onPlaced();
    let wasSeen = false;
    const sight = new view.IntersectionObserver((told) => {
      const isSeen = told.at(-1)?.isIntersecting === true;
      // A page may still be scrolling to where the box was opened.
      if (wasSeen && !isSeen) latest.current.onLost();
      wasSeen ||= isSeen;
    });
    sight.observe(from);
    return () => {
      view.cancelAnimationFrame(frame);
      sight.disconnect();
    };
  }, [anchor, box, latest]);
}
