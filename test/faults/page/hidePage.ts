/**
 * Does to a page what going to the background does: it says that it is hidden, loses the window's focus, and is painted no
 * more, so that no animation frame comes. By hand, because a browser without a screen keeps every page visible.
 *
 * @returns Brings the page back.
 */
export function hidePage(): () => void {
  const paint = window.requestAnimationFrame;
  const waiting: FrameRequestCallback[] = [];
  const say = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event(state === 'hidden' ? 'blur' : 'focus'));
  };
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  say('hidden');
  return () => {
    window.requestAnimationFrame = paint;
    say('visible');
    for (const callback of waiting) paint(callback);
  };
}
