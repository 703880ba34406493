import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildExtension } from './buildExtension.js';
import { createDesk, type Desk } from './createDesk.js';
import { fetchOhif } from './fetchOhif.js';
import { openViewer, type Viewer } from './openViewer.js';
import { serveOhif, type OhifServer } from './serveOhif.js';
import { NOTHING, openList, SPOTS } from './spots.js';

const { dist = '' } = await fetchOhif();

describe.skipIf(dist === '')('inside the OHIF viewer', () => {
  let server: OhifServer;
  let viewer: Viewer;
  let desk: Desk;

  beforeAll(async () => {
    server = await serveOhif(dist, await buildExtension(inject('packed').react19));
    viewer = await openViewer(server.viewer);
    desk = createDesk(viewer);
  });

  afterAll(async () => {
    await viewer?.close();
    await server?.close();
  });

  afterEach(async () => {
    await desk.removeOurs();
    await desk.closeHostModal();
    await viewer.takeCommands();
    await desk.expectNothingLeft();
  });

  test('each of the viewer’s 36 hotkeys acts before anything of ours is there, and so does the mouse', async () => {
    await viewer.shoot('viewer');
    expect(viewer.hotkeys).toHaveLength(36);
    expect(viewer.hotkeys.filter(({ isActive }) => !isActive)).toEqual([]);
    expect(await desk.findDeadKeys()).toEqual([]);
    await desk.expectMouseWorks();
  });

  test.each(['space', 'enter'])('with the focus on the trigger, %s opens the dialog and the viewer does nothing', async (key) => {
    await desk.openDialog();
    await viewer.press('esc');
    expect(await desk.dialog.count()).toBe(0);
    expect((await viewer.press(key)).commands).toEqual([]);
    expect(await desk.dialog.isVisible()).toBe(true);
  });

  describe('while the invitation dialog is open', () => {
    test.each([...SPOTS, NOTHING])('no hotkey of the viewer acts with the focus on $name', async (spot) => {
      await desk.openDialog();
      await spot.focus(viewer.page);
      await viewer.shoot(`dialog, ${spot.name}`);
      expect(await desk.findLeaks(spot, desk.openDialog)).toEqual([]);
    });

    test('Space turns a switch and sends, Enter chooses and closes, and the viewer does nothing', async () => {
      await desk.openDialog();
      const { page } = viewer;
      const ran: string[] = [];
      const press = async (key: string) => ran.push(...(await viewer.press(key)).commands);
      const manageStudies = desk.dialog.getByRole('switch', { name: 'Manage studies' });
      await manageStudies.focus();
      await press('space');
      expect(await manageStudies.isChecked()).toBe(true);
      await page.getByLabel('First name').fill('Kit');
      await page.getByLabel('Last name').fill('Sample');
      await page.getByLabel('E-mail').fill('kit@pacs.example');
      await page.getByRole('combobox', { name: 'Clinic role' }).focus();
      // It opens the list and finds a role there; in the viewer it turns the image.
      await press('l');
      await page.getByRole('option', { name: 'Laboratory Technician' }).and(page.locator(':focus')).waitFor();
      await press('enter');
      await page.getByRole('button', { name: 'Send invitation' }).focus();
      await press('space');
      await page.getByRole('button', { name: 'Done' }).focus();
      await viewer.shoot('sent');
      expect(await page.evaluate(() => window.autoscribe.invites)).toBe(1);
      await press('enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(ran).toEqual([]);
    });

    test('Escape closes the list, then the dialog, and only then is it the viewer’s again', async () => {
      await desk.openDialog();
      await openList(viewer.page);
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await viewer.page.getByRole('listbox').count()).toBe(0);
      expect(await desk.dialog.isVisible()).toBe(true);
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await desk.dialog.count()).toBe(0);
      expect((await viewer.press('esc')).commands).toEqual(['cancelActiveOperation']);
    });

    test('wheel and mouse stay with it', async () => {
      await desk.openDialog();
      expect(await desk.usePointerEverywhere()).toEqual([]);
      expect(await desk.dialog.isVisible()).toBe(true);
    });

    test('and once it is closed, every hotkey acts again and the viewer takes the mouse', async () => {
      await desk.openDialog();
      await openList(viewer.page);
      await viewer.press('esc');
      await viewer.press('esc');
      expect(await desk.dialog.count()).toBe(0);
      expect(await desk.trigger.and(viewer.page.locator(':focus')).count()).toBe(1);
      // The focus leaves the trigger, as it does when the radiologist turns back to the image.
      await desk.trigger.blur();
      expect(await desk.findDeadKeys()).toEqual([]);
      await desk.expectMouseWorks();
      expect(await desk.usePointerEverywhere()).toContain('wheel');
    });
  });

  describe('opened over a modal of the viewer’s own', () => {
    test('where ours closes first, the modal stands there as before, and the viewer after it', async () => {
      await desk.openDialogOverHostModal();
      await desk.useDialog();
      await viewer.shoot('over a modal of the viewer');
      await desk.discard();
      await desk.trigger.click();
      await desk.dialog.waitFor();
      expect((await viewer.press('esc')).commands).toEqual([]);
      expect(await desk.dialog.count()).toBe(0);
      await desk.hostModal.getByRole('button', { name: 'Cancel' }).click();
      await desk.hostModal.waitFor({ state: 'hidden' });
      await desk.expectMouseWorks();
      expect(await desk.findDeadKeys()).toEqual([]);
    });

    test('where the modal closes first, ours works on, and the viewer after it', async () => {
      await desk.openDialogOverHostModal();
      await desk.closeHostModal();
      await desk.useDialog();
      await desk.discard();
      await desk.expectMouseWorks();
      expect(await desk.findDeadKeys()).toEqual([]);
    });

    test('where the modal closes while our role list is open, just the same', async () => {
      await desk.openDialogOverHostModal();
      await openList(viewer.page);
      await desk.closeHostModal();
      await viewer.page.getByRole('option', { name: 'Radiologist', exact: true }).click();
      await viewer.page.getByRole('listbox').waitFor({ state: 'hidden' });
      await desk.useDialog();
      await desk.discard();
      await desk.expectMouseWorks();
      expect(await desk.findDeadKeys()).toEqual([]);
    });
  });

  describe('with the invitation form in a side panel', () => {
    test.each(SPOTS)('no hotkey of the viewer acts with the focus on $name', async (spot) => {
      await desk.showForm();
      await spot.focus(viewer.page);
      await viewer.shoot(`form, ${spot.name}`);
      expect(await desk.findLeaks(spot, desk.showForm)).toEqual([]);
    });

    test('the viewer beside it keeps its mouse and its hotkeys', async () => {
      await desk.showForm();
      await desk.expectMouseWorks();
      await NOTHING.focus(viewer.page);
      expect(await desk.findDeadKeys()).toEqual([]);
    });
  });
});
