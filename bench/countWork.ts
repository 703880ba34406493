import { NOTHING, type Candidate } from './candidates.js';
import { countForcedLayouts } from './countForcedLayouts.js';
import { buttonOf, fieldOf, findMiddle, press, roleTriggerOf, showIntent, triggerOf, waitFor } from './dialog.js';
import { withPage, type OpenedPage } from './openPage.js';
import { countRenders, type Work } from './page/countRenders.js';
import { watchWork, type Watched } from './page/watchWork.js';

/** What a candidate does that is the same on every machine. */
export interface CountedWork {
  /** Renders and commits by the time the dialog is open, from before any intent. */
  opening: Work;
  /** Those of them that came after the press. */
  click: Work;
  openingList: Work;
  submitting: Work;
  /** Commits per key while nothing is wrong. */
  commitsPerKey: number;
  /** At the key that takes a field's problem away. */
  clearingKey: Work;
  /** Commits per key after that, while other fields are still wrong. */
  commitsPerKeyWrong: number;
  /** What the dialog has going on in the page before anybody wants it, beyond the page's own. */
  closed: Watched & { effects: number };
  /** How often script forced a layout from intent to rest. */
  forcedLayouts: number;
  /** The files that came, by the time they did. */
  files: { byIntent: string[]; byOpening: string[]; byList: string[] };
}

const KEYS = 'Johnson-Ab';
const REST = 600;

async function type(opened: OpenedPage, label: string, text: string): Promise<Work> {
  await fieldOf(opened, label).focus();
  await opened.page.waitForTimeout(REST / 3);
  await opened.page.evaluate(() => window.readWork());
  await opened.page.keyboard.type(text, { delay: 30 });
  await opened.page.waitForTimeout(REST / 3);
  return opened.page.evaluate(() => window.readWork());
}

async function countOnce(opened: OpenedPage): Promise<Omit<CountedWork, 'closed' | 'forcedLayouts'>> {
  const { page, readRequests } = opened;
  const read = () => page.evaluate(() => window.readWork());
  const rest = () => page.waitForTimeout(REST);
  await findMiddle(triggerOf(opened));
  readRequests();
  await read();
  await showIntent(opened, REST);
  const intent = await read();
  const byIntent = readRequests();
  await press(opened);
  await waitFor(opened, 'open');
  await rest();
  const click = await read();
  const byOpening = readRequests();
  const pristine = await type(opened, 'First name', KEYS);
  await fieldOf(opened, 'First name').fill('');
  await rest();
  const { x, y } = await findMiddle(roleTriggerOf(opened));
  await page.mouse.move(x, y);
  await rest();
  await read();
  await press(opened);
  await waitFor(opened, 'list');
  await rest();
  const openingList = await read();
  const byList = readRequests();
  await page.keyboard.press('Escape');
  await rest();
  const submit = await findMiddle(buttonOf(opened, 'Send invitation'));
  await page.mouse.move(submit.x, submit.y);
  await rest();
  await read();
  await press(opened);
  await waitFor(opened, 'errors');
  await rest();
  const submitting = await read();
  const clearingKey = await type(opened, 'Last name', 'J');
  const wrong = await type(opened, 'Last name', KEYS);
  return {
    opening: { commits: intent.commits + click.commits, renders: intent.renders + click.renders },
    click,
    openingList,
    submitting,
    commitsPerKey: pristine.commits / KEYS.length,
    clearingKey,
    commitsPerKeyWrong: wrong.commits / KEYS.length,
    files: { byIntent, byOpening, byList },
  };
}

async function watchClosed(address: string, candidate: Candidate): Promise<CountedWork['closed']> {
  const effects = await withPage(address, candidate, { before: countRenders }, ({ page }) => page.evaluate(() => window.countEffects()));
  const watched = await withPage(address, candidate, { before: watchWork }, ({ page }) => page.evaluate(() => window.readWatched()));
  return { ...watched, effects };
}

const pagesAlone = new Map<string, Promise<CountedWork['closed']>>();

/** Counts what a candidate does, in pages of its own: counting takes time, and the clocks must not pay for it. */
export async function countWork(address: string, candidate: Candidate): Promise<CountedWork> {
  const asked = pagesAlone.get(address) ?? watchClosed(address, NOTHING);
  pagesAlone.set(address, asked);
  const alone = await asked;
  const withIt = await watchClosed(address, candidate);
  const closed = {
    listeners: withIt.listeners - alone.listeners,
    observers: withIt.observers - alone.observers,
    timers: withIt.timers - alone.timers,
    effects: withIt.effects - alone.effects,
  };
  const work = await withPage(address, candidate, { before: countRenders }, countOnce);
  return { ...work, closed, forcedLayouts: await countForcedLayouts(address, candidate) };
}
