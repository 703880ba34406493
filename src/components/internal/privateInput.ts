/**
 * What every input about the invited person carries. The person typed about is not the person typing: browsers and
 * password managers must neither fill in nor keep it, and session replay must not record it.
 */
export const privateInput = {
  autoComplete: 'off',
  spellCheck: false,
  // A name that a tablet takes for a slip would be another person's.
  autoCorrect: 'off',
  'data-private': '',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
} as const;
