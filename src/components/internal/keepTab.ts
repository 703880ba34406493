import type { KeyboardEvent } from 'react';
import { activeElementOf } from './focus.js';

const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/** Lets Tab go round within a modal element. The platform's own would stop at the body in between, where keys reach nobody. */
export function keepTab(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event;
  if (key !== 'Tab' || event.defaultPrevented || ctrlKey || altKey || metaKey) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled, [inert] *') && stop.getClientRects().length > 0,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const [from, to] = shiftKey ? [first, last] : [last, first];
  const active = activeElementOf(currentTarget);
  if (active !== from && !(shiftKey && active === currentTarget)) return;
  event.preventDefault();
  to?.focus();
}
