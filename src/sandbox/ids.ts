/** What an id names. The first two are AutoScribe's; the rest are the sandbox's own, as the API does not show theirs. */
export type IdPrefix = 'usr' | 'inv' | 'clinic' | 'key' | 'tok';

/** Makes a generator of ids: a prefix and 32 hexadecimal digits, the same ones in the same order for the same seed. */
export function createIds(seed: string | number): (prefix: IdPrefix) => string {
  let state = 2_166_136_261;
  for (const char of String(seed)) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  // Marsaglia's xorshift never leaves zero, so it must not start there.
  state ||= 1;
  const nextWord = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0).toString(16).padStart(8, '0');
  };
  return (prefix) => `${prefix}_${nextWord()}${nextWord()}${nextWord()}${nextWord()}`;
}
