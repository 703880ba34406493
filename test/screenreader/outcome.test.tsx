import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InviteError, type InviteErrorCode } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { fillIn, openDialog, screen, waitForFocus } from '../browser/host.js';
import { expectInOrder, expectNothingSilentNorTwice, listenWhile } from './readThrough.js';

const dialog = () => document.querySelector('dialog') as Element;

async function send() {
  const host = await openDialog({ support: { email: 'help@pacs.example' } });
  await fillIn();
  const announced = await listenWhile(dialog(), async () => {
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.stopWaiting).toBeVisible();
  });
  return { ...host, announced };
}

describe('somebody who listens, after sending', () => {
  test('hears that it is being sent, once, and that the button waits; the fields are silent meanwhile', async () => {
    const { announced } = await send();
    expect(announced).toEqual(['polite: Sending invitation…']);
    const phrases = await expectNothingSilentNorTwice(dialog());
    expectInOrder(phrases, ['button, Stop waiting', 'button, Sending invitation…, disabled']);
    expect(phrases.filter((phrase) => phrase.startsWith('textbox'))).toEqual([]);
  });

  test('hears that it is sent, to whom, and what happens next, step by step', async () => {
    const { latest } = await send();
    latest().answer();
    await waitForFocus(screen.sent);
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      'heading, Invitation sent, level 2',
      'Kit Sample gets an e-mail at kit@pacs.example.',
      'What happens next',
      'listitem, level 1, position 1, set size 3',
      'They confirm the invitation from the e-mail.',
      'They set up their account and verify their e-mail address.',
      'After that, reports can be assigned to them.',
      'button, Invite another',
      'button, Done',
    ]);
    await expect
      .element(screen.sent)
      .toHaveAccessibleDescription(/^Kit Sample gets an e-mail at kit@pacs.example.*They confirm.*assigned to them/);
  });

  const codes = Object.keys({
    invalid: 0,
    duplicate: 0,
    unauthenticated: 0,
    forbidden: 0,
    'rate-limited': 0,
    unavailable: 0,
    network: 0,
    timeout: 0,
    unconfirmed: 0,
    unknown: 0,
  } satisfies Record<InviteErrorCode, 0>) as InviteErrorCode[];

  test.each(codes)('hears what failed and what to do about it: %s', async (code) => {
    const { latest } = await send();
    latest().fail(new InviteError(code, { requestId: 'req_1' }));
    await expect.element(page.getByRole('alert')).toBeVisible();
    const { title, advice } = en.errors[code];
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      'alert',
      title,
      advice,
      'Reference for support: req_1',
      ...(['invalid', 'duplicate', 'forbidden'].includes(code) ? [] : ['button, Try again']),
      'end of alert',
      'button, Send invitation',
    ]);
  });

  test('hears at the field what AutoScribe refuses', async () => {
    const { latest } = await send();
    latest().fail(new InviteError('duplicate', { fieldErrors: { email: 'rejected' } }));
    await waitForFocus(screen.email);
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      'textbox, E-mail, kit@pacs.example, AutoScribe did not accept this. Check it and try again., invalid, required',
      'alert',
      'This person is already invited.',
    ]);
  });

  test('hears how long to wait, once, and not every second of it', async () => {
    const { latest } = await send();
    const announced = await listenWhile(dialog(), async () => {
      latest().fail(new InviteError('rate-limited', { retryAfterSeconds: 30 }));
      await expect.element(page.getByRole('timer')).toBeVisible();
      await expect.element(page.getByRole('timer')).toHaveTextContent(/2[0-8] seconds/);
    });
    expect(announced.filter((phrase) => phrase.includes('You can try again in'))).toEqual([expect.stringContaining('30 seconds')]);
    expectInOrder(await expectNothingSilentNorTwice(dialog()), ['Too many invitations at once.', 'button, Try again, disabled']);
  });

  test('hears the question before something is thrown away, and nothing of the fields behind it', async () => {
    await openDialog();
    await userEvent.keyboard('Kit{Escape}');
    await waitForFocus(screen.keepEditing);
    const phrases = await expectNothingSilentNorTwice(dialog());
    expectInOrder(phrases, [
      'alertdialog, Discard this invitation?, What you entered will be lost.',
      'button, Discard',
      'button, Keep editing',
    ]);
    expect(phrases.filter((phrase) => phrase.startsWith('textbox'))).toEqual([]);
  });
});
