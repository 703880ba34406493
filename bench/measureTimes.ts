import type { Bundle } from './buildPage.js';
import type { Candidate } from './candidates.js';
import { buttonOf, closeDialog, fieldOf, findMiddle, press, roleTriggerOf, showIntent, triggerOf } from './dialog.js';
import { withPage, type OpenedPage } from './openPage.js';
import type { Moment } from './page/installClocks.js';

/** How many times slower the processor is made: about a reading room's older workstation, busy with images. */
const THROTTLE = 4;
const KEYS = 'Johnson-Abernathy-Lee';
const REST = 800;

/** One round's figures of one candidate, by the keys of `rows.ts`. */
export type Times = Partial<Record<string, number>>;

async function readThread({ cdp }: OpenedPage): Promise<{ script: number; task: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const read = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: read('ScriptDuration'), task: read('TaskDuration') };
}

/** Presses what the pointer is on, with a clock that starts at what everybody answers to. */
async function clock(opened: OpenedPage, moment: Moment, act = () => press(opened)): Promise<number> {
  const { page, candidate } = opened;
  // Every list opens as the button goes down, everything else as it comes up.
  const start = moment === 'list' ? 'pointerdown' : 'click';
  const armed = [start, moment, candidate.option ?? 'select'] as const;
  await page.evaluate(([type, what, where]) => window.clocks.arm(type, what, where), armed);
  await act();
  const took = await page.evaluate(() => window.clocks.took());
  await page.waitForTimeout(REST);
  return took;
}

async function readLongest({ page }: OpenedPage): Promise<number> {
  const { longTasks } = await page.evaluate(() => window.clocks.readDisturbances());
  return Math.max(0, ...longTasks);
}

async function moveTo(opened: OpenedPage, locator: ReturnType<typeof triggerOf>): Promise<void> {
  const { x, y } = await findMiddle(locator);
  await opened.page.mouse.move(x, y);
  await opened.page.waitForTimeout(REST / 2);
  await readLongest(opened);
}

async function typeKeys(opened: OpenedPage, label: string): Promise<number> {
  await fieldOf(opened, label).focus();
  await opened.page.waitForTimeout(REST / 2);
  await readLongest(opened);
  const before = await readThread(opened);
  await opened.page.keyboard.type(KEYS, { delay: 40 });
  await opened.page.waitForTimeout(REST / 2);
  return ((await readThread(opened)).script - before.script) / KEYS.length;
}

async function measureWithIntent(opened: OpenedPage): Promise<Times> {
  const { page } = opened;
  const times: Times = {};
  await page.evaluate(() => window.clocks.readDisturbances());
  const before = await readThread(opened);
  await showIntent(opened, REST);
  times['longIntent'] = await readLongest(opened);
  times['openAfterIntent'] = await clock(opened, 'open');
  times['moved'] = await page.evaluate(() => window.clocks.moved());
  times['threadOpening'] = (await readThread(opened)).task - before.task;
  const { shift, longTasks } = await page.evaluate(() => window.clocks.readDisturbances());
  times['shift'] = shift;
  times['longOpening'] = Math.max(0, ...longTasks);
  await closeDialog(opened, REST);
  await showIntent(opened, REST);
  times['openAgain'] = await clock(opened, 'open');
  times['scriptPerKey'] = await typeKeys(opened, 'First name');
  times['longTyping'] = await readLongest(opened);
  await fieldOf(opened, 'First name').fill('');
  await moveTo(opened, roleTriggerOf(opened));
  times['list'] = await clock(opened, 'list');
  times['longList'] = await readLongest(opened);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(REST);
  times['listAgain'] = await clock(opened, 'list');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(REST);
  await moveTo(opened, buttonOf(opened, 'Send invitation'));
  times['submit'] = await clock(opened, 'errors');
  times['longSubmit'] = await readLongest(opened);
  times['scriptPerKeyWrong'] = await typeKeys(opened, 'Last name');
  times['longTyping'] = Math.max(times['longTyping'], await readLongest(opened));
  return times;
}

/** Presses the trigger as assistive technology does: no pointer comes near it first. */
function measureWithoutIntent(address: string, candidate: Candidate, preloaded: readonly string[]): Promise<number> {
  const urls = preloaded.map((name) => `${address}/${candidate.name}/${name}`);
  return withPage(address, candidate, { throttle: THROTTLE }, async (opened) => {
    // As text: what runs this file makes an import its own, also one that is meant for the page.
    await opened.page.evaluate(`Promise.all(${JSON.stringify(urls)}.map((url) => import(url)))`);
    await opened.page.waitForTimeout(REST);
    return clock(opened, 'open', () => triggerOf(opened).evaluate((button: HTMLElement) => button.click()));
  });
}

/** Measures one round of one candidate, in fresh browsers with the processor slowed down. */
export async function measureTimes(address: string, candidate: Candidate, { lazy }: Bundle): Promise<Times> {
  const scripts = lazy.map(({ name }) => name).filter((name) => name.endsWith('.js'));
  const times = await withPage(address, candidate, { throttle: THROTTLE }, measureWithIntent);
  times['openWithoutIntent'] = await measureWithoutIntent(address, candidate, scripts);
  // Where everything comes with the page, there is no other case.
  times['openCold'] = scripts.length > 0 ? await measureWithoutIntent(address, candidate, []) : times['openWithoutIntent'];
  return times;
}
