import { createPortal } from 'react-dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { InviteUserDialog, InviteUserForm } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { focus, listenAhead, openDialog, readFocus, renderUi, screen, startViewer, waitForFocus, whenOver } from './host.js';

let viewer: { heard: string[] };
let ahead: { heard: string[] };
beforeEach(() => {
  viewer = startViewer();
  ahead = listenAhead();
});

/** Opens our dialog, and a modal dialog of the host's above it, with the focus nowhere. */
async function openOverlay() {
  await openDialog();
  const dialog = document.createElement('dialog');
  dialog.append('Your session ends soon.');
  document.body.append(dialog);
  whenOver(() => dialog.remove());
  dialog.showModal();
  (document.activeElement as HTMLElement).blur();
  return { dialog };
}

const heardEscapes = () => [...viewer.heard, ...ahead.heard].filter((key) => key.endsWith('Escape'));

describe('Escape is ours alone while the dialog is open', () => {
  test('it closes an untouched dialog', async () => {
    const onOpenChange = vi.fn<(open: boolean, reason: string) => void>();
    await openDialog({ onOpenChange });
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    expect(onOpenChange).toHaveBeenLastCalledWith(false, 'escape');
    expect(heardEscapes()).toEqual([]);
  });

  test('it closes the open role list first, then the dialog', async () => {
    await openDialog();
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.list).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.role);
    expect(screen.list.query()).toBeNull();
    expect(screen.dialog.query()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    expect(heardEscapes()).toEqual([]);
  });

  test('it asks before it throws away what was typed; once more, and nothing is thrown away', async () => {
    await openDialog();
    await userEvent.keyboard('Kit{Escape}');
    await waitForFocus(screen.keepEditing);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.firstName);
    await expect.element(screen.firstName).toHaveValue('Kit');
    expect(screen.question.query()).toBeNull();
    expect(heardEscapes()).toEqual([]);
  });

  test('held down, it does one thing only, and its release does not reach the viewer either', async () => {
    await openDialog();
    await userEvent.keyboard('Kit{Escape>5}');
    await waitForFocus(screen.keepEditing);
    await userEvent.keyboard('{/Escape}');
    expect(screen.question.query()).not.toBeNull();
    await userEvent.keyboard('{Tab}{Tab}{Shift>}{Tab}{/Shift}');
    focus(screen.discard);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.trigger);
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await userEvent.keyboard('{Escape>5/}');
    await waitForFocus(screen.trigger);
    expect(heardEscapes()).toEqual([]);
  });

  test('from the page, where the focus fell out of the dialog, it still closes it', async () => {
    await openDialog();
    (readFocus() as HTMLElement).blur();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    expect(heardEscapes()).toEqual([]);
  });

  test('it ends a composition of Japanese or Chinese without closing anything', async () => {
    await openDialog();
    await cdp().send('Input.imeSetComposition', { text: 'さ', selectionStart: 1, selectionEnd: 1 });
    await expect.element(screen.firstName).toHaveValue('さ');
    const escape = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 229 };
    await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...escape });
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...escape });
    await cdp().send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await expect.element(screen.firstName).toHaveValue('');
    expect(screen.question.query()).toBeNull();
    expect(readFocus()).toBe(screen.firstName.element());
    expect(viewer.heard).toEqual([]);
  });

  test('it closes nothing with the code alone by which Safari tells that it ends a composition', async () => {
    await openDialog();
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells it.
    const escape = new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, bubbles: true, cancelable: true, composed: true });
    expect(escape).toMatchObject({ keyCode: 229, isComposing: false });
    screen.firstName.element().dispatchEvent(escape);
    await userEvent.keyboard('Kit');
    expect(screen.dialog.query()).not.toBeNull();
    await expect.element(screen.firstName).toHaveValue('Kit');
  });
});

test('under a modal dialog of the host’s that came later, keys that miss every element are the host’s', async () => {
  const { dialog } = await openOverlay();
  await userEvent.keyboard('z');
  await userEvent.keyboard('{Escape}');
  expect(viewer.heard).toContain('keydown z');
  expect(viewer.heard).toContain('keydown Escape');
  expect(screen.dialog.query()).not.toBeNull();
  dialog.close();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.trigger);
});

test('in a shadow root, too, keys that miss every element are ours', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  whenOver(() => host.remove());
  await openDialog({ container: host.attachShadow({ mode: 'open' }) });
  (readFocus() as HTMLElement).blur();
  await userEvent.keyboard('z');
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.trigger);
  expect(viewer.heard).toEqual([]);
});

test('with a dialog of ours open in another window, too, Escape is the one’s whose window it is', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  whenOver(() => frame.remove());
  const other = frame.contentDocument?.body ?? document.body;
  const onOpenChange = vi.fn<(open: boolean, reason: string) => void>();
  const ui = (open: boolean) => (
    <>
      <InviteUserDialog onInvite={vi.fn()} onOpenChange={onOpenChange}>
        <button type="button">Invite user</button>
      </InviteUserDialog>
      {createPortal(<InviteUserDialog onInvite={vi.fn()} container={other} open={open} onOpenChange={onOpenChange} />, other)}
    </>
  );
  const { rerender } = await renderUi(ui(false));
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await rerender(ui(true));
  await expect.poll(() => other.querySelector('dialog')?.matches(':modal')).toBe(true);
  focus(screen.firstName);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.dialog).not.toBeInTheDocument();
  expect(onOpenChange.mock.calls).toEqual([
    [true, 'trigger'],
    [false, 'escape'],
  ]);
  expect(heardEscapes()).toEqual([]);
});

test('in a form on the host’s own page, Escape closes the role list and stays the host’s otherwise', async () => {
  await renderUi(<InviteUserForm {...createAdapter()} />);
  focus(screen.role);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.list).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.role);
  expect(heardEscapes()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(ahead.heard.filter((key) => key.endsWith('Escape'))).toEqual(['keydown Escape', 'keyup Escape']);
});
