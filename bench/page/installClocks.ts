// The page gets the function alone: what stands outside of it is not there.
/* oxlint-disable unicorn/consistent-function-scoping */

/** What a clock waits for. */
export type Moment = 'open' | 'closed' | 'gone' | 'list' | 'errors' | 'sent';

/** The clocks in the page. */
export interface Clocks {
  /** Starts at the next event of this type, and stops at the first task after the first frame in which the moment has come. */
  arm: (type: string, moment: Moment, selector?: string) => void;
  /** How long the armed clock ran, in milliseconds. */
  took: () => Promise<number>;
  /** How far the e-mail field has moved or grown since the clock stopped, in CSS pixels. */
  moved: () => number;
  has: (moment: Moment, selector?: string) => boolean;
  /** What shifted and what blocked since the last time this was asked. */
  readDisturbances: () => { shift: number; longTasks: number[] };
}

declare global {
  interface Window {
    clocks: Clocks;
  }
}

/** Runs in the page, before anything of its own. */
export function installClocks(): void {
  const problems = ['Enter the first name.', 'Enter the last name.', 'Enter the e-mail address.', 'Choose a clinic role.'];
  const isShown = (element: Element | null) =>
    element !== null && element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
  const email = () => document.querySelector('input:is([type="email"], [inputmode="email"])');
  const has: Clocks['has'] = (moment, selector = '') => {
    if (moment === 'open') return isShown(email());
    if (moment === 'closed') return !isShown(email());
    if (moment === 'gone') return ![...document.querySelectorAll('dialog, [role="dialog"]')].some(isShown);
    if (moment === 'list')
      return selector === 'select' ? document.querySelector('select:open') !== null : isShown(document.querySelector(selector));
    const text = (email()?.closest('form') ?? document.body).textContent;
    return moment === 'sent' ? text.includes('Invitation sent') : problems.every((problem) => text.includes(problem));
  };
  let running: Promise<number> = Promise.resolve(Number.NaN);
  let painted = new DOMRect();
  const shifts: number[] = [];
  const longTasks: number[] = [];
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe('layout-shift', (entry) => shifts.push((entry as PerformanceEntry & { value: number }).value));
  observe('longtask', (entry) => longTasks.push(entry.duration));
  window.clocks = {
    has,
    arm(type, moment, selector) {
      running = new Promise((resolve) => {
        const begin = () => {
          const start = performance.now();
          const { port1, port2 } = new MessageChannel();
          // The frame in which it came is on the screen when this task runs.
          port1.addEventListener('message', () => {
            resolve(performance.now() - start);
            painted = email()?.getBoundingClientRect() ?? painted;
          });
          port1.start();
          const look = () => (has(moment, selector) ? port2.postMessage(null) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        };
        window.addEventListener(type, begin, { capture: true, once: true });
      });
    },
    took: () => running,
    moved() {
      const { x, y, width } = email()?.getBoundingClientRect() ?? painted;
      return Math.max(Math.abs(x - painted.x), Math.abs(y - painted.y), Math.abs(width - painted.width));
    },
    readDisturbances: () => ({ shift: shifts.splice(0).reduce((sum, value) => sum + value, 0), longTasks: longTasks.splice(0) }),
  };
}
