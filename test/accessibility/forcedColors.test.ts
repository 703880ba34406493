import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findFaintEdges } from './findFaintEdges.js';
import { findFaintRing } from './findFaintRing.js';
import { openPage } from './openPage.js';
import { showStory } from './openStories.js';
import { tabThrough } from './tabThrough.js';

const given = openPage({ forcedColors: 'active' });
const DIALOG = 'components-inviteuserdialog-';

/** What tells one state of a switch from another, where the system gives the colours. */
function readSwitches(page: Page): Promise<{ state: string; look: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.autoscribe-switch')].map((control) => {
      const thumb = getComputedStyle(control, '::before');
      const look = [getComputedStyle(control).backgroundColor, thumb.backgroundColor, thumb.insetInlineStart].join();
      return { state: control.checked ? 'on' : 'off', look };
    }),
  );
}

/** How wide and in which style fields are edged that are right, and that are wrong. */
function readFields(page: Page, isWrong: boolean): Promise<string[]> {
  return page.evaluate((wrong) => {
    const fields = document.querySelectorAll(`:is(.autoscribe-input, .autoscribe-role-trigger)[aria-invalid="${wrong}"]`);
    return [...fields].map((field) => `${getComputedStyle(field).borderBlockStartStyle} ${getComputedStyle(field).borderBlockStartWidth}`);
  }, isWrong);
}

describe.each(['light', 'dark'] as const)('in the system’s own colours, %s', (colorScheme) => {
  test.each([
    `${DIALOG}-incomplete`,
    `${DIALOG}-filled-in`,
    'components-inviteuserform--admin-locks-dashboard',
    'components-clinicroleselect--open',
    'components-accessrestrictednotice--temporary-access',
  ])('edges, marks and the ring of the focus can be told from what is around: %s', async (id) => {
    await given.page.emulateMedia({ forcedColors: 'active', colorScheme });
    await showStory(given.page, id);
    expect(await findFaintEdges(given.page)).toEqual([]);
    const stops = id.endsWith('select--open') ? [] : await tabThrough(given.page, findFaintRing);
    expect(stops.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test('a switch that is on looks different from one that is off', async () => {
    await given.page.emulateMedia({ forcedColors: 'active', colorScheme });
    await showStory(given.page, `${DIALOG}-filled-in`);
    const switches = await readSwitches(given.page);
    const looks = (state: string) => switches.filter((one) => one.state === state).map(({ look }) => look);
    expect(looks('on').length * looks('off').length).toBeGreaterThan(0);
    expect(looks('on').filter((look) => looks('off').includes(look))).toEqual([]);
  });

  test('a field that is wrong has another edge, and says so in words', async () => {
    const { page } = given;
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await showStory(page, `${DIALOG}-incomplete`);
    await page.getByText('Enter the first name.').waitFor();
    const right = await readFields(page, false);
    const wrong = await readFields(page, true);
    expect(wrong.length).toBeGreaterThan(2);
    await page.getByRole('switch', { name: 'Create reports' }).press('Space');
    expect(wrong.filter((edge) => [...right, 'solid 1px'].includes(edge))).toEqual([]);
  });
});
