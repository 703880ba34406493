import { cloneElement, useCallback, version, type MouseEvent, type ReactElement, type Ref, type RefObject } from 'react';
import { assignRef } from './assignRef.js';

type Props = Record<string, unknown> & { ref?: Ref<HTMLElement> };
type Handler = (event: { defaultPrevented: boolean }) => void;

const IS_REACT_18 = version.startsWith('18.');

/**
 * Gives the host's element our props. Its own go before ours; of handlers both are called, its own first, and ours not
 * where it prevented the default. Radix's Slot does the same and more, in a third of what a page may load for a button.
 */
export function useTrigger(child: ReactElement | undefined, anchor: RefObject<HTMLElement | null>, ours: Props): ReactElement | undefined {
  const theirs = (child?.props ?? {}) as Props;
  // React 19 keeps it among the props, and warns about the other place.
  const ref = IS_REACT_18 ? (child as { ref?: Ref<HTMLElement> } | undefined)?.ref : theirs.ref;
  const setRef = useCallback(
    (element: HTMLElement | null) => {
      anchor.current = element;
      assignRef(ref, element);
    },
    [anchor, ref],
  );
  if (!child) return undefined;
  const props: Props = { ...ours, ...theirs, ref: setRef };
  for (const [name, handle] of Object.entries(ours)) {
    const own = theirs[name];
    if (typeof handle !== 'function' || typeof own !== 'function') continue;
    props[name] = (event: MouseEvent) => {
      (own as Handler)(event);
      if (!event.defaultPrevented) (handle as Handler)(event);
    };
  }
  return cloneElement(child, props);
}
