import type { Candidate } from './candidates.js';
import { press, showIntent } from './dialog.js';
import { withPage } from './openPage.js';

interface TraceEvent {
  name: string;
  args?: { beginData?: { stackTrace?: unknown[] } };
}

const REST = 800;

/**
 * Counts how often script made the page lay itself out before its time, from intent until the dialog has come to rest.
 * One is the platform's own: an element that takes the focus must have its place.
 */
export function countForcedLayouts(address: string, candidate: Candidate): Promise<number> {
  return withPage(address, candidate, {}, async (opened) => {
    const { page } = opened;
    const browser = page.context().browser();
    if (!browser) throw new Error('The page has no browser to trace.');
    await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] });
    await showIntent(opened, REST);
    await press(opened);
    // Without looking: whoever asks where something is makes the page lay itself out.
    await page.waitForTimeout(REST);
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
    // A layout that the browser does by itself, with the frame, has no script on its stack.
    return trace.traceEvents.filter(({ name, args }) => name === 'Layout' && args?.beginData?.stackTrace !== undefined).length;
  });
}
