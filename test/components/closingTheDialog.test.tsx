import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { InviteError } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { button, descriptionOf, field, renderDialog } from './openInvitation.js';

const { discard, invite, person, sent } = en;
const question = () => screen.queryByRole('alertdialog');

type Opened = ReturnType<typeof renderDialog>;

describe('when the manager closes a dialog with nothing in it', () => {
  test.each([
    ['cancel', invite.cancel],
    ['close-button', invite.close],
  ])('by %s, it closes at once and says why', async (reason, name) => {
    const onOpenChange = vi.fn();
    const { open, user, dialog } = renderDialog({ onOpenChange, defaultValues: EXAMPLE_TYPED });
    await open();
    await user.click(button(name));
    expect(dialog()).not.toBeInTheDocument();
    expect(onOpenChange).toHaveBeenLastCalledWith(false, reason);
  });

  test('by Escape, too', async () => {
    const onOpenChange = vi.fn();
    const { open, user, dialog } = renderDialog({ onOpenChange });
    await open();
    await user.keyboard('{Escape}');
    expect(dialog()).not.toBeInTheDocument();
    expect(onOpenChange).toHaveBeenLastCalledWith(false, 'escape');
  });

  test('by Escape, though the focus is nowhere', async () => {
    const { open, dialog } = renderDialog();
    await open();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(dialog()).not.toBeInTheDocument();
  });
});

describe('when the manager closes a dialog with something typed', () => {
  async function typeAndCancel(onOpenChange = vi.fn()) {
    const opened = renderDialog({ onOpenChange });
    await opened.open();
    await opened.user.type(field(person.lastName), 'Sample');
    await opened.user.keyboard('{Escape}');
    return { ...opened, onOpenChange };
  }

  test('it asks first, and "Keep editing" is the answer at hand', async () => {
    const { onOpenChange } = await typeAndCancel();
    expect(question()).toHaveAccessibleName(discard.title);
    expect(descriptionOf(screen.getByRole('alertdialog'))).toBe(discard.description);
    expect(button(discard.keep)).toHaveFocus();
    expect(onOpenChange.mock.calls).toEqual([[true, 'trigger']]);
  });

  test('an invitation that is sent meanwhile answers it: the next one is not asked about', async () => {
    const { open, user, send, settle } = renderDialog({ defaultValues: EXAMPLE_TYPED });
    await open();
    await send();
    await user.keyboard('{Escape}');
    expect(question()).toBeInTheDocument();
    await settle((call) => call.answer());
    await user.click(button(sent.inviteAnother));
    expect(question()).not.toBeInTheDocument();
    await user.type(field(person.firstName), 'Ana');
    expect(field(person.firstName)).toHaveValue('Ana');
  });

  test('nothing else is offered meanwhile: no other attempt', async () => {
    const { open, user, send, settle } = renderDialog({ defaultValues: EXAMPLE_TYPED });
    await open();
    await send();
    await settle((call) => call.fail(new InviteError('unavailable')));
    await user.keyboard('{Escape}');
    expect(question()).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: en.errors.retry })).not.toBeInTheDocument();
  });

  test('keeping it gives the focus back to where it was, and everything is still there', async () => {
    const { user } = await typeAndCancel();
    await user.click(button(discard.keep));
    expect(question()).not.toBeInTheDocument();
    expect(field(person.lastName)).toHaveFocus();
    expect(field(person.lastName)).toHaveValue('Sample');
  });

  test('keeping it gives the focus back there, too, where an earlier submit found something wrong elsewhere', async () => {
    const { open, user } = renderDialog();
    await open();
    await user.click(button(invite.submit));
    expect(field(person.firstName)).toHaveFocus();
    await user.type(field(person.lastName), 'Sample');
    await user.keyboard('{Escape}');
    await user.click(button(discard.keep));
    expect(field(person.lastName)).toHaveFocus();
    await user.click(button(invite.submit));
    expect(field(person.firstName)).toHaveFocus();
  });

  test('Escape on the question keeps it, too', async () => {
    const { user, dialog } = await typeAndCancel();
    await user.keyboard('{Escape}');
    expect(question()).not.toBeInTheDocument();
    expect(dialog()).toBeInTheDocument();
  });

  test('discarding closes, with the reason of the first request', async () => {
    const { user, dialog, onOpenChange } = await typeAndCancel();
    await user.click(button(discard.discard));
    expect(dialog()).not.toBeInTheDocument();
    expect(onOpenChange).toHaveBeenLastCalledWith(false, 'escape');
  });

  test.each([
    ['the manager discards it', async ({ user }: Opened) => user.click(button(discard.discard))],
    [
      'the host closes it',
      async ({ setProps }: Opened) => {
        setProps({ open: false });
        setProps({});
      },
    ],
  ])('where %s, the next invitation begins with no question', async (_how, close) => {
    const opened = await typeAndCancel();
    await close(opened);
    await opened.open();
    expect(question()).not.toBeInTheDocument();
    expect(field(person.lastName)).toHaveValue('');
  });

  test('what was typed and taken back is nothing to ask about', async () => {
    const { open, user, dialog } = renderDialog();
    await open();
    await user.type(field(person.lastName), 'S');
    await user.clear(field(person.lastName));
    await user.keyboard('{Escape}');
    expect(dialog()).not.toBeInTheDocument();
  });
});

describe('when the manager closes while it is being sent', () => {
  async function sendAndClose() {
    const opened = renderDialog({ defaultValues: EXAMPLE_TYPED });
    await opened.open();
    await opened.send();
    await opened.user.click(button(invite.close));
    return opened;
  }

  test('it says what would be lost, and closing anyway tells the adapter', async () => {
    const { user, adapter, dialog } = await sendAndClose();
    expect(question()).toHaveAccessibleName(discard.sendingTitle);
    expect(adapter.latest().signal.aborted).toBe(false);
    await user.click(button(discard.closeAnyway));
    expect(dialog()).not.toBeInTheDocument();
    expect(adapter.latest().signal.aborted).toBe(true);
  });

  test('an answer that comes meanwhile takes the question’s place', async () => {
    const { settle } = await sendAndClose();
    await settle((call) => call.answer());
    expect(question()).not.toBeInTheDocument();
    expect(screen.getByRole('dialog', { name: sent.title })).toBeInTheDocument();
  });
});
