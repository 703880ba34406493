import type { Page } from 'playwright';
import { installColours } from './installColours.js';

/** What of ours has the focus, and what is wrong with how it shows: a solid ring, 2 px and more, of 3:1 to its ground. */
export async function findFaintRing(page: Page): Promise<{ focused: string; wrong: string[] }> {
  await installColours(page);
  return page.evaluate(() => {
    const { see, compare } = window.colours;
    const control = document.activeElement;
    if (!control?.closest('.autoscribe-root')) return { focused: '', wrong: [] };
    // The card of a level wears the ring of its radio button.
    const ringed = control.closest('.autoscribe-level') ?? control;
    const { opacity, outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(ringed);
    const focused = `${ringed.className} “${(control.ariaLabel ?? ringed.textContent).slice(0, 30)}” ${control.id}`;
    const wrong: string[] = [];
    if (outlineStyle !== 'solid' || Number.parseFloat(outlineWidth) < 2)
      wrong.push(`${focused}: the ring is ${outlineStyle}, ${outlineWidth}`);
    const around = see(ringed.parentElement);
    // It is drawn round the control, and fades with it.
    const ring = see(ringed.parentElement, `color-mix(in srgb, ${outlineColor} ${Number(opacity) * 100}%, transparent)`);
    const ratio = compare(ring, around);
    if (ratio < 3) wrong.push(`${focused}: the ring has ${ratio.toFixed(2)}:1 to what is around`);
    // With a gap, both sides of the ring are the ground; without one, the inner side is the control itself.
    const inner = compare(ring, see(ringed));
    if (Number.parseFloat(outlineOffset) < 1 && inner < 3) wrong.push(`${focused}: the ring has ${inner.toFixed(2)}:1 to the control`);
    return { focused, wrong };
  });
}
