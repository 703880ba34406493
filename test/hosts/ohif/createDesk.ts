import { expect } from 'vitest';
import type { Viewer } from './openViewer.js';
import type { Spot } from './spots.js';

/** What a person at the desk does with the viewer and our invitation in it. */
export function createDesk(viewer: Viewer) {
  const { page, pane } = viewer;
  const dialog = page.getByRole('dialog', { name: 'Invite user' });
  const trigger = page.getByRole('button', { name: 'Invite to AutoScribe' });
  const hostModal = page.getByRole('dialog', { name: 'Preferences' });
  const readPointerEvents = () => page.evaluate(() => document.body.style.pointerEvents);
  const readWindow = () => pane.locator('[data-cy="viewport-overlay-bottom-left"]').innerText();
  const removeOurs = () => page.evaluate(() => window.autoscribe.remove());

  /** Puts our trigger into something of the viewer's, and opens the dialog by it. */
  async function openDialogIn(selector: string): Promise<void> {
    await page.locator(selector).evaluate((element) => window.autoscribe.showTrigger(element));
    await trigger.click();
    await dialog.waitFor();
  }

  return {
    dialog,
    trigger,
    hostModal,
    removeOurs,

    /** Opens a new dialog from the viewer's own bar. */
    openDialog: async () => {
      await removeOurs();
      await openDialogIn(':has(> [data-cy="return-to-work-list"])');
    },

    /** Opens the viewer's preferences, which are a modal, and our dialog out of them. */
    openDialogOverHostModal: async () => {
      await page.evaluate(() => {
        const { uiModalService, customizationService } = window.ohif.servicesManager.services;
        uiModalService.show({ title: 'Preferences', content: customizationService.getCustomization('ohif.userPreferencesModal') });
      });
      await hostModal.waitFor();
      await openDialogIn('[role="dialog"]');
    },

    /** Closes the viewer's modal as the viewer itself would, whatever lies over it. */
    closeHostModal: async () => {
      await page.evaluate(() => window.ohif.servicesManager.services.uiModalService.hide());
      await page.getByText('Preferences', { exact: true }).waitFor({ state: 'detached' });
    },

    /** Puts a new form into the viewer's side panel. */
    showForm: async () => {
      await removeOurs();
      await page.locator('[data-cy="studyBrowser-panel"]').evaluate((element) => window.autoscribe.showForm(element));
      await page.getByLabel('First name').waitFor();
    },

    /** Works in our dialog by mouse and keyboard. */
    useDialog: async () => {
      await dialog.getByLabel('First name').click();
      await page.keyboard.type('Kit');
      expect(await dialog.getByLabel('First name').inputValue()).toBe('Kit');
      const manageStudies = dialog.getByRole('switch', { name: 'Manage studies' });
      await manageStudies.click();
      expect(await manageStudies.isChecked()).toBe(true);
    },

    discard: async () => {
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByRole('button', { name: 'Discard' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    /** Presses every hotkey on a spot. Gives those that ran a command of the viewer. There should be none. */
    async findLeaks(spot: Spot, openAgain: () => Promise<void>): Promise<string[]> {
      const leaks: string[] = [];
      const press = async (key: string) => {
        const commands: string[] = [];
        let on = '';
        // Once more where the form moved the focus in between, as it does when it has refused something.
        for (let attempt = 0; attempt < 3 && on !== spot.is; attempt += 1) {
          await spot.focus(page);
          const pressed = await viewer.press(key);
          on = pressed.on;
          commands.push(...pressed.commands);
        }
        if (on !== spot.is || commands.length > 0) leaks.push(`${key} on ${on}: ${commands.join()}`);
      };
      for (const { key } of viewer.hotkeys.filter((hotkey) => hotkey.key !== 'esc')) {
        await press(key);
        await spot.settle?.(page, key);
      }
      // Last, and from the beginning: it closes things.
      await openAgain();
      await press('esc');
      return leaks;
    },

    /** Presses every hotkey where the focus is. Gives those that did not run their command. There should be none. */
    findDeadKeys: async (): Promise<string[]> => {
      const dead: string[] = [];
      for (const { key, command } of viewer.hotkeys) {
        const { commands } = await viewer.press(key);
        if (!commands.includes(command)) dead.push(`${key}: ${commands.join()}`);
      }
      // A loop that plays on would slow everything down.
      await viewer.press('c');
      return dead;
    },

    /** Looks for what must not stay behind: a body that takes no mouse, or an error on the page. */
    expectNothingLeft: async () => {
      expect(await readPointerEvents()).toBe('');
      expect(viewer.errors.splice(0)).toEqual([]);
    },

    /** Drags over the image with the viewer's window tool, by which its contrast changes. */
    expectMouseWorks: async () => {
      expect(await readPointerEvents()).toBe('');
      await page.locator('[data-cy="WindowLevel-btn"]').click();
      // The first preset, so that it is known what changes.
      await viewer.press('1');
      const soft = /W:\s*400\s+L:\s*40\b/;
      await expect.poll(readWindow).toMatch(soft);
      const { x, y, width, height } = (await pane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 80, y + height / 2 + 60, { steps: 5 });
      await page.mouse.up();
      await expect.poll(readWindow).not.toMatch(soft);
    },

    /** Uses wheel and mouse over the image and over our dialog. Gives what of it the viewer's image heard. */
    usePointerEverywhere: async (): Promise<string[]> => {
      const heard = await pane.evaluateHandle((element) => {
        const types: string[] = [];
        for (const type of ['wheel', 'pointerdown', 'mousedown', 'mousemove', 'contextmenu']) {
          element.addEventListener(type, () => types.push(type), { passive: true });
        }
        return types;
      });
      for (const [x, y] of [
        [1150, 400],
        [640, 300],
      ] as const) {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, 120);
        await page.mouse.down();
        await page.mouse.move(x, y + 60, { steps: 3 });
        await page.mouse.up();
      }
      return heard.jsonValue();
    },
  };
}

/** What a person at the desk does with the viewer and our invitation in it. */
export type Desk = ReturnType<typeof createDesk>;
