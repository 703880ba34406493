import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AccessRestrictedNotice, InviteError, InviteUserForm } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, openDialog, readFocus, renderUi, screen, styleHost, waitForFocus, whenOver } from './host.js';

const CONTROLS = 'button, input, select, a[href], [role="combobox"], [role="option"]';

async function setViewport(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  whenOver(() => void page.viewport(1280, 720));
}

/** Sets a style of the host's on the whole page, until the test is over. */
function setRootStyle(name: string, value: string): void {
  document.documentElement.style.setProperty(name, value);
  whenOver(() => document.documentElement.removeAttribute('style'));
}

/** What is wider than the window, or than what it stands in. */
function findOverflow(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-slot]')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const cutsOff = getComputedStyle(element).overflowX !== 'visible' && !/status--hidden/.test(element.className);
      return width > 1 && (left < -0.5 || right > window.innerWidth + 0.5 || (cutsOff && element.scrollWidth > element.clientWidth + 1));
    })
    .map(({ className }) => className);
}

/** Which controls can't be brought into view and hit with the mouse, or are smaller than 16 px. */
function findOutOfReach(): string[] {
  // An open list lies over the fields.
  const top = document.querySelector('[role="listbox"]') ?? document;
  return (
    [...top.querySelectorAll<HTMLElement>(CONTROLS)]
      .filter((control) => control.closest('.autoscribe-root') && control.getAttribute('type') !== 'hidden' && !control.closest('datalist'))
      // A question takes the footer's place.
      .filter((control) => !(document.querySelector('[role="alertdialog"]') && control.closest('[data-slot="footer"]')))
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = control.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return width < 16 || height < 16 || !hit || !(control.contains(hit) || hit.contains(control));
      })
      .map(({ className, textContent }) => `${className} ${textContent}`)
  );
}

function expectEverythingInReach(state: string): void {
  expect(findOverflow(), `too wide, ${state}`).toEqual([]);
  expect(findOutOfReach(), `out of reach, ${state}`).toEqual([]);
  expect(document.documentElement.scrollWidth, state).toBeLessThanOrEqual(window.innerWidth);
}

async function expectEveryStateInReach(dir: 'ltr' | 'rtl'): Promise<void> {
  const { latest } = await openDialog({ dir, support: { email: 'help@pacs.example', phone: '+1 555 123 4567' } });
  expectEverythingInReach('empty');
  await userEvent.click(page.getByRole('button', { name: 'Middle name, suffixes, phone' }));
  focus(screen.createReports);
  await userEvent.keyboard('{ }');
  focus(screen.submit);
  await userEvent.keyboard('{Enter}');
  await waitForFocus(screen.firstName);
  expectEverythingInReach('wrong');
  focus(screen.role);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.list).toBeVisible();
  expectEverythingInReach('with the list');
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.role);
  focus(screen.createReports);
  await userEvent.keyboard('{ }');
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.stopWaiting).toBeVisible();
  expectEverythingInReach('sending');
  latest().fail(new InviteError('unconfirmed', { requestId: 'req_1' }));
  await expect.element(screen.retry).toBeVisible();
  expectEverythingInReach('failed');
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.keepEditing);
  expectEverythingInReach('asking');
  await userEvent.keyboard('{Enter}');
  focus(screen.submit);
  await userEvent.keyboard('{Enter}');
  latest().answer();
  await waitForFocus(screen.sent);
  expectEverythingInReach('sent');
}

/** Tabs from the first stop of the dialog to its last, and says which of them stands neither below nor beyond the one before. */
async function findStepsBack(dir: 'ltr' | 'rtl'): Promise<{ stops: string[]; back: string[] }> {
  const inside = [...document.querySelectorAll<HTMLElement>('dialog button, dialog a[href], dialog input')];
  inside.find((stop) => !stop.closest('[inert]'))?.focus();
  const seen = new Set<Element>();
  const stops: string[] = [];
  const back: string[] = [];
  let before: DOMRect | undefined;
  for (let stop = readFocus(); stop && !seen.has(stop); stop = readFocus()) {
    seen.add(stop);
    stops.push(stop.ariaLabel ?? (stop.textContent || (stop as HTMLInputElement).name));
    const box = stop.getBoundingClientRect();
    const isBelow = !before || box.top >= before.bottom;
    const isBeyond = before && box.bottom > before.top && (dir === 'rtl' ? box.right <= before.left : box.left >= before.right);
    if (!isBelow && !isBeyond) back.push(`${stops.at(-2)} → ${stops.at(-1)}`);
    before = box;
    await userEvent.keyboard('{Tab}');
  }
  return { stops, back };
}

