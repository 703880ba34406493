import type { ReactElement } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClinicRoleSelect, InviteError, InviteUserForm, NpiInput, PermissionToggles } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, listenAhead, readFocus, renderUi, screen, startViewer, waitForFocus } from './host.js';

// A panel of a host that shares our React and has hotkeys of its own on it.
const hotkey = vi.fn<(event: { key: string; preventDefault: () => void }) => void>((event) => event.preventDefault());

function Panel({ children }: { children: ReactElement }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={hotkey} onKeyUp={hotkey}>
      <button type="button">Layout</button>
      {children}
    </div>
  );
}

/** Fills in a form in a page of the host, and sends it: the answer is the test's. */
async function sendFrom(wrap: (form: ReactElement) => ReactElement) {
  const adapter = createAdapter();
  await renderUi(wrap(<InviteUserForm onInvite={adapter.onInvite} />));
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => adapter.calls).toHaveLength(1);
  return adapter;
}

let heard: string[];
beforeEach(() => {
  hotkey.mockClear();
  ({ heard } = startViewer());
});

const readShown = (control: Element) => ('value' in control && control.value !== '' ? control.value : control.textContent);

const expectNothingHeard = () => {
  expect(heard).toEqual([]);
  expect(hotkey).not.toHaveBeenCalled();
};

describe('in a panel of the host, whose hotkeys work beside it', () => {
  test('the switches keep their keys', async () => {
    await renderUi(
      <Panel>
        <PermissionToggles />
      </Panel>,
    );
    focus(page.getByRole('button', { name: 'Layout' }));
    await userEvent.keyboard('z');
    expect(hotkey).toHaveBeenCalled();
    expect(heard).not.toEqual([]);
    hotkey.mockClear();
    heard.length = 0;
    focus(screen.manageStudies);
    await userEvent.keyboard('{ }z{Delete}');
    await expect.element(screen.manageStudies).toBeChecked();
    expectNothingHeard();
  });

  test('the NPI field keeps its keys', async () => {
    await renderUi(
      <Panel>
        <NpiInput />
      </Panel>,
    );
    focus(screen.npi);
    await userEvent.keyboard('123456789{Backspace}93');
    await expect.element(screen.npi).toHaveValue('1234567893');
    expectNothingHeard();
  });

  test.each(['list', 'native'] as const)('the role as a %s keeps its keys', async (control) => {
    await renderUi(
      <Panel>
        <ClinicRoleSelect control={control} />
      </Panel>,
    );
    focus(screen.role);
    await userEvent.keyboard('nurse');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => readShown(screen.role.element())).toBe('Nurse Practitioner');
    expectNothingHeard();
  });

  test('a whole form keeps its keys, from the first field through a failure to "sent"', async () => {
    const { latest, calls } = await sendFrom((form) => <Panel>{form}</Panel>);
    await userEvent.keyboard('z{Delete}');
    expectNothingHeard();
    latest().fail(new InviteError('unavailable'));
    await expect.element(screen.retry).toBeVisible();
    await userEvent.keyboard('z');
    expectNothingHeard();
    focus(screen.retry);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(2);
    await userEvent.keyboard('z{Delete}');
    expectNothingHeard();
    latest().answer();
    await waitForFocus(screen.sent);
    await userEvent.keyboard('z');
    expectNothingHeard();
    focus(screen.inviteAnother);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
    await userEvent.keyboard('Ada');
    await expect.element(screen.firstName).toHaveValue('Ada');
    expectNothingHeard();
  });

  test('where the manager stops waiting, the keys stay in the form', async () => {
    await sendFrom((form) => <Panel>{form}</Panel>);
    focus(screen.stopWaiting);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.retry).toBeVisible();
    expect(readFocus()).toBe(screen.submit.element());
    await userEvent.keyboard('z');
    expectNothingHeard();
  });

  test('where a failure comes while the focus is on "Stop waiting", the keys stay in the form', async () => {
    const { latest } = await sendFrom((form) => <Panel>{form}</Panel>);
    focus(screen.stopWaiting);
    latest().fail(new InviteError('unavailable'));
    await waitForFocus(screen.submit);
    await userEvent.keyboard('{Delete}');
    expectNothingHeard();
  });

  test('where a failure comes after the manager went back to the viewer, the keys are the viewer’s, and nothing is sent again', async () => {
    const { calls, latest } = await sendFrom((form) => (
      <>
        <p>Series 2</p>
        {form}
      </>
    ));
    await page.getByText('Series 2').click();
    expect(readFocus()).toBe(document.body);
    latest().fail(new InviteError('unavailable'));
    await expect.element(screen.retry).toBeVisible();
    expect(readFocus()).toBe(document.body);
    await userEvent.keyboard(' ');
    expect(heard).toContain('keydown  ');
    expect(calls).toHaveLength(1);
  });
});

test('a host that listens ahead of the page hears the keys of an inline field: nothing can stand before it', async () => {
  const ahead = listenAhead();
  await renderUi(<NpiInput />);
  focus(screen.npi);
  await userEvent.keyboard('1');
  await expect.element(screen.npi).toHaveValue('1');
  expect(ahead.heard).toContain('keydown 1');
});
