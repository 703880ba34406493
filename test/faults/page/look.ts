import { findControls, findLabel, isControl, nameOf, readText, type Control } from './controls.js';
import type { Sight } from './pacs.js';

function readValue(control: Control): string | boolean {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) ? control.checked : control.value;
}

function describeFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return 'body';
  if (isControl(element)) return nameOf(element);
  return element.getAttribute('aria-label') ?? readText(findLabel(element) ?? element);
}

/** Says what can be seen in the page now. */
export function look(): Sight {
  const controls = findControls();
  const refused = controls.filter((control) => control.getAttribute('aria-invalid') === 'true');
  const messageOf = (control: Control) => readText(document.getElementById(control.getAttribute('aria-describedby') ?? ''));
  return {
    title: readText(document.querySelector('[data-slot="failure-title"], [data-slot="confirmation"] [data-slot="title"]')),
    fields: Object.fromEntries(controls.map((control) => [nameOf(control), readValue(control)])),
    fieldErrors: Object.fromEntries(refused.map((control) => [nameOf(control), messageOf(control)])),
    focus: describeFocus(),
  };
}
