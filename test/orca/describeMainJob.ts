import { expect, test } from 'vitest';
import type { Listener, Manners } from './describeOrca.js';
import { expectOnce, openDialog, openList, walkTo } from './hearing.js';
import { pause } from './startDesktop.js';

/** What is heard from the trigger to what happens after the invitation. */
export function describeMainJob(sitDown: () => Promise<Listener>, { saysOpening }: Manners): void {
  test('hears the whole way: the dialog, every field, why a switch is locked, the roles, sending, sent, and what comes next', async () => {
    const listener = await sitDown();
    const { orca, manager, pacs } = listener;
    const { hear, press, type } = orca;
    if (saysOpening) await walkTo(orca, /Invite user.*push button/);
    else {
      await openDialog(listener);
      await press('Escape');
      await manager.expectClosed();
      await pause(1000);
    }
    const opened = await hear(() => press('Return'), /Invite user dialog/, /They get an e-mail to confirm/, /First name entry required/);
    expectOnce(opened, /Invite user dialog/, /They get an e-mail to confirm/, /First name/);
    expect(opened.join()).not.toMatch(/invalid/);

    await type('Kit');
    expectOnce(await hear(() => press('Tab'), /Last name entry.*required/), /Last name/);
    await type('Sample');
    expectOnce(await hear(() => press('Tab'), /E-mail entry.*required/, /They log in with it/), /E-mail entry/, /They log in with it/);
    await type('kit@pacs.example');
    expectOnce(await hear(() => press('Tab'), /Middle name, suffixes, phone/, /collapsed/), /Middle name/);
    expectOnce(await hear(() => press('Tab'), /Clinic role combo box/), /Clinic role/);
    if (saysOpening) {
      const list = await hear(() => press('Return'), /list box/, /Imaging panel/, /Radiologist/, /1 of 4/);
      expectOnce(list, /list box/, /Imaging panel/, /Radiologist/, /1 of 4/);
    } else await openList(listener);
    const role = await hear(() => type('fr'), /Administration panel/, /Front Desk Operator/, /3 of 5/);
    expectOnce(role, /Administration panel/, /3 of 5/);
    await hear(() => press('Return'), /Clinic role combo box/);

    expectOnce(
      await hear(() => press('Tab'), /Access level/, /Member/, /1 of 2/, /Works with studies/),
      /Access level/,
      /Works with studies/,
    );
    // In its browse mode, Orca keeps the arrow keys to itself: this one goes past it.
    expectOnce(await hear(() => manager.press('ArrowDown'), /Admin/, /2 of 2/, /All features and settings/), /All features and settings/);
    expectOnce(await hear(() => press('Tab'), /Manage studies switch/, /Assign tasks/), /Manage studies/, /Assign tasks/);
    expectOnce(await hear(() => press('Tab'), /Create reports switch off/, /Needs an NPI/), /Create reports/, /Needs an NPI/);
    const locked = await hear(() => press('Tab'), /Dashboard access switch on/, /Always on for admins/);
    expectOnce(locked, /Dashboard access/, /Always on for admins/);

    await hear(() => press('shift+Tab'), /Create reports switch off/);
    expectOnce(await hear(() => press('space'), /An NPI number is now required/), /An NPI number is now required/);
    expectOnce(await hear(() => press('Tab'), /NPI number entry.*required/, /Ten digits/), /NPI number entry/, /Ten digits/);
    await type('1234567893');
    await walkTo(orca, /Send invitation push button/);
    const gate = pacs.server.hold();
    expectOnce(await hear(() => press('Return'), /Sending invitation/), /Sending invitation/);
    const sent = await hear(
      async () => gate.open(),
      /Invitation sent/,
      /Kit Sample gets an e-mail at kit@pacs\.example/,
      /They confirm the invitation/,
    );
    expectOnce(sent, /Invitation sent/, /Kit Sample gets an e-mail/, /What happens next/, /reports can be assigned to them/);
    await hear(() => press('Tab'), /help@pacs\.example link/);
    await hear(() => press('Tab'), /Invite another push button/);
    await hear(() => press('Tab'), /Done push button/);
  });
}
