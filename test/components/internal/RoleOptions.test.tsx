import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { RoleOptions } from '../../../src/components/internal/RoleOptions.js';

const GROUPS = [
  { group: 'imaging', label: 'Imaging', options: [{ value: 'Radiologist', label: 'Radiologe' }] },
  { group: 'nursing', label: 'Nursing', options: [{ value: 'Nurse Practitioner', label: 'Pflegefachkraft' }] },
] as const;
const groups = GROUPS.map((group) => ({ ...group, options: [...group.options] }));

function setUp() {
  const onChoose = vi.fn<(role: string | undefined) => void>();
  render(
    <div role="listbox" aria-label="Roles">
      <RoleOptions id="list" groups={groups} value="Radiologist" onChoose={onChoose} />
    </div>,
  );
  return {
    onChoose,
    chosen: screen.getByRole('option', { name: 'Radiologe' }),
    other: screen.getByRole('option', { name: 'Pflegefachkraft' }),
  };
}
const mouse = { pointerType: 'mouse', button: 0, movementX: 3, movementY: 0, screenX: 40, screenY: 60 };

describe('an option of the role list', () => {
  test('stands in a named group, and says whether it is the chosen one', () => {
    const { chosen, other } = setUp();
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).toEqual(['list-imaging', 'list-nursing']);
    expect(chosen).toHaveAttribute('aria-selected', 'true');
    expect(other).toHaveAttribute('aria-selected', 'false');
  });

  test('gets the focus from the mouse that moves over it', () => {
    const { other } = setUp();
    fireEvent.pointerMove(other, mouse);
    expect(other).toHaveFocus();
  });

  test('leaves the focus to the keys where the list scrolls under a mouse that rests', () => {
    const { chosen, other } = setUp();
    fireEvent.pointerMove(other, mouse);
    chosen.focus();
    // WebKit tells of a move then, and not always of one by nothing.
    fireEvent.pointerMove(other, mouse);
    expect(chosen).toHaveFocus();
    fireEvent.pointerMove(other, { ...mouse, screenY: 61 });
    expect(other).toHaveFocus();
  });

  test('leaves the focus to the keys where the list opens under a mouse that rests', () => {
    const { onChoose, chosen, other } = setUp();
    chosen.focus();
    fireEvent.pointerMove(other, { ...mouse, movementX: 0 });
    expect(chosen).toHaveFocus();
    fireEvent.pointerUp(other, mouse);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('is chosen by the mouse once, by its wire value', () => {
    const { onChoose, other } = setUp();
    fireEvent.pointerMove(other, mouse);
    fireEvent.pointerDown(other, mouse);
    fireEvent.pointerUp(other, mouse);
    fireEvent.click(other, { detail: 1 });
    expect(onChoose.mock.calls).toEqual([['Nurse Practitioner']]);
  });

  test('is chosen by a press that began elsewhere and was drawn onto it', () => {
    const { onChoose, other } = setUp();
    fireEvent.pointerMove(other, mouse);
    fireEvent.pointerUp(other, mouse);
    expect(onChoose.mock.calls).toEqual([['Nurse Practitioner']]);
  });

  test.each([
    ['the press that opened the list, let go unmoved', (option: Element) => fireEvent.pointerUp(option, mouse)],
    [
      'another button of the mouse',
      (option: Element) => {
        fireEvent.pointerDown(option, { ...mouse, button: 2 });
        fireEvent.pointerUp(option, { ...mouse, button: 2 });
      },
    ],
    [
      'a finger that scrolls',
      (option: Element) => {
        fireEvent.pointerDown(option, { pointerType: 'touch' });
        fireEvent.pointerMove(option, { pointerType: 'touch' });
        fireEvent.pointerUp(option, { pointerType: 'touch' });
      },
    ],
  ])('is not chosen by %s', (_how, act) => {
    const { onChoose, other } = setUp();
    act(other);
    expect(onChoose).not.toHaveBeenCalled();
    expect(other).not.toHaveFocus();
  });

  test.each([
    [
      'a tap',
      (option: Element) => {
        fireEvent.pointerDown(option, { pointerType: 'touch' });
        fireEvent.pointerUp(option, { pointerType: 'touch' });
        fireEvent.click(option, { detail: 1 });
      },
    ],
    [
      'assistive technology, after the mouse was there',
      (option: Element) => {
        fireEvent.pointerMove(option, mouse);
        fireEvent.click(option, { detail: 0 });
      },
    ],
  ])('is chosen by %s', (_how, act) => {
    const { onChoose, other } = setUp();
    act(other);
    expect(onChoose.mock.calls).toEqual([['Nurse Practitioner']]);
  });

  test('a press on a heading names no role', () => {
    const { onChoose } = setUp();
    const heading = screen.getByText('Nursing');
    fireEvent.pointerDown(heading, { pointerType: 'touch' });
    fireEvent.click(heading, { detail: 1 });
    expect(onChoose.mock.calls.flat()).toEqual([undefined]);
  });
});
