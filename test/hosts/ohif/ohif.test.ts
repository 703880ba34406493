import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildExtension } from './buildExtension.js';
import { fetchOhif } from './fetchOhif.js';
import { openViewer, type Viewer } from './openViewer.js';
import { serveOhif, type OhifServer } from './serveOhif.js';
import { NOTHING, openList, SPOTS, type Spot } from './spots.js';

const { dist } = await fetchOhif();

let server: OhifServer;
let viewer: Viewer;

beforeAll(async () => {
  if (!dist) return;
  server = await serveOhif(dist, await buildExtension(inject('packed').react19));
  viewer = await openViewer(server.viewer);
});

afterAll(async () => {
  await viewer?.close();
  await server?.close();
});

const dialog = () => viewer.page.getByRole('dialog', { name: 'Invite user' });
const trigger = () => viewer.page.getByRole('button', { name: 'Invite to AutoScribe' });
const hostModal = () => viewer.page.getByRole('dialog', { name: 'Preferences' });
const pointerEvents = () => viewer.page.evaluate(() => document.body.style.pointerEvents);
const windowLevel = () => viewer.overlay.locator('[data-cy="viewport-overlay-bottom-left"]').innerText();

/** Puts our trigger into something of the viewer's. */
const showTriggerIn = (selector: string) => viewer.page.locator(selector).evaluate((element) => window.autoscribe.showTrigger(element));

async function openDialog(): Promise<void> {
  await viewer.page.evaluate(() => window.autoscribe.remove());
  await showTriggerIn('[data-cy="return-to-work-list"] >> xpath=..');
  await trigger().click();
  await dialog().waitFor();
}

async function discard(): Promise<void> {
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await dialog().getByRole('button', { name: 'Discard' }).click();
  await dialog().waitFor({ state: 'hidden' });
}

/** The keys that ran a command of the viewer from there, or that did not even get there. There should be none. */
async function findLeaks(spot: Spot, openAgain: () => Promise<void>): Promise<string[]> {
  const leaks: string[] = [];
  const press = async (key: string) => {
    await spot.focus(viewer.page);
    const { on, commands } = await viewer.press(key);
    if (on !== spot.is || commands.length > 0) leaks.push(`${key}, pressed on ${on}: ${commands.join()}`);
  };
  for (const { key } of viewer.hotkeys.filter((hotkey) => hotkey.key !== 'esc')) {
    await press(key);
    await spot.settle?.(viewer.page, key);
  }
  // Last, and from the beginning: it closes things.
  await openAgain();
  await press('esc');
  return leaks;
}

/** The hotkeys that did not run their command. */
async function findDeadKeys(): Promise<string[]> {
  const dead: string[] = [];
  for (const { key, command } of viewer.hotkeys) {
    const { commands } = await viewer.press(key);
    if (!commands.includes(command)) dead.push(key);
  }
  return dead;
}

/** Drags over the image with the window tool: the contrast that the viewer shows must change. */
async function expectMouseWorks(): Promise<void> {
  expect(await pointerEvents()).toBe('');
  const { page } = viewer;
  await page.locator('[data-cy="WindowLevel-btn"]').click();
  const before = await windowLevel();
  await viewer.image.hover();
  await page.mouse.down();
  await page.mouse.move(820, 480, { steps: 5 });
  await page.mouse.up();
  await expect.poll(windowLevel).not.toBe(before);
}

