import { useState } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClinicRoleSelect } from '../../src/index.js';
import { focus, openDialog, readFocus, renderUi, screen, startViewer, styleHost, waitForFocus, whenOver } from './host.js';

const GAP = 4;
// As plain numbers: two DOMRects are always equal to a test.
const readBox = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
const readPlace = () => ({ field: readBox(screen.role.element()), list: readBox(screen.list.element()) });

async function openList(): Promise<void> {
  focus(screen.role);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.list).toBeVisible();
}

/** A role field of a host's own page, so many pixels from its top, with more page below. */
const renderField = (top: number, style: React.CSSProperties = {}) =>
  renderUi(
    <div style={{ paddingTop: top, height: 3000 }}>
      <div style={{ width: 300, ...style }}>
        <ClinicRoleSelect />
      </div>
      <input aria-label="Search studies" style={{ position: 'fixed', insetBlockEnd: 0, insetInlineEnd: 0 }} />
    </div>,
  );

describe('the open role list', () => {
  test('stands right below its field, as wide as it, and stays with it when the page scrolls', async () => {
    whenOver(() => window.scrollTo(0, 0));
    await renderField(100);
    await openList();
    const { field, list } = readPlace();
    expect(list.top).toBeCloseTo(field.bottom + GAP, 0);
    expect([list.left, list.width]).toEqual([field.left, field.width]);
    window.scrollTo(0, 60);
    await expect.poll(() => readPlace().list.top).toBeCloseTo(field.bottom + GAP - 60, 0);
  });

  test.each([
    'html { zoom: 1.25 }',
    'body { zoom: 1.5 }',
    'body { transform: translateY(30px) scale(0.9) }',
    'html { transform: translateX(40px) scale(0.9) }',
  ])('stands at its field, as wide as it, and in the window, in a page with %s', async (css) => {
    styleHost(css);
    await renderField(60, { width: 270 });
    await openList();
    const { field, list } = readPlace();
    expect(Math.abs(list.top - field.bottom - GAP)).toBeLessThan(1);
    expect(Math.abs(list.left - field.left)).toBeLessThan(1);
    expect(Math.abs(list.width - field.width)).toBeLessThan(1);
    expect(list.bottom).toBeLessThanOrEqual(window.innerHeight);
  });

  test('is whole where a panel of the host, which its container is in, cuts off what reaches over its edge', async () => {
    function Panel() {
      const [panel, setPanel] = useState<HTMLElement | null>(null);
      return (
        <div ref={setPanel} style={{ transform: 'translate(40px, 20px)', overflow: 'hidden', width: 320, height: 160 }}>
          <ClinicRoleSelect container={panel} />
        </div>
      );
    }
    await renderUi(<Panel />);
    await openList();
    const { field, list } = readPlace();
    expect(list.top).toBeCloseTo(field.bottom + GAP, 0);
    expect(screen.list.element().contains(document.elementFromPoint(list.left + 20, list.bottom - 20))).toBe(true);
  });

  test('stands above its field where there is no room below, and stays in the window', async () => {
    await renderField(window.innerHeight - 120);
    await openList();
    const { field, list } = readPlace();
    expect(list.bottom).toBeCloseTo(field.top - GAP, 0);
    expect(list.top).toBeGreaterThan(0);
  });

  test.each(['ltr', 'rtl'] as const)('is wide enough to read, and stays in the window, at a narrow field by the edge (%s)', async (dir) => {
    document.documentElement.dir = dir;
    whenOver(() => document.documentElement.removeAttribute('dir'));
    await renderField(100, { width: 80, marginInlineStart: 'auto' });
    await openList();
    const { list } = readPlace();
    expect(list.width).toBeGreaterThanOrEqual(220);
    expect(list.left).toBeGreaterThanOrEqual(0);
    expect(list.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  const hosts: [string, React.CSSProperties, (beside: HTMLElement, panel: HTMLElement) => void][] = [
    ['what stands above it grows', {}, (beside) => (beside.style.height = '90px')],
    [
      'what stands above it in a fixed panel grows',
      { position: 'fixed', inset: 0, overflow: 'auto' },
      (beside) => (beside.style.height = '90px'),
    ],
    ['what stands beside it grows', { display: 'flex' }, (beside) => (beside.style.width = '90px')],
    ['its panel slides', { width: 300 }, (_beside, panel) => (panel.style.transform = 'translate(30px, 40px)')],
  ];
  test.each(hosts)('follows its field where %s', async (_what, style, change) => {
    await renderUi(
      <div data-testid="panel" style={style}>
        <div data-testid="beside" style={{ height: 20 }} />
        <ClinicRoleSelect />
      </div>,
    );
    await openList();
    const { field: before } = readPlace();
    change(page.getByTestId('beside').element() as HTMLElement, page.getByTestId('panel').element() as HTMLElement);
    expect(readPlace().field).not.toEqual(before);
    const readOffset = () => {
      const { field, list } = readPlace();
      return [list.left - field.left, list.top - field.bottom].map(Math.round);
    };
    await expect.poll(readOffset).toEqual([0, GAP]);
  });

  test.each([
    '[popover]:popover-open { inset: 0; margin: auto; width: fit-content; height: fit-content }',
    '@keyframes pop { from { transform: scale(0.5) } } [popover]:popover-open { animation: pop 60s }',
    '[popover] { opacity: 0; visibility: hidden; max-height: 50px; max-width: 90px; transition: all 60s }',
  ])('stands at its field, to be seen, in a page with %s', async (css) => {
    styleHost(css);
    await renderField(60);
    await openList();
    const { field, list } = readPlace();
    expect([list.left, list.width]).toEqual([field.left, field.width]);
    expect(list.top).toBeCloseTo(field.bottom + GAP, 0);
    expect(list.height).toBeGreaterThan(200);
    expect(getComputedStyle(screen.list.element())).toMatchObject({ opacity: '1', visibility: 'visible' });
  });

  test('goes, and leaves the focus alone, where the host puts the focus elsewhere', async () => {
    await renderField(100);
    await openList();
    const search = page.getByRole('textbox', { name: 'Search studies' });
    focus(search);
    await expect.poll(() => screen.list.query()).toBeNull();
    await waitForFocus(search);
  });

  test('goes with its field where that is scrolled out of sight', async () => {
    await renderUi(
      <div data-testid="drawer" style={{ height: 200, overflow: 'auto' }}>
        <ClinicRoleSelect />
        <div style={{ height: 1000 }} />
      </div>,
    );
    await openList();
    const drawer = page.getByTestId('drawer').element();
    drawer.scrollTop = 500;
    await expect.poll(() => screen.list.query()).toBeNull();
    await waitForFocus(screen.role);
    expect(drawer.scrollTop).toBe(500);
  });

  test('goes, and leaves the focus alone, where a frame of the page takes it', async () => {
    await renderUi(
      <>
        <ClinicRoleSelect />
        <iframe title="Images" sandbox="allow-same-origin" srcDoc="<input>" />
      </>,
    );
    const frame = page.getByTitle('Images').element() as HTMLIFrameElement;
    const readInput = () => frame.contentDocument?.querySelector('input');
    await expect.poll(readInput).toBeTruthy();
    await openList();
    readInput()?.focus();
    await expect.poll(() => screen.list.query()).toBeNull();
    expect(readFocus()).toBe(frame);
  });

  test('keeps Tab to itself, and chooses nothing by it', async () => {
    await openDialog();
    await openList();
    await userEvent.keyboard('nurse m{Tab}');
    await expect.element(screen.list).toBeVisible();
    await waitForFocus(page.getByRole('option', { name: 'Nurse Manager' }));
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.role);
    await expect.element(screen.role).toHaveTextContent('Choose a role');
  });

  test('goes by a press on the field’s label, which leaves the focus on the field and opens nothing', async () => {
    await renderField(100);
    const label = page.getByText('Clinic role', { exact: true });
    await label.click();
    await waitForFocus(screen.role);
    expect(screen.list.query()).toBeNull();
    await screen.role.click();
    await expect.element(screen.list).toBeVisible();
    await label.click();
    await waitForFocus(screen.role);
    expect(screen.list.query()).toBeNull();
    await userEvent.keyboard('n{Enter}');
    await expect.element(screen.role).toHaveTextContent('Nuclear Medicine Physician');
  });

  test('lets a link in its field’s label be one', async () => {
    await renderUi(<ClinicRoleSelect label={<a href="#roles">Which role?</a>} />);
    whenOver(() => history.replaceState(null, '', ' '));
    await page.getByRole('link', { name: 'Which role?' }).click();
    expect(location.hash).toBe('#roles');
    expect(screen.list.query()).toBeNull();
  });

  test('after a press on the backdrop, it is gone, and the field has the focus', async () => {
    await openDialog();
    await openList();
    await userEvent.click(screen.dialog, { position: { x: 3, y: 3 } });
    await expect.poll(() => screen.list.query()).toBeNull();
    await waitForFocus(screen.role);
  });

  test('keeps the keys from the viewer where the host takes the focused role out of it', async () => {
    const { heard } = startViewer();
    const { rerender } = await renderUi(<ClinicRoleSelect roles={['Radiologist', 'Receptionist']} />);
    await openList();
    await waitForFocus(page.getByRole('option', { name: 'Radiologist' }));
    await rerender(<ClinicRoleSelect roles={['Receptionist', 'Nurse']} />);
    await userEvent.keyboard('{Backspace}{ArrowDown}{Enter}');
    await expect.element(screen.role).toHaveTextContent('Receptionist');
    expect(heard).toEqual([]);
  });
});

/** A web component that shows what it is given in a part of its own, by a slot. */
function createComponent(part: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  part.append(document.createElement('slot'));
  host.attachShadow({ mode: 'open' }).append(part);
  return host;
}

describe('the list of a field that a slot shows in a modal dialog', () => {
  const hosts: [string, (dialog: HTMLDialogElement) => HTMLElement][] = [
    ['of a web component', createComponent],
    ['of a web component in another one', (dialog) => createComponent(createComponent(dialog))],
  ];
  test.each(hosts)('%s can be pressed, also where that stands in a dialog of the page', async (_what, build) => {
    const dialogs = [document.createElement('dialog'), document.createElement('dialog')] as const;
    const host = build(dialogs[1]);
    const field = document.createElement('div');
    document.body.append(dialogs[0]);
    whenOver(() => dialogs[0].remove());
    dialogs[0].append(host);
    host.append(field);
    for (const dialog of dialogs) dialog.showModal();
    await renderUi(createPortal(<ClinicRoleSelect />, field));
    await screen.role.click();
    await page.getByRole('option', { name: 'Nurse Manager' }).click({ timeout: 2000 });
    await expect.element(screen.role).toHaveTextContent('Nurse Manager');
    await waitForFocus(screen.role);
  });
});

describe('Alt with an arrow', () => {
  test('opens the list downwards, at the chosen role, and upwards chooses the one that has the focus and closes it', async () => {
    await renderUi(<ClinicRoleSelect defaultValue="Scribe" roles={['Radiologist', 'Scribe', 'Pharmacist']} />);
    focus(screen.role);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.list.query()).toBeNull();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitForFocus(page.getByRole('option', { name: 'Scribe' }));
    await userEvent.keyboard('{Home}{Alt>}{ArrowDown}{/Alt}');
    await waitForFocus(page.getByRole('option', { name: 'Radiologist' }));
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitForFocus(screen.role);
    await expect.element(screen.role).toHaveTextContent('Radiologist');
    expect(screen.list.query()).toBeNull();
  });
});

describe('letters in the role list', () => {
  test('begin anew once it was closed, by a choice or by Escape', async () => {
    await renderField(100);
    focus(screen.role);
    await userEvent.keyboard('r{Escape}n{Enter}');
    await expect.element(screen.role).toHaveTextContent('Nuclear Medicine Physician');
    await userEvent.keyboard('r{Enter}');
    await expect.element(screen.role).toHaveTextContent('Radiation Oncologist');
  });

  test('take no space from who chooses by it in the list that is opened next', async () => {
    await renderField(100);
    focus(screen.role);
    await userEvent.keyboard('r{Enter} {ArrowDown} ');
    await waitForFocus(screen.role);
    await expect.element(screen.role).not.toHaveTextContent('Radiologist');
  });

  test('that fit no role choose none, and the arrow keys go on from the first', async () => {
    await renderField(100);
    focus(screen.role);
    await userEvent.keyboard('zz{Enter}');
    await waitForFocus(screen.list);
    await expect.element(screen.role).toHaveTextContent('Choose a role');
    await userEvent.keyboard('{ArrowDown}');
    await waitForFocus(page.getByRole('option', { name: 'Radiologist', exact: true }));
  });

  test('that fit no role leave the chosen one where it is', async () => {
    await renderUi(<ClinicRoleSelect defaultValue="Scribe" />);
    focus(screen.role);
    await userEvent.keyboard('zz');
    await waitForFocus(page.getByRole('option', { name: 'Scribe' }));
  });
});

describe('the host', () => {
  test('closes the list where it disables the field, and no key changes the value', async () => {
    const { rerender } = await renderUi(<ClinicRoleSelect />);
    await openList();
    await rerender(<ClinicRoleSelect disabled />);
    expect(screen.list.query()).toBeNull();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(screen.role).toHaveTextContent('Choose a role');
    await rerender(<ClinicRoleSelect />);
    expect(screen.list.query()).toBeNull();
  });

  test('closes the list where it takes the focus from everything, as viewers do', async () => {
    await renderField(100);
    await openList();
    await waitForFocus(page.getByRole('option', { name: 'Radiologist', exact: true }));
    (readFocus() as HTMLElement).blur();
    await expect.poll(() => screen.list.query()).toBeNull();
    expect(readFocus()).toBe(document.body);
  });

  test('can click the field by code, after the other button of the mouse was pressed on it', async () => {
    await renderField(100);
    await screen.role.click({ button: 'right' });
    expect(screen.list.query()).toBeNull();
    const click = () => (screen.role.element() as HTMLElement).click();
    click();
    await expect.element(screen.list).toBeVisible();
    click();
    await expect.poll(() => screen.list.query()).toBeNull();
  });
});
