const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const DECIMAL = /\p{Nd}/u;

function decimalValue(char: string): number {
  // Unicode lays decimal digits out in runs of ten from zero, so the distance to the start of the run gives the value.
  let start = char.codePointAt(0) ?? 0;
  const codePoint = start;
  while (DECIMAL.test(String.fromCodePoint(start - 1))) start -= 1;
  return (codePoint - start) % 10;
}

/**
 * Brings digits of any script to ASCII (NFKC first), drops zero-width and bidirectional marks and trims. What is not a
 * decimal digit stays as it is, such as the ³ of a footnote or a ⑩.
 */
export function foldDigits(text: string): string {
  return text
    .replace(/\P{No}+/gu, (part) => part.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, (char) => String(decimalValue(char)))
    .trim();
}
