import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
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
    const { style } = floating;
    const edge = { padding: EDGE };
    const middleware = [
      offset(GAP),
      flip(edge),
      shift(),
      hide(),
      size({
        ...edge,
        apply({ rects, availableWidth, availableHeight }) {
          style.setProperty('--as-anchor-width', `${rects.reference.width}px`);
          style.setProperty('--as-room-inline', `${availableWidth}px`);
          style.setProperty('--as-room-block', `${availableHeight}px`);
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
      });
      if (!isCurrent) return;
      style.left = `${x}px`;
      style.top = `${y}px`;
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
