import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';
import { FAULTS, type Fault, type Place } from './faults.js';
import { MANNERS, type Ending, type Manner } from './manners.js';
import { openRig, type Rig } from './openRig.js';
import { TABLE_FILE, writeTable, type Row } from './table.js';

const PLACES: readonly Place[] = ['browser – host', 'host – AutoScribe', 'browser – own route'];
/** As many as rows are gone through at a time: see `maxConcurrency` of the project. */
const RIGS = 3;
const rigs: Awaited<ReturnType<typeof openRig>>[] = [];
const free: Rig[] = [];
const rows: Row[] = [];
let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  const args = [...BROWSER_ARGS, '--host-resolver-rules=MAP *.invalid ~NOTFOUND'];
  browser = await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
  for (let count = 0; count < RIGS; count += 1) rigs.push(await openRig(browser, inject('faultsPage')));
  free.push(...rigs);
}, 60_000);

afterAll(async () => {
  for (const rig of rigs) await rig.close();
  await browser.close();
});

async function goThrough(rig: Rig, fault: Fault, place: Place): Promise<Record<Manner, Ending>> {
  const endings: Partial<Record<Manner, Ending>> = {};
  for (const [name, make] of Object.entries(MANNERS)) {
    try {
      endings[name as Manner] = await make({ rig, fault, place });
      expect(await rig.page.evaluate(() => window.pacs.readLostFocus()), 'something has the focus at every moment').toEqual([]);
      expect(rig.said, 'the page is silent').toEqual([]);
    } catch (thrown) {
      throw new Error(`${name}: ${(thrown as Error).message}`, { cause: thrown });
    } finally {
      await rig.page.evaluate(() => window.pacs.unmount());
    }
  }
  return endings as Record<Manner, Ending>;
}

describe.each(PLACES)('whatever goes wrong between %s, nobody is invited twice and nothing typed is lost', (place) => {
  const here = FAULTS.filter(({ places }) => places.includes(place));

  test.concurrent.each(here.map((fault) => [fault.name, fault] as const))('%s', async (name, fault) => {
    const rig = free.pop();
    if (!rig) throw new Error('More rows at a time than there are pages: see maxConcurrency.');
    try {
      const endings = await goThrough(rig, fault, place);
      const first = endings['first try'];
      for (const manner of ['double click', 'Enter held down', 'page hidden'] as const) expect(endings[manner], manner).toEqual(first);
      expect(endings.StrictMode, 'StrictMode').toEqual(endings.retry);
      expect(endings['component unmounted'], 'component unmounted').toEqual(endings['dialog closed']);
      rows.push({ place, fault: name, first, again: endings.retry, anew: endings['dialog closed'] });
    } finally {
      free.push(rig);
    }
  });
});

describe('the table', () => {
  test(`in ${TABLE_FILE} is what this run gives`, async () => {
    const order = new Map(FAULTS.map(({ name }, place) => [name, place]));
    rows.sort((a, b) => (order.get(a.fault) ?? 0) - (order.get(b.fault) ?? 0));
    const table = await writeTable(rows, Object.keys(MANNERS).length);
    if (process.env['WRITE_FAULTS']) writeFileSync(TABLE_FILE, table);
    expect(table).toBe(readFileSync(TABLE_FILE, 'utf8'));
  });
});
