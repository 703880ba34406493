import { useRef, useState, type ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { InviteError, InviteUserDialog } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, listen, openDialog, readFocus, renderUi, screen, waitForFocus } from './host.js';
import { watchFocus } from './watchFocus.js';

test('Tab goes round within the dialog, and back, and is never on the page in between', async () => {
  await openDialog();
  focus(screen.submit);
  await userEvent.keyboard('{Tab}');
  await waitForFocus(screen.close);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await waitForFocus(screen.submit);
  // While it sends, the fields rest.
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await waitForFocus(screen.submit);
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.submit).not.toHaveFocus();
  expect(document.activeElement?.closest('dialog')).not.toBeNull();
});

describe('the focus stands where the manager goes on', () => {
  test('in the first field, when the dialog opens', async () => {
    await openDialog({ defaultValues: { firstName: 'Kit' } });
    await expect.element(screen.firstName).toHaveFocus();
  });

  test('there at once: nothing before it in the dialog takes the focus, and is said, on the way', async () => {
    const taken: string[] = [];
    listen(window, ['focusin'], ({ target }) => taken.push((target as Element).getAttribute('name') ?? (target as Element).tagName), true);
    await openDialog();
    await expect.element(screen.firstName).toHaveFocus();
    expect(taken.slice(taken.indexOf('BUTTON') + 1)).toEqual(['firstName']);
  });

  test.each([
    ['first name', {}, screen.firstName],
    ['role', { firstName: 'Kit', lastName: 'Sample', email: 'kit@pacs.example' }, screen.role],
    [
      'NPI',
      { firstName: 'Kit', lastName: 'Sample', email: 'kit@pacs.example', clinicRole: 'Radiologist', canCreateReports: true },
      screen.npi,
    ],
  ])('in the first wrong field after an attempt, here the %s', async (_name, defaultValues, wrong) => {
    const { calls } = await openDialog({ defaultValues });
    focus(screen.submit);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(wrong);
    await expect.element(wrong).toHaveAccessibleDescription(/[.]$/);
    expect(calls).toEqual([]);
  });

  test('in the field that AutoScribe refuses', async () => {
    const { latest } = await openDialog();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    latest().fail(new InviteError('duplicate', { fieldErrors: { email: 'rejected' } }));
    await waitForFocus(screen.email);
  });

  test('on the button that sends, while it sends and after a failure', async () => {
    const { latest } = await openDialog();
    await fillIn();
    focus(screen.email);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.submit);
    latest().fail(new InviteError('unavailable'));
    await expect.element(screen.retry).toBeVisible();
    expect(readFocus()).toBe(screen.submit.element());
  });

  test('in the first of the optional fields, once they are unfolded', async () => {
    await openDialog();
    focus(page.getByRole('button', { name: 'Middle name, suffixes, phone' }));
    await userEvent.keyboard('{Enter}');
    await waitForFocus(page.getByRole('textbox', { name: 'Middle name' }));
  });

  test('in the role list, also where it is opened again in the very moment in which it closes', async () => {
    await openDialog();
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => readFocus()?.role).toBe('option');
    // A busy viewer hands over keys in a bunch: no timer of the page runs in between.
    for (const role of ['option', 'combobox']) {
      expect(readFocus()?.role).toBe(role);
      readFocus()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
    await expect.element(screen.list).toBeVisible();
    // Whatever was put off until after the closing has happened by then.
    await new Promise((resolve) => setTimeout(resolve));
    expect(readFocus()?.role).toBe('option');
  });

  test('and never in between on the page, from opening to closing', async () => {
    const { latest } = await openDialog();
    const watch = watchFocus();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    latest().fail(new InviteError('unconfirmed'));
    await expect.element(screen.retry).toBeVisible();
    focus(screen.retry);
    await userEvent.keyboard('{Enter}');
    focus(screen.stopWaiting);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.retry).toBeVisible();
    await waitForFocus(screen.submit);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.keepEditing);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.submit);
    focus(screen.retry);
    await userEvent.keyboard('{Enter}');
    latest().answer();
    await waitForFocus(screen.sent);
    focus(screen.inviteAnother);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
    await expect.element(screen.role).toHaveTextContent('Front Desk Operator');
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    expect(await watch.stop()).toEqual([]);
  });

  test('and not on the page either when an answer of the NPI registry is taken over', async () => {
    const record = { npi: '1234567893', kind: 'individual' as const, active: true, firstName: 'SARAH', lastName: 'JOHNSON' };
    await openDialog({ defaultValues: { canCreateReports: true }, onNpiLookup: () => Promise.resolve(record) });
    focus(screen.firstName);
    await userEvent.keyboard('Sara');
    focus(screen.npi);
    await userEvent.keyboard('1234567893');
    const useName = page.getByRole('button', { name: 'Use the name Sarah Johnson' });
    await expect.element(useName).toBeVisible();
    focus(useName);
    const watch = watchFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.firstName).toHaveValue('Sarah');
    await expect.element(screen.lastName).toHaveValue('Johnson');
    await expect.element(useName).not.toBeInTheDocument();
    expect(await watch.stop()).toEqual([]);
  });
});

