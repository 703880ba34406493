/**
 * Gives an element its open shadow root, the first time with its `stylesheet` linked and a slot for its children.
 *
 * @param nonce - What lets the link past a content security policy that does not list its address.
 */
export function attachStyledShadow(element: HTMLElement, nonce: string): ShadowRoot {
  if (element.shadowRoot) return element.shadowRoot;
  const shadow = element.attachShadow({ mode: 'open' });
  const href = element.getAttribute('stylesheet');
  if (href !== null) {
    const link = element.ownerDocument.createElement('link');
    link.rel = 'stylesheet';
    link.nonce = nonce;
    link.href = href;
    shadow.append(link);
  }
  shadow.append(element.ownerDocument.createElement('slot'));
  return shadow;
}
