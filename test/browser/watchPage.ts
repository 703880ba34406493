import { whenOver } from './host.js';

type Listener = Parameters<EventTarget['addEventListener']>;

const describeElement = (element: Element) =>
  `${element.tagName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`;

/**
 * Keeps count of what anybody leaves on the page: listeners on its window, document, html and body, their attributes, the
 * elements in head and body, and timers that run long.
 */
export function watchPage(): { read: () => string[] } {
  const targets: [string, EventTarget][] = [
    ['window', window],
    ['document', document],
    ['html', document.documentElement],
    ['body', document.body],
  ];
  const listeners = new Map<string, number>();
  const ids = new Map<unknown, number>();
  for (const [name, target] of targets) {
    const keyOf = (type: string, listener: unknown, options: Listener[2]) => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      return `listener ${name} ${type} ${ids.get(listener)} ${typeof options === 'object' ? options.capture === true : options === true}`;
    };
    const addEventListener = target.addEventListener.bind(target);
    const removeEventListener = target.removeEventListener.bind(target);
    target.addEventListener = (...[type, listener, options]: Listener) => {
      const isOnce = typeof options === 'object' && options.once === true;
      if (listener && !isOnce) listeners.set(keyOf(type, listener, options), 1);
      addEventListener(type, listener, options);
    };
    target.removeEventListener = (...[type, listener, options]: Listener) => {
      listeners.delete(keyOf(type, listener, options));
      removeEventListener(type, listener, options);
    };
    whenOver(() => {
      target.addEventListener = addEventListener;
      target.removeEventListener = removeEventListener;
    });
  }
  const timers = watchLongTimers();
  return {
    read: () => [
      ...listeners.keys(),
      ...timers.read(),
      ...[document.documentElement, document.body, ...document.head.children, ...document.body.children].map(describeElement),
    ],
  };
}

const LONG = 1000;

function watchLongTimers(): { read: () => string[] } {
  const running = new Map<unknown, string>();
  for (const kind of ['Timeout', 'Interval'] as const) {
    const set = window[`set${kind}`].bind(window);
    const clear = window[`clear${kind}`].bind(window);
    const watched = {
      [`set${kind}`]: (run: () => void, ms = 0, ...rest: unknown[]) => {
        const id = set(run, ms, ...rest);
        if (ms >= LONG) running.set(id, `${kind} of ${ms} ms`);
        return id;
      },
      [`clear${kind}`]: (id?: number) => {
        running.delete(id);
        clear(id);
      },
    };
    Object.assign(window, watched);
    whenOver(() => Object.assign(window, { [`set${kind}`]: set, [`clear${kind}`]: clear }));
  }
  return { read: () => [...running.values()] };
}
