import { StrictMode, type ReactElement, type ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InviteError, InviteUserDialog, InviteUserForm, NpiInput } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, renderUi, screen, waitForFocus } from './host.js';
import { watchPage } from './watchPage.js';

const CYCLES = 50;
const KNOWN_NPI = '1234567893';

const asIs = (ui: ReactElement): ReactNode => ui;
const inStrictMode = (ui: ReactElement): ReactNode => <StrictMode>{ui}</StrictMode>;

async function openList(): Promise<void> {
  focus(screen.role);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.list).toBeVisible();
}

// React puts one listener for `selectionchange` on a document that it renders in, once and for good.
async function watchSettledPage() {
  const first = await renderUi(<NpiInput />);
  await first.unmount();
  const page = watchPage();
  return { ...page, before: page.read() };
}

describe.each([
  ['', asIs],
  [' in StrictMode', inStrictMode],
])('nothing is left on the page%s', (_name, wrap) => {
  test(`after the dialog was opened and closed ${CYCLES} times, the role list with it`, async () => {
    const { onInvite } = createAdapter();
    const dialog = (open: boolean) => wrap(<InviteUserDialog onInvite={onInvite} open={open} />);
    const { read, before } = await watchSettledPage();
    const host = await renderUi(dialog(false));
    const closed = read();
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await host.rerender(dialog(true));
      await waitForFocus(screen.firstName);
      if (cycle % 10 === 0) await openList();
      await host.rerender(dialog(false));
    }
    await expect.poll(read).toEqual(closed);
    await host.unmount();
    await expect.poll(read).toEqual(expect.arrayContaining(before));
    expect(read().filter((item) => !before.includes(item))).toEqual([expect.stringMatching(/^DIV/)]);
  });

  test('where the host takes the dialog away while it sends, while it looks an NPI up, or while it counts down', async () => {
    const { onInvite, calls, latest } = createAdapter();
    const never = () => new Promise<null>(() => {});
    const { read, before } = await watchSettledPage();
    const ui = wrap(
      <InviteUserDialog
        onInvite={onInvite}
        onNpiLookup={never}
        defaultOpen
        defaultValues={{ canCreateReports: true, npiNumber: KNOWN_NPI }}
      />,
    );
    const first = await renderUi(ui);
    await waitForFocus(screen.firstName);
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    expect(read().some((item) => item.startsWith('Timeout'))).toBe(true);
    await first.unmount();
    expect(latest().signal.aborted).toBe(true);
    await expect.poll(() => read().filter((item) => !before.includes(item))).toEqual([expect.stringMatching(/^DIV/)]);

    const second = await renderUi(ui);
    await waitForFocus(screen.firstName);
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(2);
    latest().fail(new InviteError('rate-limited', { retryAfterSeconds: 30 }));
    await expect.element(screen.retry).toBeVisible();
    expect(read().some((item) => item.startsWith('Interval'))).toBe(true);
    await second.unmount();
    await expect.poll(() => read().filter((item) => /^(listener|Timeout|Interval)/.test(item))).toEqual([]);
  });

  test('where the host takes an inline form away with its role list open', async () => {
    const { read, before } = await watchSettledPage();
    const host = await renderUi(wrap(<InviteUserForm {...createAdapter()} />));
    await openList();
    await host.unmount();
    await expect.poll(() => read().filter((item) => !before.includes(item))).toEqual([expect.stringMatching(/^DIV/)]);
  });
});
