import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/** What stays between the box and its anchor, and above or below the box to the window's edge, in CSS pixels. */
const GAP = 4;
const EDGE = 10;

/**
 * Keeps a box at its anchor, below it where there is room and else above, while anything scrolls or changes its size. The
 * stylesheet makes it `position: fixed`, and finds the anchor's width and the room there is in `--as-anchor-width`,
 * `--as-room-inline` and `--as-room-block`.
 *
 * @param onPlaced - Called once, when the box stands in its place.
 */
export function usePlacement(anchor: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>, onPlaced: () => void): void {
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
    let isCurrent = true;
    const place = async () => {
      const { x, y } = await computePosition(reference, floating, { strategy: 'fixed', placement: 'bottom-start', middleware });
      if (!isCurrent) return;
      style.left = `${x}px`;
      style.top = `${y}px`;
      if (!isPlaced) onPlaced();
      isPlaced = true;
    };
    const stop = autoUpdate(reference, floating, () => void place());
    return () => {
      isCurrent = false;
      stop();
    };
    // It is placed once for as long as it is there, and `onPlaced` is wanted at the beginning.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [anchor, box]);
}
