/** What was set out to be reached in time, and against whom. */
export interface Target {
  key: string;
  label: string;
  against: 'floor' | 'radix';
  limit: number;
  /** Which of ours it is set for. */
  who: readonly string[];
}

const BOTH = ['ours', 'oursNative'];

export const TARGETS: readonly Target[] = [
  { key: 'openAfterIntent', label: 'click → dialog painted, after intent', against: 'floor', limit: 1, who: BOTH },
  { key: 'openWithoutIntent', label: 'click → dialog painted, code there, no intent', against: 'floor', limit: 1.5, who: BOTH },
  { key: 'openAgain', label: 'click → dialog painted, second opening', against: 'floor', limit: 1.2, who: BOTH },
  { key: 'list', label: 'press → role list painted', against: 'radix', limit: 0.7, who: ['ours'] },
  { key: 'list', label: 'press → role list painted', against: 'floor', limit: 1, who: ['oursNative'] },
  { key: 'submit', label: 'empty submit → errors painted', against: 'floor', limit: 1.4, who: BOTH },
  { key: 'scriptPerKey', label: 'script per key, nothing wrong', against: 'floor', limit: 1.2, who: BOTH },
  { key: 'scriptPerKeyWrong', label: 'script per key, errors showing', against: 'floor', limit: 1.2, who: BOTH },
];
