import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import {
  InviteUserDialog,
  InviteUserForm,
  type InviteFormValues,
  type InviteUserDialogProps,
  type InviteUserFormProps,
} from '../../src/index.js';
import en from '../../src/locales/en.js';
import { createAdapter, type AdapterCall } from '../support/adapter.js';

// A whole invitation is typed key by key, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const startsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export const button = (name: string) => screen.getByRole('button', { name });
/** A field by its visible label. */
export const field = (label: string) => screen.getByLabelText(startsWith(label), { selector: 'input, select' });
export const toggle = (name: keyof typeof en.permissions & `${'can' | 'has'}${string}`) =>
  screen.getByRole('switch', { name: en.permissions[name].label });
export const sendButton = () => button(en.invite.submit);
/** What an element is described by, as assistive technology hears it. */
export const descriptionOf = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
/** What is announced now, by every live region together. */
export const announced = () =>
  [...screen.queryAllByRole('status'), ...screen.queryAllByRole('alert')].map(({ textContent }) => textContent).join(' ');

/** A colleague as a practice manager knows them. */
export const COLLEAGUE: Partial<InviteFormValues> = {
  firstName: 'Kit',
  lastName: 'Sample',
  email: 'kit@pacs.example',
  clinicRole: 'Front Desk Operator',
};

function drive() {
  const adapter = createAdapter();
  const user = userEvent.setup({ delay: null });
  return {
    adapter,
    user,
    /** Presses the button, and waits until the adapter was called and the form says so. */
    send: async (name: string = en.invite.submit) => {
      const called = adapter.called();
      await user.click(button(name));
      await act(() => called);
      await screen.findAllByText(en.invite.submitting);
    },
    /** Settles the latest call, and lets it be shown. */
    settle: (step: (call: AdapterCall) => void) => act(async () => step(adapter.latest())),
  };
}

/** The inline form, with the platform's select for the role, in front of an adapter that the test settles. */
export function openForm(props: Partial<InviteUserFormProps> = {}) {
  const driven = drive();
  const ui = (more: Partial<InviteUserFormProps> = {}) => (
    <InviteUserForm roleControl="native" onInvite={driven.adapter.onInvite} {...props} {...more} />
  );
  const view = render(ui());
  return { ...driven, ...view, setProps: (more: Partial<InviteUserFormProps>) => view.rerender(ui(more)) };
}

/** The dialog with its trigger, in front of an adapter that the test settles. */
export function renderDialog(props: Partial<InviteUserDialogProps> = {}) {
  const driven = drive();
  const ui = (more: Partial<InviteUserDialogProps> = {}) => (
    <InviteUserDialog roleControl="native" onInvite={driven.adapter.onInvite} {...props} {...more}>
      <button type="button">Invite</button>
    </InviteUserDialog>
  );
  const view = render(ui());
  return {
    ...driven,
    ...view,
    setProps: (more: Partial<InviteUserDialogProps>) => view.rerender(ui(more)),
    dialog: () => screen.queryByRole('dialog'),
    open: async () => {
      await driven.user.click(button('Invite'));
      return within(await screen.findByRole('dialog', { name: en.invite.title }));
    },
  };
}
