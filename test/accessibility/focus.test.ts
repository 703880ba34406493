import { describe, expect, test } from 'vitest';
import { findHiddenFocus } from './findHiddenFocus.js';
import { openPage } from './openPage.js';
import { showStory } from './openStories.js';
import { tabThrough } from './tabThrough.js';

const SIZES = [
  ['on a workstation', 1280, 800],
  ['on a small phone', 320, 640],
  ['at 400 % zoom', 320, 256],
] as const;
const DIALOG = 'components-inviteuserdialog-';
const STATES = [
  ['empty', `${DIALOG}-open`, 12],
  ['with wrong fields', `${DIALOG}-incomplete`, 12],
  ['after a failure', `${DIALOG}-offline`, 12],
  ['from right to left', `${DIALOG}-right-to-left`, 12],
  ['with a question', `${DIALOG}-discard-question`, 2],
  // The story ends in the last of the optional fields, and Tab goes on from there.
  ['with every field', 'components-inviteuserform--optional-details', 7],
  ['in the notice', 'components-accessrestrictednotice--temporary-access', 3],
] as const;

const given = openPage();

async function resize(width: number, height: number): Promise<void> {
  await given.page.setViewportSize({ width, height });
  await given.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

describe.each(STATES)('%s', (_name, id, least) => {
  test('what has the focus is wholly in view, ring and all, there and back', async () => {
    await resize(1280, 900);
    await showStory(given.page, id);
    for (const [size, width, height] of SIZES) {
      await resize(width, height);
      for (const key of ['Tab', 'Shift+Tab']) {
        const stops = await tabThrough(given.page, findHiddenFocus, key);
        expect(stops.length, `${size}, ${key}`).toBeGreaterThanOrEqual(least);
        expect(
          stops.flatMap(({ wrong }) => wrong),
          `${size}, ${key}`,
        ).toEqual([]);
      }
    }
  });
});

test('finds a field under a bar, and one that is cut off', async () => {
  await resize(1280, 900);
  await showStory(given.page, `${DIALOG}-open`);
  const bar = '.autoscribe-footer { margin-block-start: -160px; position: relative; }';
  const tight = '.autoscribe-scroller { scroll-padding: 0; } .autoscribe-body { padding: 0; } .autoscribe-input { scroll-margin: 0; }';
  const style = await given.page.addStyleTag({ content: bar + tight });
  const stops = await tabThrough(given.page, findHiddenFocus);
  await style.evaluate((element) => (element as HTMLElement).remove());
  const found = stops.flatMap(({ wrong }) => wrong).join('\n');
  expect(found).toContain('is under autoscribe-footer');
  expect(found).toContain('leaves autoscribe-scroller');
});
