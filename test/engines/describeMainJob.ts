import { describe, expect, test } from 'vitest';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';
import type { OpenDesk } from './describeEngine.js';
import type { Manager, Words } from './manager.js';

/** Invites Dr. Johnson, and stops at the confirmation. */
async function inviteDrJohnson({ words, open, typeAll, press, expectFocus, chooseRole, setSwitch, walkTo }: Manager): Promise<void> {
  const { person, permissions, npi, level } = words;
  await open();
  await typeAll('Sarah', 'Johnson', 'dr.johnson@hospital.org');
  await expectFocus('button', person.more);
  await press('Enter');
  await expectFocus('textbox', `${person.middleName} ${words.invite.optional}`);
  await typeAll('Marie', 'MD', 'FACR', '5551234567');
  await chooseRole('Radiologist', words.clinicRole.roles.Radiologist);
  await expectFocus('radio', level.member.label);
  await press('Tab');
  await setSwitch(permissions.canManageStudies.label, true);
  await setSwitch(permissions.canCreateReports.label, true);
  await expectFocus('textbox', npi.label);
  await typeAll('1234567893');
  await setSwitch(permissions.hasDashboardAccess.label, true);
  await walkTo('button', words.invite.submit);
  await press('Enter');
  await expectFocus('group', words.sent.title);
}

/** From the trigger to the next invitation. */
export function describeMainJob(openDesk: OpenDesk, words: Words): void {
  describe('a manager invites a radiologist', () => {
    test.each([
      ['in the page', ''],
      ['in a shadow root', 'shadow'],
    ])('with every field, %s; then a colleague at the desk; then closes', async (_place, scene) => {
      const { manager, pacs } = await openDesk(scene);
      const { expectFocus, walkTo, press, fillIn, expectClosed } = manager;
      await inviteDrJohnson(manager);
      expect(pacs.sandbox.users()).toMatchObject([EXAMPLE_REQUEST]);
      await walkTo('button', words.sent.inviteAnother);
      await press('Enter');
      const { value } = await expectFocus('textbox', words.person.firstName);
      expect(value).toBe('');
      await fillIn();
      await press('Enter');
      await expectFocus('group', words.sent.title);
      expect(pacs.sandbox.users()).toHaveLength(2);
      expect(pacs.sandbox.users()).toContainEqual(expect.objectContaining(PLAIN_REQUEST));
      await walkTo('button', words.sent.done);
      await press('Enter');
      await expectClosed();
    });

    test('in a demo, whose page is its own back end', async () => {
      const { open, fillIn, press, expectFocus } = (await openDesk('demo')).manager;
      await open();
      await fillIn();
      await press('Enter');
      await expectFocus('group', words.sent.title);
    });

    test('who needs an NPI: it stands right after the switch that asks for it, and a wrong one is explained', async () => {
      const { expectFocus, expectText, open, walkTo, setSwitch, typeAll, press } = (await openDesk()).manager;
      await open();
      await walkTo('switch', words.permissions.canCreateReports.label);
      await setSwitch(words.permissions.canCreateReports.label, true);
      await expectFocus('textbox', words.npi.label);
      await typeAll('1234567890');
      await expectText(words.fieldErrors['npi-check-digit']);
      await press('Shift+Tab');
      const { description } = await expectFocus('textbox', words.npi.label);
      expect(description).toBe(words.fieldErrors['npi-check-digit']);
    });

    test('an admin: dashboard access is locked on, can be reached, and says why', async () => {
      const { expectFocus, open, walkTo, press, look } = (await openDesk()).manager;
      await open();
      await walkTo('radio', words.level.member.label);
      await press('ArrowDown');
      await expectFocus('radio', words.level.admin.label);
      await walkTo('switch', words.permissions.hasDashboardAccess.label);
      await press('Space');
      const { value, description } = await look();
      expect(value).toBe(true);
      expect(description).toContain(words.permissions.locks['admin-needs-dashboard']);
    });
  });
}
