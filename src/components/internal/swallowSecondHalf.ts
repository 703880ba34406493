const SECOND_CLICK_MS = 500;
const SECOND_CLICK_PX = { mouse: 5, touch: 30 };

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * Swallows the second half of a double click whose first half took away what it was on: it would press what lay beneath.
 * Not told by `detail`, which begins anew in Firefox where there is something else under the pointer.
 */
export function swallowSecondHalf(first: MouseEvent, device: keyof typeof SECOND_CLICK_PX): void {
  const { view } = first;
  let isSecond = false;
  const swallow = (event: MouseEvent) => {
    if (event.type === 'pointerdown') {
      const distance = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY);
      // A script presses what it means, wherever it says that is.
      isSecond = event.isTrusted && event.timeStamp - first.timeStamp < SECOND_CLICK_MS && distance <= SECOND_CLICK_PX[device];
      if (!isSecond) for (const type of PRESS) view?.removeEventListener(type, swallow, true);
    }
    if (!isSecond) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of PRESS) view?.addEventListener(type, swallow, true);
}
