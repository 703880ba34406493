import type { ReactElement, ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { InviteUserDialog, type InviteUserDialogProps } from '../../src/index.js';
import '../../src/theme/index.css';
import { createAdapter } from '../support/adapter.js';

afterEach(cleanup);

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** Does something again when the test is over. */
export function whenOver(step: () => void): void {
  undo.push(step);
}

/** Styles the page as a host does, after our own styles, until the test is over. */
export function styleHost(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.body.append(sheet);
  whenOver(() => sheet.remove());
}

/** Listens like a host, and stops when the test is over. */
export function listen(target: EventTarget, types: readonly string[], listener: (event: Event) => void, capture = false): void {
  for (const type of types) {
    target.addEventListener(type, listener, capture);
    whenOver(() => target.removeEventListener(type, listener, capture));
  }
}

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * A viewer with hotkeys on its document and its window, which takes every key that reaches it: nothing else may come of
 * such a key.
 */
export function startViewer(): { heard: string[] } {
  const heard: string[] = [];
  const hear = (event: Event) => {
    heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
    event.preventDefault();
  };
  listen(document, KEYS, hear);
  listen(window, KEYS, hear);
  return { heard };
}

/** A host that looks at every key before the page does: on the document, on the way down. */
export function listenAhead(): { heard: string[] } {
  const heard: string[] = [];
  listen(document, KEYS, (event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`), true);
  return { heard };
}

/** What the manager sees, by name. */
export const screen = {
  trigger: page.getByRole('button', { name: 'Invite user', exact: true }),
  dialog: page.getByRole('dialog', { name: 'Invite user' }),
  firstName: page.getByRole('textbox', { name: 'First name' }),
  lastName: page.getByRole('textbox', { name: 'Last name' }),
  email: page.getByRole('textbox', { name: 'E-mail' }),
  role: page.getByRole('combobox', { name: 'Clinic role' }),
  list: page.getByRole('listbox', { name: 'Clinic role' }),
  npi: page.getByRole('textbox', { name: 'NPI number' }),
  manageStudies: page.getByRole('switch', { name: 'Manage studies' }),
  createReports: page.getByRole('switch', { name: 'Create reports' }),
  dashboardAccess: page.getByRole('switch', { name: 'Dashboard access' }),
  submit: page.getByRole('button', { name: /^Send(ing)? invitation/ }),
  cancel: page.getByRole('button', { name: 'Cancel' }),
  close: page.getByRole('button', { name: 'Close', exact: true }),
  question: page.getByRole('alertdialog', { name: 'Discard this invitation?' }),
  discard: page.getByRole('button', { name: 'Discard' }),
  keepEditing: page.getByRole('button', { name: 'Keep editing' }),
  sent: page.getByRole('group', { name: 'Invitation sent' }),
  done: page.getByRole('button', { name: 'Done' }),
  inviteAnother: page.getByRole('button', { name: 'Invite another' }),
  retry: page.getByRole('button', { name: 'Try again' }),
  stopWaiting: page.getByRole('button', { name: 'Stop waiting' }),
};

/** What has the focus, inside a shadow root too. */
export function readFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Puts the focus somewhere at once, as a click or Tab would. */
export function focus(locator: Locator): void {
  (locator.element() as HTMLElement).focus();
  expect(readFocus(), 'what was to take the focus').toBe(locator.element());
}

/** Waits until something has the focus. */
export async function waitForFocus(locator: Locator): Promise<void> {
  await expect.poll(() => readFocus() === locator.query(), { message: `${locator.selector} takes the focus` }).toBe(true);
}

/** A page of the host. */
export const renderUi = (ui: ReactNode) => render(ui);

/** The same with an invitation in it. */
export async function renderHost(
  props: Partial<InviteUserDialogProps> = {},
  wrap: (dialog: ReactElement) => ReactNode = (dialog) => dialog,
) {
  const adapter = createAdapter();
  const dialog = (
    <InviteUserDialog onInvite={adapter.onInvite} {...props}>
      <button type="button">Invite user</button>
    </InviteUserDialog>
  );
  return { ...adapter, ...(await render(wrap(dialog))) };
}

/** The same with the dialog open in it. */
export async function openDialog(...args: Parameters<typeof renderHost>) {
  const host = await renderHost(...args);
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  return host;
}

/** Fills in what an invitation needs, by keyboard, and leaves the focus on the button that sends it. */
export async function fillIn(): Promise<void> {
  focus(screen.firstName);
  await userEvent.keyboard('Kit{Tab}Sample{Tab}kit@pacs.example');
  focus(screen.role);
  await userEvent.keyboard('fr');
  await userEvent.keyboard('{Enter}');
  focus(screen.submit);
}
