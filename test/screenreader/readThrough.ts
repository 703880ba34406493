import { virtual } from '@guidepup/virtual-screen-reader';
import { expect } from 'vitest';

/** What a screen reader says from the first to the last thing in an element, phrase by phrase. */
export async function readThrough(container: Element): Promise<string[]> {
  await virtual.start({ container });
  const [first = ''] = await virtual.spokenPhraseLog();
  await virtual.clearSpokenPhraseLog();
  for (let count = 0; count < 500 && (await virtual.lastSpokenPhrase()) !== `end of ${first}`; count += 1) await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  // It says the element itself both on the way in and as the first thing in it.
  return phrases[0] === first ? phrases : [first, ...phrases];
}

/** What a screen reader announces by itself while something happens: live regions, without anybody asking. */
export async function listenWhile(container: Element, happen: () => Promise<void>): Promise<string[]> {
  await virtual.start({ container });
  await virtual.clearSpokenPhraseLog();
  try {
    await happen();
    const phrases = await virtual.spokenPhraseLog();
    return phrases.filter((phrase) => /^(polite|assertive): ./.test(phrase));
  } finally {
    await virtual.stop();
  }
}

/** Expects that phrases are said in this order, whatever is said in between. */
export function expectInOrder(phrases: string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const phrase of wanted) {
    const at = phrases.findIndex((said, index) => index >= from && (typeof phrase === 'string' ? said === phrase : phrase.test(said)));
    expect(at, `“${phrase}” after “${phrases[from - 1] ?? 'the beginning'}” in\n${phrases.join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

/** Every text that can be seen, with how often it stands there. */
function countTexts(container: Element): Map<string, number> {
  const texts = new Map<string, number>();
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const isOut = walker.currentNode.parentElement?.closest('[inert], datalist, svg, button, a, [role="option"]');
    if (text !== '' && !isOut && walker.currentNode.parentElement?.checkVisibility()) texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** Reads through an element, and expects that everything that can be seen is said, and as often as it stands there. */
export async function expectNothingSilentNorTwice(container: Element): Promise<string[]> {
  const phrases = await readThrough(container);
  const seen = countTexts(container);
  const heard = new Map([...seen.keys()].map((text) => [text, phrases.filter((phrase) => phrase === text).length]));
  // A heading and a list item say their own text on the way in.
  for (const [text, count] of seen) {
    const isHeading = phrases.some((phrase) => phrase.startsWith(`heading, ${text}`));
    expect(Math.max(heard.get(text) ?? 0, isHeading ? count : 0), `how often “${text}” is said in\n${phrases.join('\n')}`).toBe(count);
  }
  return phrases;
}
