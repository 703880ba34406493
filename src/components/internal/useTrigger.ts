import {
  cloneElement,
  isValidElement,
  useCallback,
  useEffect,
  version,
  type MouseEvent,
  type ReactElement,
  type Ref,
  type RefObject,
} from 'react';
import { assignRef } from './assignRef.js';
import type { InviteUserDialogProps } from '../InviteUserDialog.js';

type Child = InviteUserDialogProps['children'];
type Props = Record<string, unknown> & { ref?: Ref<HTMLElement> };
type Handler = (event: MouseEvent | undefined) => void;

// Replaced by bundlers. Browsers have no `process`, and our declarations must not require Node's types.
declare const process: { env: { NODE_ENV?: string } };

const IS_REACT_18 = version.startsWith('18.');
let isSaid = false;

/**
 * Throws where the child is no element, and tells the developer, once, where it does not forward its ref. Such a child mostly
 * drops our props too, so a press opens nothing.
 */
function useExpectedChild(child: Child, anchor: RefObject<HTMLElement | null>): void {
  if (child && !isValidElement(child)) {
    throw new TypeError(
      'autoscribe-react: the child of InviteUserDialog is no element. It could not be pressed. Give one element that passes its ref and props on to the page, such as a <button>, or none.',
    );
  }
  useEffect(() => {
    // A fragment of React 19 gives its ref something, but no element.
    if (!child || anchor.current?.nodeType || isSaid) return;
    isSaid = true;
    // oxlint-disable-next-line no-console
    console.error(
      'autoscribe-react: the child of InviteUserDialog keeps its ref to itself. A press may open nothing. Give one element that passes its ref and props on to the page, such as a <button>.',
    );
  }, [child, anchor]);
}

/**
 * Clones the host's element with our props. The host's own win, except those that are `undefined`. Of two event handlers both run,
 * the host's first, and ours not after its `preventDefault()`. Radix's Slot does the same and more, but takes a third of the bytes
 * that a page may load for a button.
 */
export function useTrigger(child: Child, anchor: RefObject<HTMLElement | null>, ours: Props): ReactElement | undefined {
  const theirs = ((child && child.props) || {}) as Props;
  // React 19 keeps it among the props, and warns about the other place.
  const ref = IS_REACT_18 ? (child as { ref?: Ref<HTMLElement> } | undefined)?.ref : theirs.ref;
  const setRef = useCallback(
    (given: (HTMLElement & { nativeElement?: HTMLElement }) | null) => {
      // What a component gives may be no element, and have it inside, as that of Ant Design's tooltip.
      const element = given?.nativeElement ?? (given?.nodeType ? given : null);
      anchor.current = element;
      // In a form of the host's it would submit that. Not as a prop: to a component, such as Ant Design's, `type` may mean a look.
      if (element?.matches('button:not([type])')) (element as HTMLButtonElement).type = 'button';
      assignRef(ref, given);
    },
    [anchor, ref],
  );
  // A build is either, so that the order of the hooks stays.
  // oxlint-disable-next-line react/rules-of-hooks
  if (process.env.NODE_ENV !== 'production') useExpectedChild(child, anchor);
  if (!child) return undefined;
  const props: Props = { ref: setRef };
  for (const [name, our] of Object.entries(ours)) {
    const own = theirs[name];
    const both = (event?: MouseEvent) => {
      (own as Handler)(event);
      if (!event?.defaultPrevented) (our as Handler)(event);
    };
    props[name] = typeof our !== 'function' ? (own ?? our) : typeof own === 'function' ? both : our;
  }
  return cloneElement(child, props);
}
