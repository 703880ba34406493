import type { Candidate } from './candidates.js';
import { closeDialog, findMiddle, press, triggerOf, waitFor } from './dialog.js';
import { withPage, type OpenedPage } from './openPage.js';

/** What the page holds on to. */
export interface Held {
  heapKB: number;
  nodes: number;
  listeners: number;
}

const CYCLES = 50;
const REST = 700;
const READINGS = 5;

async function readOnce({ cdp }: OpenedPage): Promise<Held> {
  for (let turn = 0; turn < 4; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapKB: read('JSHeapUsedSize') / 1024, nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

/**
 * Gives the least that the page holds on to after a few openings, with the pointer away, where no dialog stands ready. The
 * browser clears up when it likes; what is really kept is there after every one.
 */
async function readLeast(opened: OpenedPage, cycle: () => Promise<void>): Promise<Held> {
  const all: Held[] = [];
  for (let turn = 0; turn < READINGS; turn += 1) {
    await cycle();
    await opened.page.mouse.move(5, 5);
    await opened.page.waitForTimeout(REST);
    all.push(await readOnce(opened));
  }
  const least = (name: keyof Held) => Math.min(...all.map((held) => held[name]));
  return { heapKB: least('heapKB'), nodes: least('nodes'), listeners: least('listeners') };
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
    const before = await readLeast(opened, cycle);
    for (let turn = 0; turn < CYCLES; turn += 1) await cycle();
    const after = await readLeast(opened, cycle);
    return { heapKB: after.heapKB - before.heapKB, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  });
}
