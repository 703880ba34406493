import { test } from 'vitest';
import type { Listener } from './describeOrca.js';
import { expectOnce, fillIn, openDialog, walkTo } from './hearing.js';

/** What is heard where the invitation is not sent. */
export function describeFailures(sitDown: () => Promise<Listener>): void {
  test('hears how many fields are empty, which, and what each of them wants', async () => {
    const listener = await sitDown();
    const { orca } = listener;
    const { hear, press } = orca;
    await openDialog(listener);
    await walkTo(orca, /Send invitation push button/);
    const empty = await hear(() => press('Return'), /4 fields need your attention/, /First name entry.*required/, /Enter the first name/);
    // Where the error comes with the focus, Orca says it with the field, and may say it again as news.
    expectOnce(empty, /4 fields need/, /First name entry/);
    const last = await hear(() => press('Tab'), /Last name entry.*required/, /Enter the last name/);
    expectOnce(last, /Last name entry/, /Enter the last name/);
    await hear(() => press('Tab'), /E-mail entry.*required/, /Enter the e-mail address/);
    await hear(() => press('Tab'), /Middle name/);
    expectOnce(await hear(() => press('Tab'), /Clinic role combo box/, /Choose a clinic role/), /Choose a clinic role/);
  });

  test('hears that AutoScribe is down and what to do, and can try again', async () => {
    const listener = await sitDown();
    const { orca, pacs } = listener;
    await openDialog(listener);
    await fillIn(listener);
    pacs.answerOnce(Response.json({ message: 'Down.' }, { status: 503 }));
    const down = await orca.hear(() => orca.press('Return'), /AutoScribe can’t be reached right now/, /What you entered stays/);
    expectOnce(down, /can’t be reached/, /What you entered stays/);
    const sent = await orca.hear(() => orca.press('Return'), /Invitation sent/, /Kit Sample gets an e-mail/);
    expectOnce(sent, /Invitation sent/, /Kit Sample gets an e-mail/);
  });

  test('hears that nobody knows whether it was sent, and that trying again does not send it twice', async () => {
    const listener = await sitDown();
    const { orca, pacs } = listener;
    await openDialog(listener);
    await fillIn(listener);
    pacs.server.mishap = async ({ response, carryOut }) => {
      await carryOut();
      response.socket?.destroy();
    };
    const lost = await orca.hear(() => orca.press('Return'), /could not confirm whether/, /will not be sent twice/);
    expectOnce(lost, /could not confirm whether/, /will not be sent twice/);
  });
}
