import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InviteError } from '../../src/index.js';
import { fillIn, focus, listenAhead, openDialog, readFocus, screen, startViewer, waitForFocus } from './host.js';

// What a viewer has hotkeys for: letters, tools, slices, measurements to delete, and what to do with a button.
const KEYS = ['z', '5', '{Backspace}', '{Delete}', '{ArrowDown}', '{ArrowLeft}', '{PageDown}', '{Home}', '{F2}', '{Shift>}r{/Shift}'];

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

let heard: string[];
beforeEach(() => {
  ({ heard } = startViewer());
});

test('without the dialog, the viewer hears its keys and acts on them', async () => {
  await press('z');
  expect(heard).toEqual(['keydown z', 'keydown z', 'keyup z', 'keyup z']);
});

describe('while the dialog is open, no key reaches the viewer', () => {
  test('from a field, which takes what is typed', async () => {
    await openDialog();
    await press('K', 'i', 'x', '{Backspace}', 't', '{ }', '{ArrowLeft}', '{Backspace}');
    await expect.element(screen.firstName).toHaveValue('Ki ');
    await press(...KEYS);
    expect(heard).toEqual([]);
  });

  test('from a switch, which the space bar turns', async () => {
    await openDialog();
    focus(screen.manageStudies);
    await press('{ }');
    await expect.element(screen.manageStudies).toBeChecked();
    await press(...KEYS);
    expect(heard).toEqual([]);
  });

  test('from the NPI field', async () => {
    await openDialog();
    focus(screen.createReports);
    await press('{ }');
    focus(screen.npi);
    await press(...'1234567893', '{Backspace}', '3');
    await expect.element(screen.npi).toHaveValue('1234567893');
    await press(...KEYS);
    expect(heard).toEqual([]);
  });

  test('from the open role list, where letters find a role and Enter takes it', async () => {
    await openDialog();
    focus(screen.role);
    await press('{ArrowDown}');
    await expect.element(screen.list).toBeVisible();
    await press('{ArrowDown}', '{End}', '{Home}', 'n', 'u', 'r', 's', 'e', '{ }', 'm', '{Enter}');
    await expect.element(screen.role).toHaveTextContent('Nurse Manager');
    await waitForFocus(screen.role);
    expect(heard).toEqual([]);
  });

  test.each(['{Enter}', '{ }'])('from the button that sends, which %s presses', async (key) => {
    const { calls } = await openDialog();
    await fillIn();
    await press(key);
    await expect.poll(() => calls).toHaveLength(1);
    await press(...KEYS);
    expect(readFocus()).toBe(screen.submit.element());
    expect(heard).toEqual([]);
  });

  test('from wherever the focus is after a failure, and after its retry', async () => {
    const { latest, calls } = await openDialog();
    await fillIn();
    await press('{Enter}');
    latest().fail(new InviteError('unavailable'));
    await expect.element(screen.retry).toBeVisible();
    await press(...KEYS);
    focus(screen.retry);
    await press('{Enter}', ...KEYS);
    await expect.poll(() => calls).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  test('from the confirmation, which Enter closes', async () => {
    const { latest } = await openDialog();
    await fillIn();
    await press('{Enter}');
    latest().answer();
    await waitForFocus(screen.sent);
    await press(...KEYS);
    focus(screen.done);
    await press('{Enter}');
    await waitForFocus(screen.trigger);
    expect(heard).toEqual([]);
  });

  test('from nowhere, where the focus fell onto the page, not even one that listens ahead', async () => {
    const ahead = listenAhead();
    await openDialog();
    (readFocus() as HTMLElement).blur();
    expect(document.activeElement).toBe(document.body);
    await press(...KEYS, '{ }', '{Enter}');
    expect([...heard, ...ahead.heard]).toEqual([]);
  });
});

test('after closing, the viewer hears its keys again', async () => {
  await openDialog();
  await press('{Escape}');
  await waitForFocus(screen.trigger);
  expect(heard).toEqual([]);
  await press('z');
  expect(heard).toEqual(['keydown z', 'keydown z', 'keyup z', 'keyup z']);
});
