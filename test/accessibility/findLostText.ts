import type { Page } from 'playwright';

/**
 * What of our text or controls can't be had as the page is: cut off, outside what it stands in, over other text, or only
 * by scrolling sideways (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12).
 */
export function findLostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isCut = (value: string) => value !== 'visible';
    const name = (element: Element) => `${element.className || element.tagName} “${(element.textContent || '').trim().slice(0, 30)}”`;
    // For screen readers alone, or the platform's own drawing.
    const isUnseen = (element: Element) =>
      element.closest('.autoscribe-status--hidden, option, optgroup, datalist, svg, select[aria-hidden]') !== null;
    const all = [...document.querySelectorAll<HTMLElement>('.autoscribe-root [data-slot]')].filter(
      (element) => element.checkVisibility() && !isUnseen(element),
    );
    for (const element of all) {
      const { fontSize, overflowX, overflowY } = getComputedStyle(element);
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      // What is typed scrolls by itself, in every text field there is.
      const isField = element.matches('input, select');
      if (isCut(overflowX) && wide > 1 && !isField) found.push(`${name(element)}: ${wide} px are cut off sideways`);
      // A dialog has nothing in it but its panel, and a list its roles, which scroll.
      const scrolls = !/hidden|clip/.test(overflowY) || element.matches('dialog, [role="listbox"]');
      if (!scrolls && high > 1) found.push(`${name(element)}: ${high} px are cut off below`);
      // A field cuts letters off without telling.
      const isText = isField && !element.matches('[type="radio"], [type="checkbox"]');
      if (isText && element.clientHeight < Number.parseFloat(fontSize) * 1.15) found.push(`${name(element)}: too low for its text`);
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name(element)}: leaves the window sideways`);
    }
    /** What of a box what scrolls or cuts leaves to be seen. */
    const clip = (box: DOMRect, within: Element | null): DOMRect => {
      let { left, right, top, bottom } = box;
      for (let at = within; at && at !== document.body; at = at.parentElement) {
        const { overflowX, position } = getComputedStyle(at);
        if (overflowX !== 'visible') {
          const frame = at.getBoundingClientRect();
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        }
        if (position === 'fixed') break;
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const texts: { box: DOMRect; parent: Element; words: string }[] = [];
    for (const element of all) {
      // What is sticky covers what scrolls under it, and an open list what is behind it.
      if (element.closest('[role="listbox"]') || (document.querySelector('[role="listbox"]') && !element.closest('[role="listbox"]')))
        continue;
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || node.data.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          texts.push({ box: clip(box, element), parent: element, words: node.data.trim().slice(0, 30) });
          let block: Element | null = element;
          while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
          const frame = block?.getBoundingClientRect();
          if (!frame) continue;
          const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
          if (out > 2) found.push(`“${node.data.trim().slice(0, 30)}” leaves ${name(block as Element)} by ${Math.round(out)} px`);
        }
      }
    }
    for (const [index, { box, parent, words }] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        if (other.parent === parent) continue;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes of lines are higher than letters.
        if (width > 2 && height > 4)
          found.push(`“${words}” lies over “${other.words}” by ${Math.round(width)} by ${Math.round(height)} px`);
      }
    }
    return found;
  });
}
