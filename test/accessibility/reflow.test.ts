import { describe, expect, inject, test } from 'vitest';
import { findLostText } from './findLostText.js';
import { openPage } from './openPage.js';
import { PLAIN, showStory, wear } from './openStories.js';

// What WCAG names in 1.4.12, on everything, as an extension of the reader's would.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const TWICE = 'html { font-size: 200% !important; } :root { --autoscribe-font-size: 28px; }';

const CONDITIONS = [
  ['at 400 % zoom', 320, 256, ''],
  ['with text twice as large', 1280, 900, TWICE],
  ['with text twice as large, on a phone', 320, 640, TWICE],
  ['with wider text', 1280, 900, SPACING],
  ['with wider text, on a phone', 320, 640, SPACING],
] as const;

// One of each kind; all of them in every dress take some minutes.
const SOME = [
  'components-inviteuserdialog--incomplete',
  'components-inviteuserdialog--filled-in',
  'components-inviteuserdialog--sent',
  'components-inviteuserdialog--discard-question',
  'components-inviteuserdialog--we-could-not-confirm',
  'components-inviteuserform--optional-details',
  'components-inviteuserform--npi-look-up-differs',
  'components-inviteuserform--native-role-control',
  'components-clinicroleselect--chosen',
  'components-accessrestrictednotice--temporary-access-failed',
];
const isEvery = Boolean(process.env['EVERY_DRESS']);
const stories = inject('storyList').filter(({ id, title }) => (isEvery ? title.startsWith('Components/') : SOME.includes(id)));
// German has the longest words.
const LOCALES = isEvery ? (['en', 'de', 'en-XA', 'ar'] as const) : (['en', 'de'] as const);

const given = openPage();

async function setCondition(width: number, height: number, css: string): Promise<void> {
  await given.page.setViewportSize({ width, height });
  await given.page.evaluate(async (text) => {
    document.querySelector('#condition')?.remove();
    const style = Object.assign(document.createElement('style'), { id: 'condition', textContent: text });
    document.head.append(style);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, css);
}

describe('no text is lost, and nothing is reached only by scrolling sideways, with little room, large text and wide text', () => {
  test.each(stories)('$title: $name', async ({ id }) => {
    await setCondition(1280, 900, '');
    await showStory(given.page, id);
    for (const locale of LOCALES) {
      await wear(given.page, { ...PLAIN, locale });
      for (const [name, width, height, css] of CONDITIONS) {
        await setCondition(width, height, css);
        expect.soft(await findLostText(given.page), `${name}, ${locale}`).toEqual([]);
      }
    }
  });
});

test('finds text that is cut off, over other text in too low a field and outside its button', async () => {
  await setCondition(1280, 900, '');
  await showStory(given.page, 'components-inviteuserdialog--incomplete');
  const broken = `.autoscribe-input { block-size: 12px; min-block-size: 0; } .autoscribe-label { block-size: 10px; overflow: hidden; }
    .autoscribe-error { margin-block-start: -30px; } .autoscribe-submit { inline-size: 60px; white-space: nowrap; }`;
  await setCondition(1280, 900, broken);
  const found = (await findLostText(given.page)).join('\n');
  await setCondition(1280, 900, '');
  for (const wrong of ['are cut off below', 'too low', 'lies over', 'leaves autoscribe-submit']) expect(found).toContain(wrong);
});
