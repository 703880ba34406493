import { findControls, nameOf, type Control } from './controls.js';
import type { Sight } from './pacs.js';

/** Waits until the page has something. React may need a turn or two. */
async function find<T>(search: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = search();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

function enter(control: Control, value: string | boolean): void {
  if (typeof value === 'boolean') {
    if ((control as HTMLInputElement).checked !== value) control.click();
    return;
  }
  // As the browser does, past React's own property on the element: else React believes that nothing has changed.
  const prototype = control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/**
 * Opens the dialog and fills its fields in, by label. In one go, because the test does so some hundred times and is about
 * what comes after.
 */
export async function fillIn(values: Sight['fields']): Promise<void> {
  const trigger = await find(() => document.querySelector<HTMLElement>('main button'));
  trigger.focus();
  trigger.click();
  (await find(() => document.querySelector<HTMLElement>('[data-slot="more-button"]'))).click();
  for (const [name, value] of Object.entries(values)) {
    const control = await find(() => findControls().find((candidate) => nameOf(candidate) === name));
    if (value !== false) enter(control, value);
  }
}
