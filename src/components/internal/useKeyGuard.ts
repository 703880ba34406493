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
    const { ownerDocument } = element;
    const { body, documentElement } = ownerDocument;
    layers.push(element);
    let held = '';
    /** Whether nothing that the host opened later, such as a modal dialog of its own, is above. A DOM without a screen can't tell. */
    const isOnTop = () => {
      const top = ownerDocument.elementFromPoint?.(view.innerWidth / 2, view.innerHeight / 2) ?? element;
      // Of what stands in a shadow root, its host is found.
      for (let ours: Element | undefined = element; ours; ours = (ours.getRootNode() as Partial<ShadowRoot>).host) {
        if (ours.contains(top)) return true;
      }
      return false;
    };
    const guard = (event: KeyboardEvent) => {
      const path = event.composedPath();
      const isStray = (path[0] === body || path[0] === documentElement) && element.localName === 'dialog' && isOnTop();
      // Safari tells the Escape that ends a composition of Japanese or Chinese only by this code, which nothing else has.
      // oxlint-disable-next-line typescript/no-deprecated
      const isEscape = event.key === 'Escape' && !event.isComposing && event.keyCode !== 229;
      // Escape in any layer of ours is for the innermost one, where the focus may not be yet.
      const concerned = isEscape ? layers.filter((ours) => ours.ownerDocument === ownerDocument) : [element];
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
