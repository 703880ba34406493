import { describe, expect, test } from 'vitest';
import type { OpenDesk } from './describeEngine.js';
import type { Words } from './manager.js';

/** Where keys and the focus go. */
export function describeKeys(openDesk: OpenDesk, words: Words): void {
  const { invite, person, clinicRole, level, permissions } = words;

  describe('keys and focus', () => {
    test('Tab goes through the dialog in the order in which it is read, there and back, and can’t leave it', async () => {
      const { manager, readHeard } = await openDesk();
      const { open, press, look } = manager;
      await open();
      const order = [
        `button ${invite.close}`,
        `textbox ${person.firstName}`,
        `textbox ${person.lastName}`,
        `textbox ${person.email}`,
        `button ${person.more}`,
        `combobox ${clinicRole.label}`,
        `radio ${level.member.label}`,
        `switch ${permissions.canManageStudies.label}`,
        `switch ${permissions.canCreateReports.label}`,
        `switch ${permissions.hasDashboardAccess.label}`,
        'link help@pacs.example',
        `button ${invite.cancel}`,
        `button ${invite.submit}`,
      ];
      /** Once round, from the first field to the first field. */
      const walk = async (key: 'Tab' | 'Shift+Tab') => {
        const seen: string[] = [];
        while (seen.at(-1) !== `textbox ${person.firstName}` && seen.length < 2 * order.length) {
          await press(key);
          const { focus, isInside } = await look();
          // Between the last and the first, a browser may stop at its own address bar: what has the focus in the page keeps it.
          if (focus === 'body' || focus === seen.at(-1)) continue;
          expect(isInside, `${focus} is in the dialog`).toBe(true);
          seen.push(focus);
        }
        return seen;
      };
      const [close = '', first = '', ...rest] = order;
      expect(await walk('Tab')).toEqual([...rest, close, first]);
      expect(await walk('Tab')).toEqual([...rest, close, first]);
      expect(await walk('Shift+Tab')).toEqual([close, ...rest.toReversed(), first]);
      await press('Escape');
      await manager.expectClosed();
      expect(await readHeard()).toEqual([]);
    });

    test.each([
      ['in the page', ''],
      ['in a shadow root', 'shadow'],
      ['in a page that is zoomed a little', 'zoom=1.25'],
      ['in a page that is zoomed', 'zoom=1.5'],
    ])('the role list stands at its field, and in the window, %s', async (_place, scene) => {
      const { open, look, walkTo, press } = (await openDesk(scene)).manager;
      await open();
      await walkTo('combobox', clinicRole.label);
      await press('Enter');
      await expect.poll(async () => (await look()).hasList).toBe(true);
      const { listOff } = await look();
      expect(listOff?.gap).toBeCloseTo(4, 0);
      expect(listOff?.sides).toBeCloseTo(0, 0);
      expect(listOff?.over).toBeLessThanOrEqual(0);
    });

    test('the fields stand in the order of the language', async () => {
      const { open, look, press } = (await openDesk()).manager;
      await open();
      const first = await look();
      await press('Tab');
      const second = await look();
      expect(second.top).toBe(first.top);
      expect(second.left > first.left).toBe(words.locale !== 'ar');
    });

    test('Escape closes the role list first, then the dialog, and the focus goes back to what opened each', async () => {
      const { open, walkTo, press, look, expectFocus, expectClosed } = (await openDesk()).manager;
      await open();
      await walkTo('combobox', clinicRole.label);
      await press('ArrowDown');
      await expect.poll(async () => (await look()).hasList).toBe(true);
      await press('Escape');
      const { hasList, isOpen } = await expectFocus('combobox', clinicRole.label);
      expect([hasList, isOpen]).toEqual([false, true]);
      await press('Escape');
      await expectClosed();
    });

    test('Escape asks before it throws away what was typed; once more, and nothing is thrown away', async () => {
      const { open, type, press, expectFocus, walkTo, expectClosed } = (await openDesk()).manager;
      await open();
      await type('Kit');
      await press('Escape');
      await expectFocus('button', words.discard.keep);
      await press('Escape');
      const { value } = await expectFocus('textbox', person.firstName);
      expect(value).toBe('Kit');
      await press('Escape');
      await walkTo('button', words.discard.discard, 'Shift+Tab');
      await press('Enter');
      await expectClosed();
    });

    test('arrow keys, Home and End go through the role list, Tab does not leave it, and Enter chooses', async () => {
      const { open, walkTo, press, pressAll, expectFocus, look } = (await openDesk()).manager;
      await open();
      await walkTo('combobox', clinicRole.label);
      await press('Enter');
      await expectFocus('option', clinicRole.roles.Radiologist);
      await press('End');
      await expectFocus('option', clinicRole.roles.Other);
      await pressAll('Home', 'ArrowDown', 'ArrowDown', 'ArrowUp');
      const { focus } = await look();
      await press('Tab');
      expect((await look()).focus).toBe(focus);
      await press('Enter');
      await expectFocus('combobox', clinicRole.label);
    });

    test.each(['', 'shadow'])('the PACS hears its keys before and after, and none from the dialog or its list (%s)', async (scene) => {
      const { manager, readHeard } = await openDesk(scene);
      const { open, walkTo, press, pressAll, type, expectClosed, expectFocus } = manager;
      await type('z');
      expect(await readHeard()).toContain('z');
      const before = await readHeard();
      await open();
      await type('z 5');
      await pressAll('Backspace', 'Home', 'End', 'ArrowUp');
      await walkTo('switch', permissions.canManageStudies.label);
      await pressAll('Space', 'Space', 'Backspace');
      await type('z');
      await walkTo('combobox', clinicRole.label, 'Shift+Tab');
      await press('ArrowDown');
      await expectFocus('option', clinicRole.roles.Radiologist);
      await pressAll('ArrowDown', 'End', 'Escape');
      await expectFocus('combobox', clinicRole.label);
      await press('Escape');
      await expectFocus('button', words.discard.keep);
      await walkTo('button', words.discard.discard, 'Shift+Tab');
      await press('Enter');
      await expectClosed();
      expect(await readHeard()).toEqual(before);
      await type('z');
      expect(await readHeard()).not.toEqual(before);
    });
  });
}
