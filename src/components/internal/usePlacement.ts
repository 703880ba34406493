import { autoUpdate, computePosition, flip, hide, offset, platform, shift, size, type Platform } from '@floating-ui/dom';
import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';

/** What stays between the box and its anchor, and above or below the box to the window's edge, in CSS pixels. */
const GAP = 4;
const EDGE = 10;

/**
 * Keeps a box at its anchor, below it where there is room and else above, while anything scrolls or changes its size. The
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
    const reference = anchor.current;
    const floating = box.current;
    if (!reference || !floating) return undefined;
    const { style, ownerDocument } = floating;
    // A host may zoom or transform its whole page. What is reckoned in the window's pixels is measured into the box's own.
    const inWindow: Platform = {
      ...platform,
      getOffsetParent: () => ownerDocument.defaultView as Window,
      getDimensions: (element) => element.getBoundingClientRect(),
    };
    const measure = () => {
      const rect = floating.getBoundingClientRect();
      const css = getComputedStyle(floating);
      // Rounded, as a width in fractions of a pixel is no zoom.
      return { rect, css, scale: Number((rect.width / parseFloat(css.width)).toFixed(3)) || 1 };
    };
    const edge = { padding: EDGE };
    const middleware = [
      offset(GAP),
      flip(edge),
      shift(),
      hide(),
      size({
        ...edge,
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
      const { x, y, middlewareData } = await computePosition(reference, floating, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware,
        platform: inWindow,
      });
      if (!isCurrent) return;
      const { rect, css, scale } = measure();
      style.left = `${parseFloat(css.left) + (x - rect.left) / scale}px`;
      style.top = `${parseFloat(css.top) + (y - rect.top) / scale}px`;
      if (!isPlaced) latest.current.onPlaced();
      isPlaced = true;
      const isHidden = middlewareData.hide?.referenceHidden === true;
      // A page may still be scrolling to where the box was opened.
      if (isHidden && wasSeen) latest.current.onLost();
      wasSeen ||= !isHidden;
    };
    const stop = autoUpdate(reference, floating, () => void place());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [anchor, box, latest]);
}
