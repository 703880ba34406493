/** Something that a manager fills in. */
export type Control = HTMLInputElement | HTMLSelectElement;

/** The text of an element, trimmed. */
export const readText = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** The element that another one says it is named by. */
export const findLabel = (element: Element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '');

/** Whether an element is something that a manager fills in. */
export const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** What a control is called. */
export const nameOf = (control: Control) => readText(findLabel(control) ?? control.labels?.[0]).replace(/\s*\(optional\)$/, '');

/** Every control of the dialog. */
export const findControls = () => [...document.querySelectorAll('dialog input, dialog select')].filter(isControl);
