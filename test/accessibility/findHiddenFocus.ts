import type { Page } from 'playwright';

/**
 * What of ours has the focus, and how much of it and its ring can't be seen: cut off by what scrolls or by the window, or
 * under something else (WCAG 2.2, 2.4.11 and 2.4.12).
 */
export function findHiddenFocus(page: Page): Promise<{ focused: string; wrong: string[] }> {
  return page.evaluate(() => {
    const control = document.activeElement;
    if (!control?.closest('.autoscribe-root')) return { focused: '', wrong: [] };
    const ringed = control.closest<HTMLElement>('.autoscribe-level') ?? control;
    const focused = `${ringed.className} “${(control.ariaLabel ?? ringed.textContent).slice(0, 30)}” ${control.id}`;
    const wrong: string[] = [];
    const { left, right, top, bottom } = ringed.getBoundingClientRect();
    const { outlineWidth, outlineOffset } = getComputedStyle(ringed);
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    for (let box = ringed.parentElement; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX === 'visible' && overflowY === 'visible' && box !== document.documentElement) continue;
      const isWindow = box === document.documentElement;
      const frame = isWindow ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
      // The ring may lie on the edge of what cuts, whose own border is not looked at.
      const by = [frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom].map((side) => Math.round(side + ring));
      if (by.some((side) => side > 0))
        wrong.push(`${focused} with its ring leaves ${box.className || 'the window'} by ${by.join(', ')} px`);
    }
    // A little inside, because corners are round.
    const [x, y, inset] = [(left + right) / 2, (top + bottom) / 2, 5];
    const xs = [left + inset, x, right - inset];
    const points = [top + inset, y, bottom - inset].flatMap((height) => xs.map((width) => [width, height] as const));
    for (const [width, height] of points) {
      const hit = document.elementFromPoint(width, height);
      if (!hit || !ringed.contains(hit)) wrong.push(`${focused} is under ${hit?.className ?? 'nothing'}`);
    }
    return { focused, wrong };
  });
}