describe('everything can be seen and reached without scrolling sideways', () => {
  test.each([
    ['on a small phone', 320, 568, 'ltr', ''],
    ['on a small phone, from right to left', 320, 568, 'rtl', ''],
    ['on a phone held sideways', 568, 320, 'ltr', ''],
    ['with text twice as large', 1280, 720, 'ltr', '28px'],
    ['with text twice as large, on a phone', 375, 700, 'ltr', '28px'],
  ] as const)('%s', async (_name, width, height, dir, size) => {
    await setViewport(width, height);
    if (size) {
      setRootStyle('--autoscribe-font-size', size);
      setRootStyle('font-size', '200%');
    }
    await expectEveryStateInReach(dir);
  });

  test.each([
    ['on a phone', 'body { zoom: 1.5 }', 390, 700],
    ['at a desk', 'html { zoom: 1.5 }', 1280, 720],
  ] as const)('in a page that the host zooms, %s', async (_where, css, width, height) => {
    await setViewport(width, height);
    styleHost(css);
    await openDialog();
    expectEverythingInReach('empty');
  });

  test.each(['ltr', 'rtl'] as const)('in a form on the host’s own page and in the notice, 320 px wide (%s)', async (dir) => {
    await setViewport(320, 568);
    const support = { email: 'help@pacs.example' };
    const notice = (
      <AccessRestrictedNotice dir={dir} support={support} returnHref="/worklist" onOpenTemporaryAccess={() => Promise.resolve()} />
    );
    const form = <InviteUserForm {...createAdapter()} dir={dir} support={support} />;
    const { rerender } = await renderUi(notice);
    expectEverythingInReach('notice');
    await rerender(form);
    await expect.element(screen.firstName).toBeVisible();
    expectEverythingInReach('form');
  });
});

test('on a small phone, what failed and the focused button are both in view', async () => {
  await setViewport(320, 568);
  const { latest } = await openDialog({ support: { email: 'help@pacs.example' } });
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.stopWaiting).toBeVisible();
  latest().fail(new InviteError('unconfirmed'));
  await waitForFocus(screen.submit);
  await expect.element(screen.retry).toBeVisible();
  for (const element of [screen.submit.element(), page.getByRole('alert').element()]) {
    const { top, bottom } = element.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(568);
  }
});

describe.each(['ltr', 'rtl'] as const)('320 px wide (%s), Tab goes through what is seen from top to bottom', (dir) => {
  const support = { email: 'help@pacs.example', phone: '+1 555 123 4567' };
  // So high that nothing scrolls, and each stop stays where it was measured.
  const open = async () => {
    await setViewport(320, 1800);
    return openDialog({ dir, support });
  };
  const expectStops = async (...last: (string | RegExp)[]) => {
    const { stops, back } = await findStepsBack(dir);
    expect(back).toEqual([]);
    expect(stops.slice(-last.length)).toEqual(last.map((name) => expect.stringMatching(name)));
  };

  test('in the form', async () => {
    await open();
    await userEvent.click(screen.createReports);
    await userEvent.click(page.getByRole('button', { name: 'Middle name, suffixes, phone' }));
    await expectStops(/^help@/, '555', 'Cancel', 'Send invitation');
  });

  test('in the question before closing', async () => {
    await open();
    await userEvent.keyboard('Kit{Escape}');
    await waitForFocus(screen.keepEditing);
    await expectStops('Discard', 'Keep editing');
  });

  test('in a failure', async () => {
    const { latest } = await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.stopWaiting).toBeVisible();
    latest().fail(new InviteError('unavailable', { requestId: 'req_1' }));
    await expect.element(screen.retry).toBeVisible();
    await expectStops('Try again', /^help@/, '555', 'Cancel', 'Send invitation');
  });

  test('in the confirmation', async () => {
    const { latest } = await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.stopWaiting).toBeVisible();
    latest().answer();
    await waitForFocus(screen.sent);
    await expectStops(/^help@/, '555', 'Invite another', 'Done');
  });
});

test('a narrow container of the host’s moves nothing in the notice', async () => {
  const support = { email: 'help@pacs.example' };
  const notice = <AccessRestrictedNotice support={support} returnHref="/worklist" onOpenTemporaryAccess={() => Promise.resolve()} />;
  const readBoxes = () => [...document.querySelectorAll('[data-slot]')].map((element) => JSON.stringify(element.getBoundingClientRect()));
  const { rerender } = await renderUi(<div style={{ inlineSize: 400 }}>{notice}</div>);
  const boxes = readBoxes();
  expect(boxes.length).toBeGreaterThan(5);
  await rerender(<div style={{ inlineSize: 400, containerType: 'inline-size' }}>{notice}</div>);
  expect(readBoxes()).toEqual(boxes);
});

test('from right to left, everything stands the other way round', async () => {
  await openDialog({ dir: 'rtl' });
  const leftOf = (locator: typeof screen.role) => locator.element().getBoundingClientRect().left;
  expect(leftOf(screen.firstName)).toBeGreaterThan(leftOf(screen.lastName));
  expect(leftOf(screen.close)).toBeLessThan(leftOf(screen.lastName));
  expect(leftOf(screen.email)).toBeGreaterThan(leftOf(screen.manageStudies));
  expect(leftOf(screen.submit)).toBeLessThan(leftOf(screen.cancel));
  await expect.element(screen.email).toHaveAttribute('dir', 'ltr');
});
