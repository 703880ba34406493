import { totalOf } from './measureBytes.js';
import type { Counted } from './measureCounted.js';

/** A row of the table that is counted: one figure, the same in every round. */
export interface CountedRow {
  label: string;
  unit: string;
  digits?: number;
  read: (counted: Required<Counted>) => number;
}

/** A row of the table that is clocked in every round. */
export interface TimedRow {
  label: string;
  /** Its name among the times of a round. */
  key: string;
  unit: string;
  digits?: number;
  /** Whether to compare it with the floor's. */
  hasRatio?: boolean;
}

const KB = 1000;

export const COUNTED_ROWS: readonly CountedRow[] = [
  { label: 'JS before intent, brotli', unit: 'KB', digits: 1, read: ({ bytes }) => bytes.initialJs / KB },
  { label: 'CSS, brotli', unit: 'KB', digits: 1, read: ({ bytes }) => bytes.initialCss / KB },
  { label: '+ loaded by opening', unit: 'KB', digits: 1, read: ({ bytes }) => bytes.opening / KB },
  { label: '+ loaded by opening the role list', unit: 'KB', digits: 1, read: ({ bytes }) => bytes.list / KB },
  { label: '**JS + CSS in all, brotli**', unit: 'KB', digits: 1, read: ({ bytes }) => totalOf(bytes) / KB },
  { label: 'component renders on opening', unit: '', read: ({ work }) => work.opening.renders },
  { label: '… of them at the click after intent', unit: '', read: ({ work }) => work.click.renders },
  { label: 'React commits on opening', unit: '', read: ({ work }) => work.opening.commits },
  { label: 'component renders on opening the role list', unit: '', read: ({ work }) => work.openingList.renders },
  { label: 'component renders at an empty submit', unit: '', read: ({ work }) => work.submitting.renders },
  { label: 'layouts forced by script on opening', unit: '', read: ({ work }) => work.forcedLayouts },
  { label: 'React commits per key, nothing wrong', unit: '', digits: 1, read: ({ work }) => work.commitsPerKey },
  { label: 'React commits per key, errors showing', unit: '', digits: 1, read: ({ work }) => work.commitsPerKeyWrong },
  { label: 'component renders at the key that clears an error', unit: '', read: ({ work }) => work.clearingKey.renders },
  { label: 'listeners while closed', unit: '', read: ({ work }) => work.closed.listeners },
  { label: 'timers and observers while closed', unit: '', read: ({ work }) => work.closed.timers + work.closed.observers },
  { label: 'effects while closed', unit: '', read: ({ work }) => work.closed.effects },
  { label: 'DOM nodes kept after 50 openings', unit: '', read: ({ kept }) => kept.nodes },
  { label: 'listeners kept after 50 openings', unit: '', read: ({ kept }) => kept.listeners },
  { label: 'heap kept after 50 openings', unit: 'KB', read: ({ kept }) => kept.heapKB },
];

export const TIMED_ROWS: readonly TimedRow[] = [
  { label: 'click → dialog painted, after intent', key: 'openAfterIntent', unit: 'ms', hasRatio: true },
  { label: 'click → dialog painted, code there, no intent', key: 'openWithoutIntent', unit: 'ms', hasRatio: true },
  { label: 'click → dialog painted, nothing loaded, no intent', key: 'openCold', unit: 'ms', hasRatio: true },
  { label: 'click → dialog painted, second opening', key: 'openAgain', unit: 'ms', hasRatio: true },
  { label: 'main thread busy from intent to rest', key: 'threadOpening', unit: 'ms', hasRatio: true },
  { label: 'press → role list painted', key: 'list', unit: 'ms', hasRatio: true },
  { label: 'press → role list painted, second opening', key: 'listAgain', unit: 'ms', hasRatio: true },
  { label: 'empty submit → errors painted', key: 'submit', unit: 'ms', hasRatio: true },
  { label: 'script per key, nothing wrong', key: 'scriptPerKey', unit: 'ms', digits: 2, hasRatio: true },
  { label: 'script per key, errors showing', key: 'scriptPerKeyWrong', unit: 'ms', digits: 2, hasRatio: true },
  { label: 'layout shift on opening', key: 'shift', unit: '', digits: 3 },
  { label: 'the e-mail field moves after it was painted, by', key: 'moved', unit: 'px', digits: 1 },
  { label: 'longest task over 50 ms: at intent', key: 'longIntent', unit: 'ms' },
  { label: '… on opening', key: 'longOpening', unit: 'ms' },
  { label: '… on opening the role list', key: 'longList', unit: 'ms' },
  { label: '… at an empty submit', key: 'longSubmit', unit: 'ms' },
  { label: '… while typing', key: 'longTyping', unit: 'ms' },
];
