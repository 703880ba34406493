const STOPPED = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'touchstart', 'focusin', 'focusout'] as const;

const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();

/**
 * Keeps what happens inside an element from the host's listeners further up, such as a viewer's hotkeys. React must
 * listen on the element itself (that is: it is a portal's container), or it would be cut off, too.
 */
export function raiseWall(element: Element): () => void {
  for (const type of STOPPED) element.addEventListener(type, stop);
  return () => {
    for (const type of STOPPED) element.removeEventListener(type, stop);
  };
}

/** The same for a host that shares our React and hears its events on the way up. Spread it onto an element. */
export const syntheticWall = { onKeyDown: stop, onKeyUp: stop, onKeyPress: stop };

/**
 * The same for what stands in a portal: React's events climb out of it to wherever the trigger stands, and a click in a
 * dialog is no click on the row of a table that the trigger is in.
 */
export const portalWall = {
  ...syntheticWall,
  onPointerDown: stop,
  onMouseDown: stop,
  onMouseUp: stop,
  onTouchStart: stop,
  onClick: stop,
  onDoubleClick: stop,
  onContextMenu: stop,
  onFocus: stop,
  onBlur: stop,
  onInput: stop,
  onChange: stop,
  onCopy: stop,
  onCut: stop,
  onPaste: stop,
};

/** The body, or the shadow root, that a node stands in, in whichever window it is. */
export function rootOf(node: Node): Element | ShadowRoot {
  const root = node.getRootNode();
  // Nodes of another window fail `instanceof`; their type does not.
  return root.nodeType === Node.DOCUMENT_NODE ? (root as Document).body : (root as ShadowRoot);
}
