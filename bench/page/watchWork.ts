/** What the page has going on while nobody does anything. */
export interface Watched {
  listeners: number;
  observers: number;
  timers: number;
}

declare global {
  interface Window {
    readWatched: () => Watched;
  }
}

/** Runs in the page before anything of its own, and counts what is begun from then on. */
export function watchWork(): void {
  const watched: Watched = { listeners: 0, observers: 0, timers: 0 };
  const targets = EventTarget.prototype as unknown as Record<string, (...given: unknown[]) => void>;
  const addListener = targets['addEventListener'];
  targets['addEventListener'] = function add(this: EventTarget, ...given: unknown[]) {
    // React's own scheduler talks to itself through a port; it does so in every page.
    if (!(this instanceof MessagePort)) watched.listeners += 1;
    addListener?.apply(this, given);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const begin = window[name] as (...given: unknown[]) => number;
    Object.assign(window, {
      [name](...given: unknown[]) {
        watched.timers += 1;
        return begin.apply(window, given);
      },
    });
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name];
    const { observe } = prototype as { observe: (...given: unknown[]) => void };
    Object.assign(prototype, {
      observe(...given: unknown[]) {
        watched.observers += 1;
        return observe.apply(this, given);
      },
    });
  }
  window.readWatched = () => ({ ...watched });
}
