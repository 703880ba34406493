'use client';
import { useState } from 'react';

/** A value that its user holds (`value`) or leaves to us (`defaultValue`), as React's own inputs have it. */
export interface ControllableValue<T> {
  /** The value, where the host holds it. */
  value?: T | undefined;
  /** The value to start from, where the host leaves it to the component. */
  defaultValue?: T | undefined;
  /** Called with every new value. */
  onValueChange?: ((value: T) => void) | undefined;
}

/** Gives the value in force and what changes it. */
export function useControllableValue<T>({ value, defaultValue, onValueChange }: ControllableValue<T>, initial: T): [T, (next: T) => void] {
  const [held, setHeld] = useState(defaultValue ?? initial);
  const set = (next: T) => {
    if (value === undefined) setHeld(next);
    onValueChange?.(next);
  };
  return [value ?? held, set];
}