describe.skipIf(!dist)('inside the OHIF viewer', () => {
  afterEach(async () => {
    await viewer.page.evaluate(() => {
      window.autoscribe.remove();
      window.ohif.servicesManager.services.uiModalService.hide();
    });
    await hostModal().waitFor({ state: 'hidden' });
    await viewer.press('Shift');
    expect(viewer.errors.splice(0)).toEqual([]);
  });

  test('every one of the viewer’s 36 hotkeys acts before anything of ours is there, and the mouse does', async () => {
    await viewer.shoot('viewer');
    expect(viewer.hotkeys).toHaveLength(36);
    expect(viewer.hotkeys.filter(({ isActive }) => !isActive)).toEqual([]);
    expect(await findDeadKeys()).toEqual([]);
    await expectMouseWorks();
  });

  describe('while the invitation dialog is open', () => {
    test.each([...SPOTS, NOTHING])('no hotkey of the viewer acts from $name', async (spot) => {
      await openDialog();
      await spot.focus(viewer.page);
      await viewer.shoot(`dialog, ${spot.name}`);
      expect(await findLeaks(spot, openDialog)).toEqual([]);
    });

    test('Space turns a switch, Space sends, Enter closes the confirmation, and the viewer does nothing', async () => {
      await openDialog();
      const { page } = viewer;
      const manage = dialog().getByRole('switch', { name: 'Manage studies' });
      await manage.focus();
      expect((await viewer.press('space')).commands).toEqual([]);
      expect(await manage.isChecked()).toBe(true);
      await page.getByLabel('First name').fill('Kit');
      await page.getByLabel('Last name').fill('Sample');
      await page.getByLabel('E-mail').fill('kit@pacs.example');
      await page.getByRole('combobox', { name: 'Clinic role' }).focus();
      expect((await viewer.press('f')).commands).toEqual([]);
      await page.getByRole('option', { name: 'Front Desk Operator' }).and(page.locator(':focus')).waitFor();
      expect((await viewer.press('enter')).commands).toEqual([]);
      await page.getByRole('button', { name: 'Send invitation' }).focus();
      expect((await viewer.press('space')).commands).toEqual([]);
      const done = page.getByRole('button', { name: 'Done' });
      await done.focus();
      await viewer.shoot('sent');
      expect(await page.evaluate(() => window.autoscribe.invites)).toBe(1);
      expect((await viewer.press('enter')).commands).toEqual([]);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    test('Escape closes the list, then the dialog, and only then is it the viewer’s again', async () => {
      await openDialog();
      await openList(viewer.page);
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await viewer.page.getByRole('listbox').count()).toBe(0);
      expect(await dialog().isVisible()).toBe(true);
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await dialog().count()).toBe(0);
      expect((await viewer.press('esc')).commands).toEqual(['cancelActiveOperation']);
    });

    test('wheel and mouse stay with it', async () => {
      await openDialog();
      const { page } = viewer;
      const heard = await viewer.overlay.evaluateHandle((element) => {
        const types: string[] = [];
        for (const type of ['wheel', 'pointerdown', 'mousedown', 'mousemove', 'touchstart', 'contextmenu']) {
          element.addEventListener(type, () => types.push(type), { passive: true });
        }
        return types;
      });
      // First on the backdrop over the image, then on the panel.
      for (const [x, y] of [[1150, 400], [640, 300]] as const) {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, 120);
        await page.mouse.down();
        await page.mouse.move(x, y + 60, { steps: 3 });
        await page.mouse.up();
      }
      expect(await heard.jsonValue()).toEqual([]);
      expect(await dialog().isVisible()).toBe(true);
    });

    test('and once it is closed, every hotkey acts again and the viewer takes the mouse', async () => {
      await openDialog();
      await openList(viewer.page);
      await viewer.press('esc');
      await viewer.press('esc');
      expect(await dialog().count()).toBe(0);
      expect(await trigger().and(viewer.page.locator(':focus')).count()).toBe(1);
      expect(await findDeadKeys()).toEqual([]);
      await expectMouseWorks();
    });
  });

  describe('opened over a modal of the viewer’s own', () => {
    async function openOverHostModal(): Promise<void> {
      await viewer.page.evaluate(() => {
        const { uiModalService, customizationService } = window.ohif.servicesManager.services;
        uiModalService.show({ title: 'Preferences', content: customizationService.getCustomization('ohif.userPreferencesModal') });
      });
      await hostModal().waitFor();
      await showTriggerIn('[role="dialog"]');
      await trigger().click();
      await dialog().waitFor();
    }

    const closeHostModal = async () => {
      await viewer.page.evaluate(() => window.ohif.servicesManager.services.uiModalService.hide());
      await viewer.page.getByText('Preferences', { exact: true }).waitFor({ state: 'detached' });
    };

    async function expectDialogWorks(): Promise<void> {
      await dialog().getByLabel('First name').click();
      await viewer.page.keyboard.type('Kit');
      expect(await dialog().getByLabel('First name').inputValue()).toBe('Kit');
      await dialog().getByRole('switch', { name: 'Manage studies' }).click();
      expect(await dialog().getByRole('switch', { name: 'Manage studies' }).isChecked()).toBe(true);
    }

    test('ours closes first: the modal is there as before, and the viewer after it', async () => {
      await openOverHostModal();
      await viewer.shoot('over a modal of the viewer');
      await expectDialogWorks();
      await discard();
      await trigger().click();
      await dialog().waitFor();
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await dialog().count()).toBe(0);
      await hostModal().getByRole('button', { name: 'Cancel' }).click();
      await hostModal().waitFor({ state: 'hidden' });
      await expectMouseWorks();
      expect(await findDeadKeys()).toEqual([]);
    });

    test('the modal closes first: ours works on, and then the viewer does', async () => {
      await openOverHostModal();
      await closeHostModal();
      await expectDialogWorks();
      await discard();
      await expectMouseWorks();
      expect(await findDeadKeys()).toEqual([]);
    });

    test('the modal closes while our role list is open: the same', async () => {
      await openOverHostModal();
      await openList(viewer.page);
      await closeHostModal();
      await viewer.page.getByRole('option', { name: 'Radiologist', exact: true }).click();
      await viewer.page.getByRole('listbox').waitFor({ state: 'hidden' });
      await expectDialogWorks();
      await discard();
      await expectMouseWorks();
      expect(await findDeadKeys()).toEqual([]);
    });
  });

  describe('with the invitation form in a side panel', () => {
    async function showForm(): Promise<void> {
      await viewer.page.evaluate(() => window.autoscribe.remove());
      await viewer.page.locator('[data-cy="studyBrowser-panel"]').evaluate((element) => window.autoscribe.showForm(element));
      await viewer.page.getByLabel('First name').waitFor();
    }

    test.each(SPOTS)('no hotkey of the viewer acts from $name', async (spot) => {
      await showForm();
      await spot.focus(viewer.page);
      await viewer.shoot(`form, ${spot.name}`);
      expect(await findLeaks(spot, showForm)).toEqual([]);
    });

    test('the viewer beside it keeps its hotkeys and its mouse', async () => {
      await showForm();
      await expectMouseWorks();
      await NOTHING.focus(viewer.page);
      expect(await findDeadKeys()).toEqual([]);
    });
  });
});
