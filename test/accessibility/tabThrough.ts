import type { Page } from 'playwright';

// More than any view of ours has; a page behind a notice or a form has more.
const MOST = 60;

/** Presses Tab, or Shift+Tab, from where the focus is until it comes round, and looks at what has it each time. What is looked at is said. */
export async function tabThrough<T extends { focused: string }>(page: Page, look: (page: Page) => Promise<T>, key = 'Tab'): Promise<T[]> {
  const seen: T[] = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press(key);
    const at = await look(page);
    if (at.focused !== '') {
      if (seen.some(({ focused }) => focused === at.focused)) break;
      seen.push(at);
    } else if (seen.length > 0) break;
  }
  return seen;
}
