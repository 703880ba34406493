import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClinicRoleSelect, InviteError } from '../../src/index.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { fillIn, focus, openDialog, readFocus, renderHost, renderUi, screen, waitForFocus } from './host.js';

describe('a key held down', () => {
  test('Enter on the trigger opens the dialog and presses nothing in it', async () => {
    const { calls } = await renderHost();
    focus(screen.trigger);
    await userEvent.keyboard('{Enter>6/}');
    await waitForFocus(screen.firstName);
    await expect.element(screen.firstName).toHaveAttribute('aria-invalid', 'false');
    expect(calls).toEqual([]);
  });

  test('Enter in a field sends once, and not again after a failure that comes at once', async () => {
    const onInvite = vi.fn<() => Promise<never>>(() => Promise.reject(new InviteError('unavailable')));
    await openDialog({ onInvite });
    await fillIn();
    focus(screen.email);
    await userEvent.keyboard('{Enter>8/}');
    await expect.element(screen.retry).toBeVisible();
    expect(onInvite).toHaveBeenCalledTimes(1);
  });

  test('Enter on the chosen role takes it and does not open the list again', async () => {
    await openDialog();
    focus(screen.role);
    await userEvent.keyboard('r');
    await userEvent.keyboard('{Enter>6/}');
    await waitForFocus(screen.role);
    await expect.element(screen.role).toHaveTextContent('Radiologist');
    expect(screen.list.query()).toBeNull();
  });

  test.each(['Enter', ' '])('"%s" on the role opens its list and chooses nothing in it', async (key) => {
    await openDialog();
    focus(screen.role);
    await userEvent.keyboard(`{${key}}`);
    const first = page.getByRole('option', { name: 'Radiologist', exact: true });
    await waitForFocus(first);
    // What the keyboard sends while the key that opened the list is still down.
    first.element().dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, cancelable: true }));
    expect(readFocus()).toBe(first.element());
    await expect.element(screen.role).toHaveTextContent('Choose a role');
    await userEvent.keyboard(`{${key}}`);
    await expect.element(screen.role).toHaveTextContent('Radiologist');
  });

  test.each(['{Enter>6/}', '{ >6/}'])('%s on Done closes the dialog and does not open it again', async (held) => {
    const { latest, calls } = await openDialog();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    latest().answer();
    await waitForFocus(screen.sent);
    focus(screen.done);
    await userEvent.keyboard(held);
    await waitForFocus(screen.trigger);
    expect(screen.dialog.query()).toBeNull();
    expect(calls).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
  });
});

describe('a second press of Enter on "Stop waiting"', () => {
  const stop = async (dialogIsFilledBy?: typeof EXAMPLE_TYPED) => {
    const host = await openDialog({ defaultValues: dialogIsFilledBy });
    if (!dialogIsFilledBy) await fillIn();
    focus(screen.submit);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => host.calls).toHaveLength(1);
    focus(screen.stopWaiting);
    return host;
  };

  test('does not send what its first stopped', async () => {
    const { calls } = await stop();
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.element(screen.retry).toBeVisible();
    await waitForFocus(screen.submit);
    expect(calls).toHaveLength(1);
  });

  test('while a pointer that goes to the button that sends is meant', async () => {
    const { calls } = await stop();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.retry).toBeVisible();
    await screen.submit.click();
    await expect.poll(() => calls).toHaveLength(2);
  });

  test('nor, where a failure comes just before it, closes the dialog or sends', async () => {
    const { calls, latest } = await stop(EXAMPLE_TYPED);
    latest().fail(new InviteError('forbidden'));
    await waitForFocus(screen.submit);
    await userEvent.keyboard('{Enter}');
    expect(screen.dialog.query()).not.toBeNull();
    expect(calls).toHaveLength(1);
  });
});

describe('a double click', () => {
  test('on the trigger opens one dialog', async () => {
    await renderHost();
    await screen.trigger.dblClick();
    await waitForFocus(screen.firstName);
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
  });

  test('on a trigger where a switch comes to stand does not turn that switch', async () => {
    await openDialog();
    const { x, y, width, height } = screen.createReports.element().getBoundingClientRect();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    const trigger = screen.trigger.element() as HTMLElement;
    trigger.style.cssText = 'position: fixed; inset: 0; inline-size: 100%;';
    await screen.trigger.dblClick({ position: { x: x + width / 2, y: y + height / 2 } });
    await waitForFocus(screen.firstName);
    await expect.element(screen.createReports).not.toBeChecked();
    await screen.createReports.click();
    await expect.element(screen.createReports).toBeChecked();
  });

  test('on the button that sends, sends one invitation', async () => {
    const { calls, latest } = await openDialog();
    await fillIn();
    await screen.submit.dblClick();
    await expect.poll(() => calls).toHaveLength(1);
    latest().answer();
    await waitForFocus(screen.sent);
    expect(calls).toHaveLength(1);
  });

  test('on Cancel asks, and does not answer its own question', async () => {
    await openDialog();
    await userEvent.keyboard('Kit');
    await screen.cancel.dblClick();
    await waitForFocus(screen.keepEditing);
    expect(screen.dialog.query()).not.toBeNull();
  });
});

describe('a double click on a role', () => {
  const renderRole = () =>
    renderUi(
      <>
        <ClinicRoleSelect />
        <input type="checkbox" aria-label="Host" style={{ blockSize: 500, inlineSize: 500 }} />
      </>,
    );
  const host = page.getByRole('checkbox', { name: 'Host' });
  const option = page.getByRole('option', { name: 'Imaging Technologist' });

  test('chooses it, and presses nothing that lay under the list', async () => {
    await renderRole();
    await screen.role.click();
    await option.dblClick();
    await expect.element(screen.role).toHaveTextContent('Imaging Technologist');
    await expect.element(host).not.toBeChecked();
  });

  test('is over when the next press is somewhere else', async () => {
    await renderRole();
    await screen.role.click();
    await option.click();
    await host.click({ position: { x: 400, y: 400 } });
    await expect.element(host).toBeChecked();
  });
});
