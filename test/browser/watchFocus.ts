/**
 * Watches the focus: on every frame, and after every event by which something lost or took it. Gives what happened while
 * nothing had it, that is: while keys would have reached the host.
 */
export function watchFocus(): { stop: () => Promise<string[]> } {
  const lost: string[] = [];
  const check = (when: string) => {
    if (document.activeElement === null || document.activeElement === document.body) lost.push(when);
  };
  const onFocusChange = (event: FocusEvent) => {
    const { className, tagName } = event.target as Element;
    // Where the next one is known, the focus is on its way there. Else, whoever moves it must have done so when through.
    if (!event.relatedTarget) queueMicrotask(() => check(`${event.type} ${tagName} ${className}`));
  };
  const types = ['focus', 'blur', 'focusin', 'focusout'] as const;
  for (const type of types) window.addEventListener(type, onFocusChange, true);
  let frame = 0;
  const onFrame = () => {
    check('a frame');
    frame = requestAnimationFrame(onFrame);
  };
  onFrame();
  return {
    async stop() {
      await new Promise(requestAnimationFrame);
      cancelAnimationFrame(frame);
      for (const type of types) window.removeEventListener(type, onFocusChange, true);
      return lost;
    },
  };
}
