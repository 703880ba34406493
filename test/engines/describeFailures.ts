import { describe, expect, test } from 'vitest';
import { PLAIN_REQUEST } from '../support/reference.js';
import type { OpenDesk } from './describeEngine.js';
import { KIT, type Words } from './manager.js';

/** What happens where the invitation is not sent. */
export function describeFailures(openDesk: OpenDesk, words: Words): void {
  describe('when it can’t be sent', () => {
    test('fields that are empty: the first of them takes the focus and says what it wants', async () => {
      const { expectFocus, expectText, open, walkTo, press, type } = (await openDesk()).manager;
      await open();
      await walkTo('button', words.invite.submit);
      await press('Enter');
      const { description } = await expectFocus('textbox', words.person.firstName);
      expect(description).toBe(words.fieldErrors.required.firstName);
      await expectText(words.errors.summary(4));
      await type('Kit');
      await press('Tab');
      const next = await expectFocus('textbox', words.person.lastName);
      expect(next.description).toBe(words.fieldErrors.required.lastName);
    });

    test('AutoScribe is down: the manager tries again from where the focus is, and it is sent', async () => {
      const { manager, pacs } = await openDesk();
      const { expectFocus, expectText, open, fillIn, walkTo, press } = manager;
      await open();
      await fillIn();
      pacs.answerOnce(Response.json({ message: 'Down.' }, { status: 503 }));
      await press('Enter');
      await expectText(words.errors.unavailable.title);
      await expectFocus('button', words.invite.submit);
      await walkTo('button', words.errors.retry, 'Shift+Tab');
      await press('Enter');
      await expectFocus('group', words.sent.title);
      expect(pacs.sandbox.users()).toMatchObject([PLAIN_REQUEST]);
    });

    test('AutoScribe refuses the e-mail address: its field takes the focus and says so', async () => {
      const { manager, pacs } = await openDesk();
      const { expectFocus, open, fillIn, press, pressAll, type } = manager;
      await open();
      await fillIn();
      pacs.answerOnce(Response.json({ message: 'No.', errors: { email: 'No.' } }, { status: 422 }));
      await press('Enter');
      const { description } = await expectFocus('textbox', words.person.email);
      expect(description).not.toBe(words.person.emailDescription);
      expect(description).not.toBe('');
      await pressAll('End', 'Backspace');
      await type('s');
      await press('Enter');
      await expectFocus('group', words.sent.title);
    });

    test('the person is invited already: the manager is told, corrects the address, and it is sent', async () => {
      const { manager, pacs } = await openDesk();
      const { expectFocus, expectText, open, fillIn, press, walkTo, type } = manager;
      await open();
      await fillIn();
      await press('Enter');
      await expectFocus('group', words.sent.title);
      await walkTo('button', words.sent.inviteAnother);
      await press('Enter');
      await expectFocus('textbox', words.person.firstName);
      await fillIn();
      await press('Enter');
      await expectText(words.errors.duplicate.title);
      expect((await manager.look()).isInside).toBe(true);
      await walkTo('textbox', words.person.email, 'Shift+Tab');
      await press('End');
      await type('.org');
      await press('Enter');
      await expectFocus('group', words.sent.title);
      expect(pacs.sandbox.users().map(({ email }) => email)).toContain(`${KIT.email}.org`);
    });

    test('the connection breaks after sending: closing asks first, and a retry does not invite twice', async () => {
      const { manager, pacs } = await openDesk();
      const { expectFocus, expectText, open, fillIn, press, walkTo } = manager;
      await open();
      await fillIn();
      pacs.server.mishap = async ({ response, carryOut }) => {
        await carryOut();
        response.socket?.destroy();
      };
      await press('Enter');
      await expectText(words.errors.unconfirmed.title);
      await expectFocus('button', words.invite.submit);
      await press('Escape');
      await expectFocus('button', words.discard.keep);
      await press('Enter');
      await expectFocus('button', words.invite.submit);
      pacs.server.mishap = undefined;
      await walkTo('button', words.errors.retry, 'Shift+Tab');
      await press('Enter');
      await expectFocus('group', words.sent.title);
      expect(pacs.sandbox.mailbox()).toHaveLength(1);
    });

    test('while it sends, the focus stays in the dialog; the manager stops waiting, and goes on', async () => {
      const { manager, pacs } = await openDesk();
      const { expectFocus, expectText, open, fillIn, press, walkTo } = manager;
      await open();
      await fillIn();
      const gate = pacs.server.hold();
      await press('Enter');
      await gate.arrived;
      await expectFocus('button', words.invite.submitting);
      await walkTo('button', words.invite.stopWaiting, 'Shift+Tab');
      await press('Enter');
      await expectText(words.errors.unconfirmed.title);
      await expectFocus('button', words.invite.submit);
      gate.open();
    });
  });
}
