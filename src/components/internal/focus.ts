/** The element that has the focus, in the tree a node stands in: a document's `activeElement` stops at a shadow host. */
export function activeElementOf(node: Node): HTMLElement | null {
  return (node.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
}

/** Whether somebody is at work in the page around the frame that a document is in. The frame's own focus stands still meanwhile. */
function isLeftForPageAround(document: Document): boolean {
  try {
    return !document.hasFocus() && document.defaultView?.top?.document.hasFocus() === true;
  } catch {
    // The page around is another origin's, and may have it.
    return true;
  }
}

/** Whether the focus may be moved within an element: it is in there, or nowhere. Whoever types elsewhere goes on typing there. */
export function mayTakeFocus(element: Element): boolean {
  const { ownerDocument } = element;
  if (isLeftForPageAround(ownerDocument)) return false;
  return element.contains(activeElementOf(element)) || deepActiveElement(ownerDocument) === ownerDocument.body;
}

/** The element that has the focus in a document, through open shadow roots. */
export function deepActiveElement(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Finds an element again, or what stands in its place since everything was built anew; nothing where that is not certain. */
export function findAgain(root: Element, before: HTMLElement | null): HTMLElement | null | undefined {
  if (!before || root.contains(before)) return before;
  // Several share a slot, and of those only fields have a name.
  const { name, dataset } = before as HTMLInputElement;
  const found = root.querySelectorAll<HTMLElement>(`[data-slot="${dataset['slot']}"]${name ? `[name="${name}"]` : ''}`);
  return found.length === 1 ? found[0] : undefined;
}
