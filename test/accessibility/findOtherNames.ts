import type { Page } from 'playwright';

const CONTROLS = ['button', 'a[href]', 'input:not([type="hidden"])', 'select', '[role="option"]'];

declare global {
  interface Window {
    /** The control whose name is asked for. It may stand in a shadow root. */
    named?: HTMLElement;
  }
}

/**
 * What of ours has a visible label that Chromium's accessible name does not hold, so that who speaks to the computer says
 * what it does not know (WCAG 2.2, 2.5.3).
 */
export async function findOtherNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  const handles = await page.$$(CONTROLS.map((control) => `.autoscribe-root ${control}`).join());
  for (const handle of handles) {
    const label = await handle.evaluate((element) => {
      const control = element as HTMLInputElement;
      if (!control.checkVisibility() || control.closest('[inert], [aria-hidden="true"]')) return null;
      window.named = control;
      const card = control.closest('.autoscribe-level')?.querySelector<HTMLElement>('.autoscribe-level-label');
      const [own] = card ? [card] : (control.labels ?? []);
      const text = (own ?? control).innerText;
      return control.matches('select') && !own ? '' : text;
    });
    if (label === null) continue;
    const { result } = await session.send('Runtime.evaluate', { expression: 'window.named' });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
    const simplify = (text: string) => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
    const name = simplify(String(nodes[0]?.name?.value ?? ''));
    if (name === '' || !name.includes(simplify(label))) found.push(`“${label}” has the name “${name}”`);
  }
  await session.detach();
  return found;
}
