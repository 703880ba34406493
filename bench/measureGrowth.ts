import type { Candidate } from './candidates.js';
import { closeDialog, findMiddle, press, showIntent, triggerOf, waitFor } from './dialog.js';
import { withPage, type OpenedPage } from './openPage.js';

/** What the page holds on to. */
export interface Held {
  heapKB: number;
  nodes: number;
  listeners: number;
}

const CYCLES = 50;

async function readHeld(opened: OpenedPage): Promise<Held> {
  const { cdp } = opened;
  // A dialog that stands ready for a pointer near its trigger is there both times, or it would count as kept once.
  await showIntent(opened);
  for (let turn = 0; turn < 4; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapKB: read('JSHeapUsedSize') / 1024, nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

/**
 * Opens and closes a candidate's dialog fifty times, and gives what the page holds on to since.
 *
 * @param warmUp - How many times to open it beforehand. Code that is still being compiled takes room, too: the heap says
 *   something after fifty times; nodes and listeners do so after five.
 */
export function measureGrowth(address: string, candidate: Candidate, warmUp: number): Promise<Held> {
  return withPage(address, candidate, {}, async (opened) => {
    const { x, y } = await findMiddle(triggerOf(opened));
    const cycle = async () => {
      await opened.page.mouse.move(5, 5);
      await opened.page.mouse.move(x, y);
      await press(opened);
      await waitFor(opened, 'open');
      await opened.page.waitForTimeout(60);
      await closeDialog(opened, 60);
      // Where closing is animated, what is left of it would take the next press.
      await waitFor(opened, 'gone');
    };
    for (let turn = 0; turn < warmUp; turn += 1) await cycle();
    const before = await readHeld(opened);
    for (let turn = 0; turn < CYCLES; turn += 1) await cycle();
    const after = await readHeld(opened);
    return { heapKB: after.heapKB - before.heapKB, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  });
}
