import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findFaintEdges } from './findFaintEdges.js';
import { findFaintRing } from './findFaintRing.js';
import { measureMark } from './measureMark.js';
import { openPage } from './openPage.js';
import { showStory, wear, type Dress } from './openStories.js';
import { tabThrough } from './tabThrough.js';

// The page's colour scheme counts for `auto` alone; the others must not be moved by it.
const DRESSES: [Dress['theme'], 'light' | 'dark'][] = [
  ['light', 'dark'],
  ['dark', 'light'],
  ['reading-room', 'light'],
  ['auto', 'light'],
  ['auto', 'dark'],
];
const STATES = {
  'wrong fields': 'components-inviteuserdialog--incomplete',
  'a failure and its retry': 'components-inviteuserdialog--offline',
  'an invitation on its way': 'components-inviteuserdialog--sending',
  'a wait before the next attempt': 'components-inviteuserdialog--rate-limited',
  'the confirmation': 'components-inviteuserdialog--sent',
  'a locked switch and a form in the page': 'components-inviteuserform--admin-locks-dashboard',
  'a switch that is locked and off': 'components-permissiontoggles--dashboard-never',
  'the role list': 'components-clinicroleselect--chosen',
  'the platform’s own role list': 'components-clinicroleselect--native',
  'the notice': 'components-accessrestrictednotice--temporary-access',
};

const given = openPage();

/** Whether the state is one of fields and buttons, rather than of a list that keeps Tab to itself. */
const isTabbed = (id: string) => !id.endsWith('--chosen');

describe.each(Object.entries(STATES))('%s', (_name, id) => {
  test('edges, marks and the ring of the focus have 3:1 in every theme', async () => {
    const { page } = given;
    await showStory(page, id);
    for (const [theme, colorScheme] of DRESSES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await wear(page, { theme, locale: 'en' });
      if (!isTabbed(id)) {
        await page.locator('.autoscribe-role-trigger').press('Enter');
        await page.locator('[role="option"]:focus').waitFor();
      }
      const edges = await findFaintEdges(page);
      if (!isTabbed(id)) await page.keyboard.press('Escape');
      for (const radio of await page.locator('.autoscribe-level-input').all()) {
        expect(await measureMark(radio), `a radio button, ${theme}`).toBeGreaterThanOrEqual(3);
      }
      const stops = await tabThrough(page, findFaintRing);
      expect(stops.length).toBeGreaterThan(0);
      const dress = `${theme}, the system’s scheme ${colorScheme}`;
      expect([...edges, ...stops.flatMap(({ wrong }) => wrong)], dress).toEqual([]);
    }
  });
});

/** The colours of lines and quiet text beside that of text, and what can't be used now. */
function readStrength(page: Page) {
  return page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    const edges = [
      '.autoscribe-input',
      '.autoscribe-level:not([data-state="checked"])',
      '.autoscribe-permission-list',
      '.autoscribe-footer',
    ];
    const quiet = ['.autoscribe-description', '.autoscribe-hint', '.autoscribe-column-heading'];
    const resting = styleOf('.autoscribe-submit[aria-disabled="true"]');
    return {
      text: styleOf('.autoscribe-title').color,
      edges: edges.map((selector) => styleOf(selector).borderBlockStartColor),
      quiet: quiet.map((selector) => styleOf(selector).color),
      resting: { opacity: resting.opacity, edge: resting.borderBlockStartStyle },
    };
  });
}

test('where the system asks for more contrast, lines and quiet text are as strong as text, and nothing is faint', async () => {
  const { page } = given;
  onTestFinished(() => page.emulateMedia({ contrast: null }));
  await showStory(page, 'components-inviteuserdialog--sending');
  for (const [theme, colorScheme] of DRESSES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', contrast: 'more' });
    await wear(page, { theme, locale: 'en' });
    const { text, edges, quiet, resting } = await readStrength(page);
    const dress = `${theme}, the system’s scheme ${colorScheme}`;
    expect([...edges, ...quiet], dress).toEqual([...edges, ...quiet].map(() => text));
    expect(resting, dress).toEqual({ opacity: '1', edge: 'dashed' });
    expect(await findFaintEdges(page), dress).toEqual([]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', contrast: 'no-preference' });
    expect((await readStrength(page)).edges, dress).not.toContain(text);
  }
});

test('finds what is fainter: an edge, a thumb, a ring', async () => {
  const { page } = given;
  await showStory(page, 'components-inviteuserdialog--open');
  await wear(page, { theme: 'light', locale: 'en' });
  const tokens = { '--autoscribe-border-strong': 'oklch(85% 0.02 250)', '--autoscribe-focus-ring': 'rgb(31 95 191 / 0.4)' };
  await page.evaluate((all) => Object.entries(all).forEach(([name, value]) => document.body.style.setProperty(name, value)), tokens);
  const stops = await tabThrough(page, findFaintRing);
  const found = [...(await findFaintEdges(page)), ...stops.flatMap(({ wrong }) => wrong)].join('\n');
  await page.evaluate(() => document.body.removeAttribute('style'));
  for (const wrong of ['autoscribe-input', 'autoscribe-role-trigger', 'the thumb', 'autoscribe-submit', 'the ring has']) {
    expect(found).toContain(wrong);
  }
});
