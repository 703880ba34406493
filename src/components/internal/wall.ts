const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();

/** Refuses what nothing in here takes, such as a file: the browser would open it in place of the page. */
function refuseDrag(event: DragEvent): void {
  const { target, dataTransfer, defaultPrevented } = event;
  const takers = dataTransfer?.types.includes('Files') ? '[type="file"]' : 'input, textarea, [contenteditable]';
  if (!dataTransfer || defaultPrevented || (target as Element).closest?.(takers)) return;
  dataTransfer.dropEffect = 'none';
  event.preventDefault();
}

// As React spells them; the platform has them in small letters.
const STOPPED = [
  'KeyDown',
  'KeyPress',
  'KeyUp',
  'PointerDown',
  'MouseDown',
  'TouchStart',
  'DragStart',
  'DragEnter',
  'DragOver',
  'DragLeave',
  'Drop',
  'DragEnd',
] as const;
const STOPPED_IN_PORTAL = [
  ...STOPPED,
  'MouseUp',
  'Click',
  'DoubleClick',
  'ContextMenu',
  'Focus',
  'Blur',
  'Input',
  'Change',
  'Copy',
  'Cut',
  'Paste',
] as const;

/**
 * Keeps what happens inside an element from the host's listeners further up, such as a viewer's hotkeys. React must
 * listen on the element itself (that is: it is a portal's container), or it would be cut off, too.
 */
export function raiseWall(element: HTMLElement): () => void {
  // Without an `AbortSignal`: older zone.js would take React's listeners away with it.
  const change = (how: 'addEventListener' | 'removeEventListener') => {
    for (const name of [...STOPPED, 'FocusIn', 'FocusOut']) element[how](name.toLowerCase(), stop);
    element[how]('dragover', refuseDrag as EventListener);
  };
  change('addEventListener');
  return () => change('removeEventListener');
}

/** The same for a host that shares our React and hears its events on the way up. Spread it onto an element. */
export const syntheticWall = { onKeyDown: stop, onKeyUp: stop, onKeyPress: stop, onDragEnter: stop, onDragOver: stop, onDrop: stop };

/**
 * The same for what stands in a portal: React's events climb out of it to wherever the trigger stands, and a click in a
 * dialog is no click on the row of a table that the trigger is in.
 */
export const portalWall = Object.fromEntries(STOPPED_IN_PORTAL.map((name) => [`on${name}`, stop])) as Record<
  `on${(typeof STOPPED_IN_PORTAL)[number]}`,
  typeof stop
>;

/** The body, or the shadow root, that a node stands in, in whichever window it is. */
export function rootOf(node: Node): Element | ShadowRoot {
  const root = node.getRootNode();
  // Nodes of another window fail `instanceof`; their type does not.
  return root.nodeType === Node.DOCUMENT_NODE ? (root as Document).body : (root as ShadowRoot);
}
