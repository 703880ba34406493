import type { ButtonHTMLAttributes, Ref } from 'react';
import { useSlots, type Slot } from './slots.js';

/** What `Button` takes besides a button's own props. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The slot. Default `'button'`. */
  slot?: Slot;
  /** Whether it can't be used now. It keeps the focus: a disabled button would drop it, and keys would reach the host. */
  inactive?: boolean;
  /** The button element. Not `ref`: React 18 keeps that from function components. */
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that heeds only the first click of a double click: impatience must not press what appears underneath. */
export function Button({ slot: name = 'button', inactive = false, onClick, type = 'button', buttonRef, ...props }: ButtonProps) {
  const slot = useSlots();
  return (
    <button
      {...props}
      {...slot(name)}
      ref={buttonRef}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      aria-disabled={inactive || undefined}
      onMouseDown={(event) => {
        // Nor must it take the focus to there.
        if (event.detail > 1) event.preventDefault();
      }}
      onClick={(event) => {
        if (inactive || event.detail > 1) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
