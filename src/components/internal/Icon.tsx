import { useSlots } from './slots.js';

const PATHS = {
  chevron: 'M1.5 3.75 6 8.25 10.5 3.75',
  check: 'M2.5 6.5 5 9 9.5 3.5',
  close: 'M2.25 2.25l7.5 7.5M9.75 2.25l-7.5 7.5',
  plus: 'M6 1v10M1 6h10',
} as const;

/** A small drawn sign. Decoration only: what it means is always said in words, too. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  const slot = useSlots();
  return (
    <svg {...slot('icon')} viewBox="0 0 12 12" width="12" height="12" strokeWidth="1.6" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
