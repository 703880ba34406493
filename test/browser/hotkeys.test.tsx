import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InviteError } from '../../src/index.js';
import { fillIn, focus, openDialog, screen, startViewer, waitForFocus } from './host.js';

// What a viewer has hotkeys for: letters, tools, slices, measurements to delete, and what to do with a button.
const KEYS = ['z', '5', '{ }', '{Enter}', '{Backspace}', '{Delete}', '{ArrowDown}', '{ArrowLeft}', '{PageDown}', '{Home}', '{Shift>}r{/Shift}'];

async function pressAll(keys = KEYS): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

let heard: string[];
beforeEach(() => {
  ({ heard } = startViewer());
});

test('without the dialog, the viewer hears its keys', async () => {
  await userEvent.keyboard('z');
  expect(heard).toEqual(['keydown z', 'keydown z', 'keyup z', 'keyup z']);
});

describe('while the dialog is open, no key reaches the viewer', () => {
  test('from a field, which takes what is typed', async () => {
    await openDialog();
    await pressAll(['K', 'i', 'x', '{Backspace}', 't', '{ArrowLeft}', '{ArrowRight}', '{ }']);
    await expect.element(screen.firstName).toHaveValue('Kit ');
    expect(heard).toEqual([]);
  });

  test('from a switch, which the space bar turns', async () => {
    await openDialog();
    focus(screen.manageStudies);
    await userEvent.keyboard('{ }');
    await expect.element(screen.manageStudies).toBeChecked();
    await pressAll(KEYS.filter((key) => key !== '{Enter}'));
    expect(heard).toEqual([]);
  });
});
