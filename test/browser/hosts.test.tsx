import * as HostDialog from '@radix-ui/react-dialog';
import { Dialog as AriaDialog, Modal as AriaModal } from 'react-aria-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClinicRoleSelect, InviteUserDialog, PermissionToggles } from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, listen, openDialog, readFocus, renderHost, renderUi, screen, waitForFocus } from './host.js';

const HANDLERS = ['onClick', 'onDoubleClick', 'onMouseDown', 'onPointerDown', 'onFocus', 'onBlur', 'onKeyDown', 'onKeyUp', 'onChange'];

async function inviteByMouse(adapter: ReturnType<typeof createAdapter>): Promise<void> {
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await screen.lastName.click();
  await waitForFocus(screen.lastName);
  await fillIn();
  await screen.manageStudies.click();
  await screen.submit.click();
  await expect.poll(() => adapter.calls).toHaveLength(1);
  adapter.latest().answer();
  await waitForFocus(screen.sent);
}

describe('in a form of the host', () => {
  test('nothing submits that form: not the trigger, not our Enter, not our button', async () => {
    const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
    const { latest, calls } = await openDialog({}, (dialog) => <form onSubmit={onSubmit}>{dialog}</form>);
    await fillIn();
    focus(screen.email);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    latest().answer();
    await waitForFocus(screen.sent);
    await screen.done.click();
    await waitForFocus(screen.trigger);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('a role is submitted with it, and Enter in the role list does not submit it', async () => {
    const onSubmit = vi.fn<(data: Record<string, unknown>) => void>();
    await renderUi(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        <ClinicRoleSelect name="clinicRole" />
        <button type="submit">Save</button>
      </form>,
    );
    focus(screen.role);
    await userEvent.keyboard('r');
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.role);
    expect(onSubmit).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(onSubmit).toHaveBeenCalledWith({ clinicRole: 'Radiologist' });
  });
});

describe.each(['list', 'native'] as const)('a form of the host’s that is reset, as React does after an action', (control) => {
  test.each(['', 'Scribe'])(
    `brings back the role it began with (${control}, “%s”), and says so: what is seen is what is held`,
    async (first) => {
      const onValueChange = vi.fn();
      const { container } = await renderUi(
        <form>
          <ClinicRoleSelect control={control} name="clinicRole" defaultValue={first} onValueChange={onValueChange} />
          <PermissionToggles name="may" />
          <button type="reset">Reset</button>
        </form>,
      );
      const form = container.querySelector('form') as HTMLFormElement;
      const sent = () => Object.fromEntries(new FormData(form));
      const seen = () => (control === 'native' ? form.querySelector('select')?.value : screen.role.element().textContent);
      const before = { sent: sent(), seen: seen() };
      const reset = page.getByRole('button', { name: 'Reset' });
      await reset.click();
      expect({ sent: sent(), seen: seen() }).toEqual(before);
      if (control === 'native') await screen.role.selectOptions('Radiologist');
      else {
        focus(screen.role);
        await userEvent.keyboard('radiol{Enter}');
      }
      await screen.createReports.click();
      await expect.poll(sent).toMatchObject({ clinicRole: 'Radiologist', 'may.canCreateReports': 'true' });
      await reset.click();
      await expect.poll(() => ({ sent: sent(), seen: seen() })).toEqual(before);
      expect(onValueChange).toHaveBeenLastCalledWith(first);
      await expect.element(screen.createReports).not.toBeChecked();
    },
  );
});

test('in a row of the host’s table, nothing done in the dialog is done to that row', async () => {
  const openStudy = vi.fn<() => void>();
  const adapter = await renderHost({}, (dialog) => (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...Object.fromEntries(HANDLERS.map((handler) => [handler, openStudy]))}>{dialog}</div>
  ));
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  openStudy.mockClear();
  await fillIn();
  await screen.manageStudies.click();
  await screen.role.click();
  await page.getByRole('option', { name: 'Nurse Manager' }).click();
  await screen.submit.click();
  await expect.poll(() => adapter.calls).toHaveLength(1);
  adapter.latest().answer();
  await waitForFocus(screen.sent);
  expect(openStudy).not.toHaveBeenCalled();
});

