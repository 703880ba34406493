import { useState, type RefObject } from 'react';
import type { ResolvedSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { raiseWall, rootOf } from './wall.js';

/**
 * Finds the nearest ancestor in the top layer: a modal dialog, a popover or a full-screen element. Follows slots into a host's
 * shadow root, and gives what is slotted there.
 */
function findLayer(anchor: Element | null): Element | undefined {
  for (let element = anchor; element; element = element.parentElement) {
    if (element.matches('dialog:modal, :fullscreen, [popover]')) return element;
    if (element.assignedSlot && findLayer(element.assignedSlot)) return element;
  }
  return undefined;
}

/**
 * Makes a walled element for portals while it is wanted, in `container`, or in the body or shadow root that an anchor
 * stands in. It carries theme, language and direction, and takes no room of its own.
 *
 * @param layer - A list goes into the layer that its anchor stands in, ours or the host's.
 */
export function useWalledRoot(
  anchor: RefObject<Element | null>,
  wanted: boolean,
  settings: ResolvedSettings,
  layer: 'dialog' | 'list',
): HTMLElement | null {
  const { container, locale, dir, theme } = settings;
  const [element, setElement] = useState<HTMLElement | null>(null);
  useBrowserLayoutEffect(() => {
    if (!wanted) return undefined;
    const around = layer === 'list' ? findLayer(anchor.current) : undefined;
    const root = around ?? container ?? (anchor.current ? rootOf(anchor.current) : document.body);
    const made = root.ownerDocument.createElement('div');
    made.className = 'autoscribe-root autoscribe-wall';
    // Else React Aria's modals and popovers make it inert: they do so with everything that comes while they are open.
    made.dataset['reactAriaTopLayer'] = 'true';
    const lower = raiseWall(made);
    root.append(made);
    setElement(made);
    return () => {
      lower();
      made.remove();
      setElement(null);
    };
  }, [anchor, wanted, container, layer]);
  useBrowserLayoutEffect(() => {
    if (!element) return;
    element.lang = locale;
    element.dir = dir;
    element.dataset['theme'] = theme;
  }, [element, locale, dir, theme]);
  return element;
}
