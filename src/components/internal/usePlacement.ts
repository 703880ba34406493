import { computePosition, flip, shift, size, type Platform } from '@floating-ui/core';
import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';
import { watchLayout } from './watchLayout.js';

/** What stays between the box and its anchor, and above or below the box to the window's edge, in CSS pixels. */
const GAP = 4;
const EDGE = { padding: 10 };

/** All in the window's pixels, as the box is `position: fixed`. What is seen of a window is less where a keyboard lies over it, or it is zoomed into. */
const inWindow: Platform = {
  getDimensions: (box: Element) => box.getBoundingClientRect(),
  getElementRects: ({ reference, floating }: { reference: Element; floating: Element }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y: y - GAP, width, height: height + 2 * GAP }, floating: floating.getBoundingClientRect() };
  },
  getClippingRect: ({ element }: { element: Element }) => {
    const { documentElement, defaultView } = element.ownerDocument;
    const { clientWidth, clientHeight } = documentElement;
    const seen = defaultView?.visualViewport;
    return { x: seen?.offsetLeft ?? 0, y: seen?.offsetTop ?? 0, width: seen?.width ?? clientWidth, height: seen?.height ?? clientHeight };
  },
  isRTL: (box) => getComputedStyle(box as Element).direction === 'rtl',
};

/**
 * Keeps a box at its anchor, below it where there is room and else above, while anything scrolls or changes its size. It becomes
 * a popover, so that no panel of the host cuts it off. The stylesheet makes it `position: fixed`, and finds the anchor's
 * width and the room there is in `--as-anchor-width`, `--as-room-inline` and `--as-room-block`.
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
    const reference = anchor.current;
    const floating = box.current;
    if (!reference || !floating) return undefined;
    // Chromium before 114 has no popovers, and complains of the attribute.
    if ('togglePopover' in floating) {
      floating.popover = 'manual';
      floating.togglePopover(true);
    }
    const { style } = floating;
    // A host may zoom or transform its whole page. What is reckoned in the window's pixels is measured into the box's own.
    const measure = () => {
      const rect = floating.getBoundingClientRect();
      const css = getComputedStyle(floating);
      // Rounded, as a width in fractions of a pixel is no zoom.
      return { rect, css, scale: Number((rect.width / parseFloat(css.width)).toFixed(3)) || 1 };
    };
    const middleware = [
      flip(EDGE),
      shift(),
      size({
        ...EDGE,
        apply({ rects, availableWidth, availableHeight }) {
          const { scale } = measure();
          style.setProperty('--as-anchor-width', `${rects.reference.width / scale}px`);
          style.setProperty('--as-room-inline', `${availableWidth / scale}px`);
          style.setProperty('--as-room-block', `${availableHeight / scale}px`);
        },
      }),
    ];
    let isPlaced = false;
    let wasSeen = false;
    let isCurrent = true;
    const place = async () => {
      const { x, y } = await computePosition(reference, floating, { placement: 'bottom-start', middleware, platform: inWindow });
      if (!isCurrent) return;
      const { rect, css, scale } = measure();
      style.left = `${parseFloat(css.left) + (x - rect.left) / scale}px`;
      style.top = `${parseFloat(css.top) + (y - rect.top) / scale}px`;
      if (!isPlaced) latest.current.onPlaced();
      isPlaced = true;
    };
    void place();
    const stop = watchLayout(
      reference,
      floating,
      () => void place(),
      (isSeen) => {
        // A page may still be scrolling to where the box was opened.
        if (wasSeen && !isSeen) latest.current.onLost();
        wasSeen ||= isSeen;
      },
    );
    return () => {
      isCurrent = false;
      stop();
    };
  }, [anchor, box, latest]);
}