test('and stays in the dialog when a role of the registry is taken over, by which the NPI field goes', async () => {
  const record = {
    npi: '1234567893',
    kind: 'individual' as const,
    active: true,
    lastName: 'LEE',
    clinicRole: 'Nurse Practitioner' as const,
  };
  await openDialog({ defaultValues: { clinicRole: 'Radiologist' }, onNpiLookup: () => Promise.resolve(record) });
  focus(screen.npi);
  await userEvent.keyboard('1234567893');
  const useRole = page.getByRole('button', { name: /^Use the role/ });
  await expect.element(useRole).toBeVisible();
  focus(useRole);
  await userEvent.keyboard('{Enter}');
  await waitForFocus(screen.role);
  await expect.element(screen.role).toHaveTextContent('Nurse Practitioner');
});

describe('after closing, the focus goes back', () => {
  const panels: [string, (open: boolean, dialog: ReactElement) => ReactElement, Locator][] = [
    ['to a trigger that was disabled meanwhile', (_open, dialog) => dialog, screen.trigger],
    ['to a trigger in what was inert meanwhile', (open, dialog) => <main inert={open}>{dialog}</main>, screen.trigger],
    ['past a trigger that is hidden by now', (_open, dialog) => <details>{dialog}</details>, page.getByRole('heading', { name: 'Users' })],
  ];
  test.each(panels)('%s', async (name, wrap, expected) => {
    function Host() {
      const [open, setOpen] = useState(false);
      const heading = useRef<HTMLHeadingElement>(null);
      const dialog = (
        <InviteUserDialog {...createAdapter()} open={open} onOpenChange={setOpen} finalFocus={heading}>
          <button type="button" disabled={open && name.includes('disabled')}>
            Invite user
          </button>
        </InviteUserDialog>
      );
      return (
        <>
          <h1 ref={heading} tabIndex={-1}>
            Users
          </h1>
          {wrap(open, dialog)}
        </>
      );
    }
    await renderUi(<Host />);
    const details = document.querySelector('details');
    details?.toggleAttribute('open', true);
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    details?.toggleAttribute('open', false);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(expected);
  });

  test.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['the cross', () => screen.close.click()],
    ['Cancel', () => screen.cancel.click()],
  ])('to the trigger, where %s closed the dialog', async (_name, close) => {
    await openDialog();
    await close();
    await waitForFocus(screen.trigger);
  });

  test('to the trigger, where the manager discarded what was typed', async () => {
    await openDialog();
    await userEvent.keyboard('Kit');
    await screen.close.click();
    await screen.discard.click();
    await waitForFocus(screen.trigger);
  });

  test('to what opened it, where there is no trigger', async () => {
    function Host() {
      const [open, setOpen] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setOpen(true)}>
            Add colleague
          </button>
          <InviteUserDialog {...createAdapter()} open={open} onOpenChange={setOpen} />
        </>
      );
    }
    await renderUi(<Host />);
    const opener = page.getByRole('button', { name: 'Add colleague' });
    focus(opener);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(opener);
  });

  test('to where the host says, where the menu item that opened it is gone', async () => {
    function Host() {
      const menu = useRef<HTMLButtonElement>(null);
      const [open, setOpen] = useState(false);
      return (
        <>
          <button type="button" ref={menu}>
            Users menu
          </button>
          {!open && (
            <button type="button" onClick={() => setOpen(true)}>
              Add colleague
            </button>
          )}
          <InviteUserDialog {...createAdapter()} open={open} onOpenChange={setOpen} finalFocus={menu} />
        </>
      );
    }
    await renderUi(<Host />);
    focus(page.getByRole('button', { name: 'Add colleague' }));
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
    const watch = watchFocus();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(page.getByRole('button', { name: 'Users menu' }));
    expect(await watch.stop()).toEqual([]);
  });
});
