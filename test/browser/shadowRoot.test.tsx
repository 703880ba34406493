import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ClinicRoleSelect, InviteUserDialog } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, readFocus, screen, startViewer, waitForFocus, whenOver } from './host.js';

let shadow: ShadowRoot;
let heard: string[];

beforeEach(() => {
  const host = document.createElement('pacs-panel');
  document.body.append(host);
  whenOver(() => host.remove());
  shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...document.querySelectorAll('style')].map((style) => style.textContent).join('\n'));
  shadow.adoptedStyleSheets = [sheet];
  ({ heard } = startViewer());
});

async function renderInShadow(ui: React.ReactNode): Promise<void> {
  const container = document.createElement('div');
  shadow.append(container);
  await render(ui, { container, baseElement: container });
}

describe('in an open shadow root', () => {
  test('the dialog stands in it, dressed as in the page, and gives the focus back to its trigger', async () => {
    const { calls, onInvite, latest } = createAdapter();
    await renderInShadow(
      <InviteUserDialog onInvite={onInvite} theme="dark">
        <button type="button">Invite user</button>
      </InviteUserDialog>,
    );
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    const dialog = screen.dialog.element();
    expect(dialog.getRootNode()).toBe(shadow);
    expect(getComputedStyle(dialog.querySelector('[data-slot="panel"]') as Element).backgroundColor).toBe('rgb(27, 34, 43)');
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    expect(calls[0]?.invite.clinicRole).toBe('Front Desk Operator');
    latest().answer();
    await waitForFocus(screen.sent);
    focus(screen.done);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.trigger);
    expect(heard).toEqual([]);
    await userEvent.keyboard('z');
    expect(heard).not.toEqual([]);
  });

  test('Escape closes the list, then asks, then is ours until the dialog is gone', async () => {
    await renderInShadow(
      <InviteUserDialog {...createAdapter()}>
        <button type="button">Invite user</button>
      </InviteUserDialog>,
    );
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await userEvent.keyboard('Kit');
    focus(screen.role);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.list).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.role);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.keepEditing);
    focus(screen.discard);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.trigger);
    expect(heard).toEqual([]);
  });

  test.each([true, false])(
    'arrow keys go through the role list one by one, and letters find a role (in a dialog: %s)',
    async (inDialog) => {
      if (inDialog) {
        await renderInShadow(<InviteUserDialog {...createAdapter()} defaultOpen />);
        await waitForFocus(screen.firstName);
      } else await renderInShadow(<ClinicRoleSelect />);
      focus(screen.role);
      await userEvent.keyboard('{ArrowDown}');
      const readOption = () => (readFocus()?.getAttribute('role') === 'option' ? readFocus()?.textContent : undefined);
      await expect.poll(readOption).toBe('Radiologist');
      await userEvent.keyboard('{ArrowDown}');
      await expect.poll(readOption).toBe('Nuclear Medicine Physician');
      await userEvent.keyboard('{ArrowDown}{ArrowUp}');
      await expect.poll(readOption).toBe('Nuclear Medicine Physician');
      await userEvent.keyboard('{End}');
      await expect.poll(readOption).toBe('Other');
      await userEvent.keyboard('{Home}nurse m');
      await expect.poll(readOption).toBe('Nurse Manager');
      await userEvent.keyboard('{Enter}');
      await waitForFocus(screen.role);
      await expect.element(screen.role).toHaveTextContent('Nurse Manager');
      expect(heard).toEqual([]);
    },
  );
});
