import { useSlots } from './slots.js';

const PATHS = {
  chevron: 'M3 4.5 6 7.5 9 4.5',
  check: 'M2.5 6.5 5 9 9.5 3.5',
  close: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  plus: 'M6 1.5v9M1.5 6h9',
} as const;

/** A small drawn sign. Decoration only: what it means is always said in words, too. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  const slot = useSlots();
  return (
    <svg {...slot('icon')} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