test('where the host takes every press for itself before the page does, buttons and switches can be pressed', async () => {
  listen(window, ['pointerdown'], (event) => event.preventDefault(), true);
  await openDialog();
  await screen.manageStudies.click();
  await expect.element(screen.manageStudies).toBeChecked();
  await screen.submit.click();
  await waitForFocus(screen.firstName);
  await screen.close.click();
  await screen.discard.click();
  await waitForFocus(screen.trigger);
});

describe('over a dialog of the host', () => {
  const title = 'User settings';
  const settings = page.getByRole('dialog', { name: title });

  function RadixHost({ children }: { children: ReactNode }) {
    return (
      <HostDialog.Root defaultOpen>
        <HostDialog.Portal>
          <HostDialog.Content aria-describedby={undefined}>
            <HostDialog.Title>{title}</HostDialog.Title>
            {children}
          </HostDialog.Content>
        </HostDialog.Portal>
      </HostDialog.Root>
    );
  }

  function NativeHost({ children }: { children: ReactNode }) {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => dialog.current?.showModal(), []);
    return (
      <dialog ref={dialog} aria-label={title}>
        {children}
      </dialog>
    );
  }

  function AriaHost({ children }: { children: ReactNode }) {
    return (
      <AriaModal defaultOpen>
        <AriaDialog aria-label={title}>{children}</AriaDialog>
      </AriaModal>
    );
  }

  test.each([
    ['Radix', RadixHost],
    ['React Aria', AriaHost],
    ['the platform', NativeHost],
  ])('made with %s, ours is used by mouse and keyboard, and the host’s is there again afterwards', async (_name, Host) => {
    const adapter = await renderHost({}, (dialog) => <Host>{dialog}</Host>);
    await inviteByMouse(adapter);
    await screen.done.click();
    await waitForFocus(screen.trigger);
    await expect.element(settings).toBeVisible();
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.trigger);
    await expect.element(settings).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(settings).not.toBeInTheDocument();
    await expect.poll(() => document.body.style.pointerEvents).toBe('');
  });

  test.each([
    ['Radix', RadixHost],
    ['the platform', NativeHost],
  ])('made with %s, the role list of an inline field stands above it', async (_name, Host) => {
    await renderUi(
      <Host>
        <ClinicRoleSelect />
      </Host>,
    );
    await screen.role.click();
    await page.getByRole('option', { name: 'Radiologist', exact: true }).click();
    await expect.element(screen.role).toHaveTextContent('Radiologist');
    await userEvent.keyboard('{Escape}');
    await expect.element(settings).not.toBeInTheDocument();
    await expect.poll(() => document.body.style.pointerEvents).toBe('');
  });
});

test('under a focus trap of the host, which pulls the focus back to its own panel, ours keeps it', async () => {
  await renderHost({}, (dialog) => <section aria-label="Trap">{dialog}</section>);
  const trap = page.getByRole('region', { name: 'Trap' }).element();
  const pullBack = (event: Event) => {
    if (!trap.contains(event.target as Node)) trap.querySelector('button')?.focus();
  };
  listen(document, ['focusin'], pullBack);
  listen(document, ['focusin'], pullBack, true);
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await userEvent.keyboard('Kit{Tab}Sample');
  await expect.element(screen.lastName).toHaveValue('Sample');
  focus(screen.role);
  await userEvent.keyboard('r');
  await userEvent.keyboard('{Enter}');
  await waitForFocus(screen.role);
  await expect.element(screen.role).toHaveTextContent('Radiologist');
});

test('in a container that the host names, dialog and list stand there', async () => {
  function Host() {
    const [layer, setLayer] = useState<HTMLDivElement | null>(null);
    return (
      <>
        <div data-testid="layer" ref={setLayer} />
        <InviteUserDialog {...createAdapter()} container={layer}>
          <button type="button">Invite user</button>
        </InviteUserDialog>
      </>
    );
  }
  await renderUi(<Host />);
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  focus(screen.role);
  await userEvent.keyboard('r');
  await expect.element(screen.list).toBeVisible();
  const layer = page.getByTestId('layer').element();
  expect(layer.contains(screen.dialog.element())).toBe(true);
  expect(layer.contains(screen.list.element())).toBe(true);
  expect(layer.contains(readFocus())).toBe(true);
});
