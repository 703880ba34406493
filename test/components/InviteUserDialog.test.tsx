import { act, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { InviteUserDialog } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { button, descriptionOf, field, renderDialog } from './openInvitation.js';

const { discard, invite, person, sent } = en;

describe('the invitation in a dialog', () => {
  test('opens from the host’s own button, says what it is for, and starts at the first field', async () => {
    const onOpenChange = vi.fn();
    const { open, dialog } = renderDialog({ onOpenChange });
    expect(dialog()).not.toBeInTheDocument();
    await open();
    expect(descriptionOf(screen.getByRole('dialog', { name: invite.title }))).toBe(invite.description);
    expect(field(person.firstName)).toHaveFocus();
    expect(onOpenChange.mock.calls).toEqual([[true, 'trigger']]);
  });

  test('opens in a DOM that has no animations, as a host’s own tests may use', async () => {
    const owned = Object.getOwnPropertyDescriptor(Element.prototype, 'getAnimations') ?? {};
    Reflect.deleteProperty(Element.prototype, 'getAnimations');
    onTestFinished(() => void Object.defineProperty(Element.prototype, 'getAnimations', owned));
    const { open } = renderDialog();
    await open();
    expect(field(person.firstName)).toHaveFocus();
  });

  test('sends, confirms, and closes when the manager is done', async () => {
    const onOpenChange = vi.fn();
    const onInvited = vi.fn();
    const { open, send, settle, user, adapter, dialog } = renderDialog({ onOpenChange, onInvited, defaultValues: EXAMPLE_TYPED });
    await open();
    await send();
    expect(adapter.latest().invite).toEqual(EXAMPLE_REQUEST);
    await settle((call) => call.answer());
    expect(descriptionOf(screen.getByRole('dialog', { name: sent.title }))).toContain('dr.johnson@hospital.org');
    expect(onInvited).toHaveBeenCalledTimes(1);
    await user.click(button(sent.done));
    expect(dialog()).not.toBeInTheDocument();
    expect(onOpenChange).toHaveBeenLastCalledWith(false, 'done');
  });

  test('invites another without closing', async () => {
    const { open, send, settle, user } = renderDialog({ defaultValues: EXAMPLE_TYPED });
    await open();
    await send();
    await settle((call) => call.answer());
    await user.click(button(sent.inviteAnother));
    expect(screen.getByRole('dialog', { name: invite.title })).toBeInTheDocument();
    expect(field(person.firstName)).toHaveValue('');
    expect(field(en.clinicRole.label)).toHaveValue('Radiologist');
  });

  test('starts anew each time it is opened', async () => {
    const { open, user } = renderDialog();
    await open();
    await user.type(field(person.firstName), 'Kit');
    await user.click(button(invite.cancel));
    await user.click(button(discard.discard));
    await open();
    expect(field(person.firstName)).toHaveValue('');
  });
});

describe('when nobody knows whether it was sent', () => {
  test('closing asks first, even where the host had filled everything in', async () => {
    const { open, send, settle, user, dialog } = renderDialog({ defaultValues: EXAMPLE_TYPED });
    await open();
    await send();
    await settle((call) => call.fail(new DOMException('', 'TimeoutError')));
    await user.click(button(invite.cancel));
    expect(dialog()).toBeInTheDocument();
    expect(screen.getByRole('alertdialog', { name: discard.unsureTitle })).toBeInTheDocument();
  });
});

describe('when the host decides what is open', () => {
  test('`defaultOpen` opens it without a trigger', () => {
    renderDialog({ defaultOpen: true, children: undefined });
    expect(screen.getByRole('dialog', { name: invite.title })).toBeInTheDocument();
  });

  test('`open` holds: the dialog asks to close, and stays until the host agrees', async () => {
    const onOpenChange = vi.fn();
    const { user, setProps, dialog } = renderDialog({ open: true, onOpenChange });
    await user.click(button(invite.cancel));
    expect(onOpenChange.mock.calls).toEqual([[false, 'cancel']]);
    expect(dialog()).toBeInTheDocument();
    setProps({ open: false });
    expect(dialog()).not.toBeInTheDocument();
  });

  test('a host that closes it while it is being sent ends the attempt', async () => {
    const { send, setProps, adapter } = renderDialog({ open: true, defaultValues: EXAMPLE_TYPED });
    await send();
    setProps({ open: false });
    expect(adapter.latest().signal.aborted).toBe(true);
  });
});

describe('where the dialog stands', () => {
  test('it carries the host’s theme, language and direction, and leaves nothing behind', async () => {
    const container = document.body.appendChild(document.createElement('div'));
    const { open, user, dialog } = renderDialog({ container, theme: 'reading-room', locale: 'ar' });
    await open();
    const root = within(container).getByRole('dialog').closest('.autoscribe-root');
    expect(root).toHaveAttribute('data-theme', 'reading-room');
    expect(root).toHaveAttribute('lang', 'ar');
    expect(root).toHaveAttribute('dir', 'rtl');
    await user.click(button(invite.close));
    expect(dialog()).not.toBeInTheDocument();
    expect(container).toBeEmptyDOMElement();
    container.remove();
  });

  test('the focus goes to `finalFocus` where trigger and opener are gone', async () => {
    const finalFocus = createRef<HTMLButtonElement>();
    const { adapter, rerender } = renderDialog();
    const page = (open: boolean) => (
      <>
        <button type="button" ref={finalFocus}>
          Worklist
        </button>
        <InviteUserDialog roleControl="native" open={open} finalFocus={finalFocus} onInvite={adapter.onInvite} />
      </>
    );
    rerender(page(true));
    await act(async () => rerender(page(false)));
    expect(button('Worklist')).toHaveFocus();
  });
});
