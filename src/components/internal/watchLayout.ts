/** What an element lies in, slots and shadow roots included. */
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

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
  const around: Element[] = [];
  for (let next: Element | null = element; next; next = parentOf(next)) around.push(next);
  const types = ['scroll', 'resize'];
  const movers = [view, view?.visualViewport, ...around];
  for (const mover of movers) for (const type of types) mover?.addEventListener(type, onMove, { passive: true });
  // In a frame of its own: no size may follow from another while sizes are told.
  const sizes = view?.ResizeObserver && new view.ResizeObserver(() => view.requestAnimationFrame(onMove));
  for (const sized of [also, ...around]) sizes?.observe(sized);
  const sight = view?.IntersectionObserver && new view.IntersectionObserver((told) => onSight(told.at(-1)?.isIntersecting === true));
  sight?.observe(element);
  return () => {
    for (const mover of movers) for (const type of types) mover?.removeEventListener(type, onMove);
    sizes?.disconnect();
    sight?.disconnect();
  };
}
