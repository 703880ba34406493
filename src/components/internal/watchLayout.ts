/** What a node lies in, slots and shadow roots included. */
const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/**
 * Tells when an element may have moved in the window: what it lies in scrolls or changes its size. Nothing is read, and no
 * layout is forced. In a DOM that knows no observers, such as a host's tests may use, what they see is not told.
 *
 * @param also - Another element, whose size counts, too.
 * @param onMove - Called before the next frame where something scrolls, and within that frame where a size has changed.
 * @param onSight - Called with whether any of the element is in sight, at first and when that changes.
 * @returns Stops it.
 */
export function watchLayout(element: Element, also: Element, onMove: () => void, onSight: (isSeen: boolean) => void): () => void {
  const view = element.ownerDocument.defaultView;
  const around: Node[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) around.push(node);
  const types = ['scroll', 'resize'];
  const movers = [view, view?.visualViewport, ...around];
  for (const mover of movers) for (const type of types) mover?.addEventListener(type, onMove, { passive: true });
  // In a frame of its own: no size may follow from another while sizes are told.
  const sizes = view?.ResizeObserver && new view.ResizeObserver(() => view.requestAnimationFrame(onMove));
  // Nodes of another window fail `instanceof`; their type does not.
  for (const node of [also, ...around]) if (node.nodeType === Node.ELEMENT_NODE) sizes?.observe(node as Element);
  const sight =
    view?.IntersectionObserver && new view.IntersectionObserver((seen) => onSight(seen.some(({ isIntersecting }) => isIntersecting)));
  sight?.observe(element);
  return () => {
    for (const mover of movers) for (const type of types) mover?.removeEventListener(type, onMove);
    sizes?.disconnect();
    sight?.disconnect();
  };
}
