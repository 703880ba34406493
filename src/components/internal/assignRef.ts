import type { Ref } from 'react';

/** Gives a ref its element, whichever kind of ref it is. */
export function assignRef<T>(ref: Ref<T> | undefined, element: T | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}
