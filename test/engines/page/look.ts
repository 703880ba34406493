/** What is where in the page now, as the manager finds it. */
export interface Sight {
  /** What has the focus: its kind and its name. `body` where nothing has. */
  focus: string;
  /** What is said about it: hint or error. */
  description: string;
  /** What is typed into it, or whether it is on. */
  value: string | boolean;
  /** Every text that is shown in the dialog. */
  text: string;
  /** Whether the focus is in the dialog, whether the dialog is open, and the list in it. */
  isInside: boolean;
  isOpen: boolean;
  hasList: boolean;
  /**
   * How far the list stands from its field, how far its two sides are from the field's, and how far it reaches over the
   * window's edge, in CSS pixels.
   */
  listOff: { gap: number; sides: number; over: number } | null;
  /** Where the focus stands in the window, from the left and from the top. */
  left: number;
  top: number;
}

/** What has the focus, through open shadow roots. */
function readFocus(): Element {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? document.body;
}

const ROLES: Record<string, string> = { BUTTON: 'button', A: 'link', SELECT: 'combobox', DIALOG: 'dialog', BODY: 'body', HTML: 'body' };

function readRole(element: Element): string {
  const said = element.getAttribute('role') ?? ROLES[element.tagName];
  if (said) return said;
  const { type } = element as HTMLInputElement;
  return type === 'radio' || type === 'checkbox' ? type : 'textbox';
}

const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

function readTexts(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return squeeze(ids.map((id) => root.getElementById(id)?.textContent).join(' '));
}

function readName(element: Element): string {
  const { labels } = element as HTMLInputElement;
  const own = element.matches('button:not([role]), a, [role="option"]') ? element.textContent : '';
  return (
    readTexts(element, 'aria-labelledby') ||
    squeeze(element.getAttribute('aria-label')) ||
    squeeze(labels?.[0]?.textContent) ||
    squeeze(own)
  );
}

function measureList(root: Document | ShadowRoot): Sight['listOff'] {
  const list = root.querySelector('[role="listbox"]')?.getBoundingClientRect();
  const field = root.querySelector('[role="combobox"]')?.getBoundingClientRect();
  if (!list || !field) return null;
  // Where the browser measures a zoomed page in pixels of its own.
  const zoom = 'currentCSSZoom' in Element.prototype ? 1 : Number(getComputedStyle(document.documentElement).zoom) || 1;
  return {
    gap: zoom * Math.max(list.top - field.bottom, field.top - list.bottom),
    sides: zoom * Math.max(Math.abs(list.left - field.left), Math.abs(list.right - field.right)),
    over: Math.max(-list.top, zoom * list.bottom - window.innerHeight),
  };
}

/** Looks at the page. */
export function look(): Sight {
  const focused = readFocus();
  const root = focused.getRootNode() as Document | ShadowRoot;
  const dialog = root.querySelector('dialog');
  const { left, top } = focused.getBoundingClientRect();
  const { checked, value } = focused as Partial<HTMLInputElement>;
  const role = readRole(focused);
  return {
    focus: role === 'body' ? role : `${role} ${readName(focused)}`,
    description: readTexts(focused, 'aria-describedby'),
    value: role === 'switch' || role === 'radio' ? checked === true : (value ?? ''),
    text: squeeze(dialog?.innerText),
    isInside: dialog?.contains(focused) ?? false,
    isOpen: dialog?.open ?? false,
    hasList: root.querySelector('[role="listbox"]') !== null,
    listOff: measureList(root),
    left,
    top,
  };
}
