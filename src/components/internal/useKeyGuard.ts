import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

// Dialog and list, innermost last: Escape belongs to the last one in its window.
const layers: Element[] = [];

function hasOpenPicker(element: Element): boolean {
  try {
    return element.querySelector('select:open') !== null;
  } catch {
    // Browsers without `:open` keep the keys of an open picker to themselves.
    return false;
  }
}

/** Swallows what is left of a key that closed us: its repeats and its release would reach the host. */
function swallowHeldKey(view: Window, key: string): void {
  const swallow = (event: KeyboardEvent) => {
    const isSame = event.key === key && (event.type === 'keyup' || event.repeat);
    if (isSame) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (!isSame || event.type === 'keyup') {
      for (const type of KEY_EVENTS) view.removeEventListener(type, swallow, true);
    }
  };
  for (const type of KEY_EVENTS) view.addEventListener(type, swallow, true);
}

/**
 * Takes Escape for the innermost open layer of ours before the host can see it, and keeps keys that miss every element
 * (focus on the body) from the host while a modal dialog of ours is open.
 */
export function useKeyGuard(layer: RefObject<HTMLElement | null>, active: boolean, onEscape: () => void): void {
  const escape = useLatest(onEscape);
  useBrowserLayoutEffect(() => {
    const element = layer.current;
    const view = element?.ownerDocument.defaultView;
    if (!active || !element || !view) return undefined;
    layers.push(element);
    let held = '';
    const guard = (event: KeyboardEvent) => {
      const path = event.composedPath();
      const { body, documentElement } = element.ownerDocument;
      const isStray = (path[0] === body || path[0] === documentElement) && element.localName === 'dialog';
      const isEscape = event.key === 'Escape' && !event.isComposing;
      // Escape in any layer of ours is for the innermost one, where the focus may not be yet.
      const concerned = isEscape ? layers.filter((ours) => ours.ownerDocument === element.ownerDocument) : [element];
      // A key for something that somebody opened above us is none of ours.
      if (!isStray && !concerned.some((ours) => path.includes(ours))) return;
      held = event.type === 'keyup' ? '' : event.key;
      if (isEscape) {
        if (concerned.at(-1) !== element) return;
        event.stopImmediatePropagation();
        if (hasOpenPicker(element)) return;
        event.preventDefault();
        if (event.type === 'keydown' && !event.repeat) escape.current();
      } else if (isStray) {
        event.stopImmediatePropagation();
      }
    };
    for (const type of KEY_EVENTS) view.addEventListener(type, guard, true);
    return () => {
      layers.splice(layers.indexOf(element), 1);
      for (const type of KEY_EVENTS) view.removeEventListener(type, guard, true);
      if (held !== '') swallowHeldKey(view, held);
    };
  }, [layer, active, escape]);
}
