/** Keeps the press of a trigger by keyboard from a viewer that has a command on Space or Enter. All other keys stay the viewer's. */
export function keepPress(event: { key: string; stopPropagation: () => void }): void {
  if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
}
