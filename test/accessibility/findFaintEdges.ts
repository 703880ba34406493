import type { Page } from 'playwright';
import { installColours } from './installColours.js';

/**
 * What tells a control, its state or an error by less than 3:1 against what is next to it (WCAG 2.2, 1.4.11). What is
 * disabled may be faint; a locked switch may not: the keyboard stops at it, and whether it is on matters. Nor may the
 * words of a button that can't be used now: they say what is going on.
 */
export async function findFaintEdges(page: Page): Promise<string[]> {
  await installColours(page);
  return page.evaluate(() => {
    const LEAST = 3;
    const { see, compare } = window.colours;
    const found: string[] = [];
    const each = (selector: string, look: (element: HTMLElement, style: CSSStyleDeclaration) => void) => {
      for (const root of document.querySelectorAll('.autoscribe-root')) {
        for (const element of root.querySelectorAll<HTMLElement>(selector)) {
          if (element.checkVisibility() && !element.matches(':disabled')) look(element, getComputedStyle(element));
        }
      }
    };
    const expectApart = (element: Element, what: string, one: number[], other: number[]) => {
      const ratio = compare(one, other);
      if (ratio < LEAST) {
        const colours = [one, other].map((colour) => colour.slice(0, 3).map(Math.round).join(' ')).join(' on ');
        found.push(`${element.className} “${element.textContent.slice(0, 20)}”: ${what} has ${ratio.toFixed(2)}:1, ${colours}`);
      }
    };
    const edges = '.autoscribe-input, .autoscribe-role-trigger, .autoscribe-level, .autoscribe-switch';
    each(`${edges}, .autoscribe-button`, (element, { borderBlockStartColor }) => {
      if (element.ariaDisabled === 'true' && !element.matches('.autoscribe-switch')) return;
      const edge = see(element, borderBlockStartColor);
      expectApart(element, 'the edge, to the outside,', edge, see(element.parentElement));
      if (!element.matches(':checked')) expectApart(element, 'the edge, to the inside,', edge, see(element));
    });
    each('.autoscribe-submit:not([aria-disabled="true"])', (element) => {
      expectApart(element, 'the button', see(element), see(element.parentElement));
    });
    each('.autoscribe-button[aria-disabled="true"], .autoscribe-submit[aria-disabled="true"]', (element, { color }) => {
      expectApart(element, 'the words', see(element, color), see(element));
    });
    each('.autoscribe-switch', (element) => {
      expectApart(element, 'the thumb', see(element, getComputedStyle(element, '::before').backgroundColor), see(element));
    });
    each('.autoscribe-icon', (icon, { color }) => {
      const isResting = icon.closest(':disabled, [aria-disabled="true"]') !== null;
      if (!isResting) expectApart(icon.parentElement ?? icon, 'the icon', see(icon, color), see(icon));
    });
    each('.autoscribe-role-option:focus', (option) => {
      expectApart(option, 'the highlight', see(option), see(option.parentElement));
    });
    return found;
  });
}
