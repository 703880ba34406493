import type { Page } from 'playwright';

/** What of ours can be pressed and is smaller than 24 by 24 px (WCAG 2.2, 2.5.8). A link within a sentence may be. */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SMALLEST = 24;
    const all = document.querySelectorAll<HTMLElement>('button, input:not([type="hidden"]), select, a[href], [role="option"]');
    return [...all]
      .filter((target) => target.closest('.autoscribe-root') && target.checkVisibility())
      .map((target) => {
        // A label is part of what it labels, where it lies around it.
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        return { text: `${target.outerHTML.slice(0, 120)} is ${width} by ${height} px`, isSmall: width < SMALLEST || height < SMALLEST };
      })
      .filter(({ isSmall }) => isSmall)
      .map(({ text }) => text);
  });
}
