import { useEffect, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  AccessRestrictedNotice,
  AutoScribeProvider,
  ClinicRoleSelect,
  InviteUserDialog,
  InviteUserForm,
  NpiInput,
  PermissionToggles,
} from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, screen, startViewer, waitForFocus, whenOver } from './host.js';

function Page({ children, onReady }: { children: ReactElement; onReady: () => void }) {
  useEffect(onReady, [onReady]);
  return <main>{children}</main>;
}

/** A page that came from the server, and was taken over. What React has to say about it goes to the console, and fails the test. */
async function hydrate(ui: ReactElement): Promise<void> {
  const onReady = vi.fn<() => void>();
  const onRecoverableError = vi.fn<(error: unknown) => void>();
  const tree = <Page onReady={onReady}>{ui}</Page>;
  const container = document.createElement('div');
  container.innerHTML = renderToString(tree);
  expect(container.querySelector('button, input, select')).not.toBeNull();
  document.body.append(container);
  const root = hydrateRoot(container, tree, { onRecoverableError });
  whenOver(() => {
    root.unmount();
    container.remove();
  });
  await expect.poll(() => onReady).toHaveBeenCalled();
  expect(onRecoverableError).not.toHaveBeenCalled();
}

describe('rendered by a server, and not taken over yet', () => {
  test.each<[string, ReactElement]>([
    ['the inline form', <InviteUserForm key="form" onInvite={createAdapter().onInvite} />],
    ['the NPI field', <NpiInput key="npi" />],
    ['the switches', <PermissionToggles key="switches" />],
  ])('%s takes nothing that would be lost', (_name, ui) => {
    const container = document.createElement('div');
    container.innerHTML = renderToString(ui);
    document.body.append(container);
    whenOver(() => container.remove());
    const controls = [...container.querySelectorAll('input, select, button')];
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => !control.matches(':disabled'))).toEqual([]);
    for (const form of container.querySelectorAll('form')) expect(form.method, 'which puts nothing into an address').toBe('dialog');
  });
});

describe('rendered by a server and taken over in the browser, without a word from React', () => {
  test('the dialog opens, sends and closes', async () => {
    const { onInvite, latest } = createAdapter();
    await hydrate(
      <AutoScribeProvider theme="dark">
        <InviteUserDialog onInvite={onInvite}>
          <button type="button">Invite user</button>
        </InviteUserDialog>
      </AutoScribeProvider>,
    );
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => latest().answer());
    await waitForFocus(screen.sent);
    await screen.done.click();
    await waitForFocus(screen.trigger);
  });

  test.each(['list', 'native'] as const)('the inline form sends, and keeps its keys (role as %s)', async (roleControl) => {
    const { onInvite, calls } = createAdapter();
    await hydrate(<InviteUserForm onInvite={onInvite} roleControl={roleControl} defaultValues={{ clinicRole: 'Nurse Manager' }} />);
    const { heard } = startViewer();
    focus(screen.firstName);
    await userEvent.keyboard('Kit{Tab}Sample{Tab}kit@pacs.example{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test('the switches turn, and keep their keys', async () => {
    await hydrate(<PermissionToggles />);
    const { heard } = startViewer();
    focus(screen.manageStudies);
    await userEvent.keyboard('{ }');
    await expect.element(screen.manageStudies).toBeChecked();
    expect(heard).toEqual([]);
  });

  test('the role list finds a role, and keeps its keys', async () => {
    await hydrate(<ClinicRoleSelect name="clinicRole" />);
    const { heard } = startViewer();
    focus(screen.role);
    await userEvent.keyboard('fr');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.role).toHaveTextContent('Front Desk Operator');
    expect(heard).toEqual([]);
  });

  test('the native role select takes a role', async () => {
    await hydrate(<ClinicRoleSelect control="native" />);
    await screen.role.selectOptions('Radiologist');
    await expect.element(screen.role).toHaveValue('Radiologist');
  });

  test('the NPI field checks what is typed', async () => {
    await hydrate(<NpiInput />);
    focus(screen.npi);
    await userEvent.keyboard('1234567890{Tab}');
    await expect.element(screen.npi).toHaveAccessibleDescription(/check digit/);
  });

  test('the notice leads onward', async () => {
    const onReturn = vi.fn<() => void>();
    await hydrate(<AccessRestrictedNotice onReturn={onReturn} />);
    await page.getByRole('button', { name: 'Return to the PACS' }).click();
    expect(onReturn).toHaveBeenCalledTimes(1);
  });
});
