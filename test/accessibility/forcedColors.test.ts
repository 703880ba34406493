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
function readSwitches(page: Page): Promise<{ state: string; isLocked: boolean; look: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.autoscribe-switch')].map((control) => {
      const thumb = getComputedStyle(control, '::before');
      const look = [getComputedStyle(control).backgroundColor, thumb.backgroundColor, thumb.insetInlineStart].join();
      return { state: control.checked ? 'on' : 'off', isLocked: control.ariaDisabled === 'true', look };
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

/** How strong what can't be used now is, and whether it has the system's colour for that. */
function readInactive(page: Page): Promise<{ opacity: string; edge: string; gray: string }[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'GrayText';
    const gray = getComputedStyle(probe).color;
    probe.remove();
    const inactive = document.querySelectorAll(
      ':is(.autoscribe-button, .autoscribe-submit, .autoscribe-switch):is(:disabled, [aria-disabled="true"])',
    );
    return [...inactive].map((element) => {
      const { opacity, borderBlockStartColor } = getComputedStyle(element);
      return { opacity, edge: borderBlockStartColor, gray };
    });
  });
}

describe.each(['light', 'dark'] as const)('in the system’s own colours, %s', (colorScheme) => {
  test.each([
    `${DIALOG}-incomplete`,
    `${DIALOG}-filled-in`,
    'components-inviteuserform--admin-locks-dashboard',
    'components-permissiontoggles--dashboard-never',
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

  test.each([`${DIALOG}-sending`, 'components-inviteuserform--admin-locks-dashboard', 'components-permissiontoggles--disabled'])(
    'what can’t be used now has the system’s colour for that, and is not faint: %s',
    async (id) => {
      await given.page.emulateMedia({ forcedColors: 'active', colorScheme });
      await showStory(given.page, id);
      const inactive = await readInactive(given.page);
      expect(inactive.length).toBeGreaterThan(0);
      for (const { opacity, edge, gray } of inactive) expect({ opacity, edge }).toEqual({ opacity: '1', edge: gray });
    },
  );

  test('a locked switch that is on looks different from one that is off', async () => {
    await given.page.emulateMedia({ forcedColors: 'active', colorScheme });
    await showStory(given.page, 'components-inviteuserform--admin-locks-dashboard');
    const on = (await readSwitches(given.page)).find(({ isLocked }) => isLocked);
    await showStory(given.page, 'components-permissiontoggles--dashboard-never');
    const off = (await readSwitches(given.page)).find(({ isLocked }) => isLocked);
    expect([on?.state, off?.state]).toEqual(['on', 'off']);
    expect(on?.look).not.toBe(off?.look);
  });

  test('a field that is wrong has another edge, and says so in words', async () => {
    const { page } = given;
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await showStory(page, `${DIALOG}-incomplete`);
    await page.getByText('Enter the first name.').waitFor();
    const right = await readFields(page, false);
    // The first of them has the focus.
    const wrong = await readFields(page, true);
    expect(wrong.length).toBeGreaterThan(2);
    expect(wrong.filter((edge) => [...right, 'solid 1px'].includes(edge))).toEqual([]);
  });
});
