import { Activity, Suspense, use, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import {
  AccessRestrictedNotice,
  InviteError,
  InviteUserDialog,
  InviteUserForm,
  type InviteUserDialogProps,
  type OnInvite,
} from '../../src/index.js';
import { createAdapter, type AdapterCall } from '../support/adapter.js';
import { fillIn, focus, renderHost, renderUi, screen, startViewer, styleHost, waitForFocus, whenOver } from './host.js';

/** A host that gives the dialog other props when the test says so. */
async function renderChanging(before: Partial<InviteUserDialogProps>, after: Partial<InviteUserDialogProps>) {
  const adapter = createAdapter();
  const ui = (props: Partial<InviteUserDialogProps>) => (
    <InviteUserDialog onInvite={adapter.onInvite} {...props}>
      <button type="button">Invite user</button>
    </InviteUserDialog>
  );
  const { rerender } = await renderUi(ui(before));
  return { ...adapter, change: () => rerender(ui(after)) };
}

/** Points at the trigger until the dialog stands ready. */
async function pointAtTrigger() {
  await screen.trigger.hover();
  await expect.poll(() => document.querySelector('dialog')).not.toBeNull();
}

describe('a host that animates everything', () => {
  test.each([
    ['* { transition: all 0.2s }'],
    ['input, button { transition: all 0.3s }'],
    ['*, ::before, ::after { transition-duration: 0.01ms !important }'],
    ['* { transition: all 60s !important }'],
  ])('%s: what is typed after the press is in the first field', async (css) => {
    styleHost(css);
    await renderHost();
    await pointAtTrigger();
    await screen.trigger.click();
    await userEvent.keyboard('Kit');
    await expect.element(screen.firstName).toHaveValue('Kit');
  });
});

test('a host that gives a new finalFocus at each render does not move the focus while somebody types', async () => {
  const { change } = await renderChanging({ finalFocus: { current: document.body } }, { finalFocus: { current: document.body } });
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  focus(screen.email);
  await change();
  await userEvent.keyboard('kit@pacs.example');
  await expect.element(screen.email).toHaveValue('kit@pacs.example');
  await expect.element(screen.firstName).toHaveValue('');
});

describe('what the host takes away and brings back keeps what was typed and what is under way', () => {
  let resume: () => void;
  let wait: Promise<void> | undefined;
  const Sibling = () => {
    if (wait) use(wait);
    return null;
  };
  const suspend = () => {
    wait = new Promise((resolve) => {
      resume = () => {
        wait = undefined;
        resolve();
      };
    });
  };
  const startSuspending = async (show: (onInvite: OnInvite) => ReactNode, isHidden: () => Promise<void>, shown: Locator) => {
    const adapter = createAdapter();
    const ui = () => (
      <Suspense fallback="Loading">
        <Sibling />
        {show(adapter.onInvite)}
      </Suspense>
    );
    const { rerender } = await renderUi(ui());
    return {
      ...adapter,
      change: async () => {
        suspend();
        await rerender(ui());
        await isHidden();
        resume();
        await expect.element(shown).toBeVisible();
      },
    };
  };
  const ways = {
    'a boundary that suspends': () =>
      startSuspending(
        (onInvite) => (
          <InviteUserDialog onInvite={onInvite}>
            <button type="button">Invite user</button>
          </InviteUserDialog>
        ),
        async () => {
          await expect.poll(() => document.querySelector('dialog')).toBeNull();
        },
        screen.dialog,
      ),
    'a boundary that suspends, round an inline form': () =>
      startSuspending(
        (onInvite) => (
          <>
            <button type="button" onClick={() => focus(screen.firstName)}>
              Invite user
            </button>
            <InviteUserForm onInvite={onInvite} />
          </>
        ),
        async () => {
          await expect.element(page.getByText('Loading')).toBeVisible();
        },
        screen.firstName.or(screen.sent),
      ),
    'another container': async () => {
      const container = document.body.appendChild(document.createElement('div'));
      whenOver(() => container.remove());
      const host = await renderChanging({}, { container });
      return {
        ...host,
        change: async () => {
          await host.change();
          await expect.poll(() => container.querySelector('dialog')).not.toBeNull();
        },
      };
    },
  };

  test.each(Object.entries(ways))('%s: the form', async (_name, start) => {
    const { change, latest } = await start();
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await fillIn();
    await change();
    await expect.element(screen.firstName).toHaveValue('Kit');
    await expect.element(screen.role).toHaveTextContent('Front Desk Operator');
    focus(screen.submit);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => latest().invite.firstName).toBe('Kit');
  });

  test.each(Object.entries(ways).filter(([name]) => !name.includes('inline')))(
    '%s: whoever types an address goes on in it, and not in the first name',
    async (_name, start) => {
      const { change } = await start();
      await screen.trigger.click();
      await waitForFocus(screen.firstName);
      await fillIn();
      await screen.lastName.clear();
      await screen.email.clear();
      await screen.submit.click();
      await waitForFocus(screen.lastName);
      focus(screen.email);
      await userEvent.keyboard('kit@');
      await change();
      await waitForFocus(screen.email);
      await userEvent.keyboard('pacs.example');
      await expect.element(screen.email).toHaveValue('kit@pacs.example');
      await expect.element(screen.firstName).toHaveValue('Kit');
      await expect.element(page.getByText('One field needs your attention.')).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await screen.discard.click();
      await screen.trigger.click();
      await waitForFocus(screen.firstName);
    },
  );

  test.each(Object.entries(ways))('%s: an attempt', async (_name, start) => {
    const { change, latest, calls } = await start();
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.stopWaiting).toBeVisible();
    await change();
    expect(latest().signal.aborted).toBe(false);
    latest().answer();
    await expect.element(screen.sent).toBeVisible();
    expect(calls).toHaveLength(1);
  });
});

test('a host that hides its page stops the attempt; shown again, it says so, and a second try carries the same key', async () => {
  const { onInvite, latest } = createAdapter();
  const keys: string[] = [];
  const onError = vi.fn<() => void>();
  const ui = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <InviteUserDialog
        onError={onError}
        onInvite={(invite, context) => {
          keys.push(context.idempotencyKey);
          return onInvite(invite, context);
        }}
      >
        <button type="button">Invite user</button>
      </InviteUserDialog>
    </Activity>
  );
  const { rerender } = await renderUi(ui('visible'));
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.stopWaiting).toBeVisible();
  await rerender(ui('hidden'));
  await expect.poll(() => latest().signal.aborted).toBe(true);
  await rerender(ui('visible'));
  await expect.element(screen.retry).toBeVisible();
  await expect.element(screen.firstName).toHaveValue('Kit');
  await screen.retry.click();
  await expect.poll(() => keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  latest().fail(new InviteError('duplicate'));
  await expect.element(page.getByRole('group', { name: 'Already invited' })).toBeVisible();
  expect(onError).not.toHaveBeenCalled();
});

test('a notice that was hidden while it opened a view can open it again', async () => {
  const answers: (() => void)[] = [];
  const open = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const ui = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <AccessRestrictedNotice onOpenTemporaryAccess={open} />
    </Activity>
  );
  const { rerender } = await renderUi(ui('visible'));
  const button = page.getByRole('button', { name: 'Open temporary access' });
  await button.click();
  await expect.element(page.getByText('Opening…')).toBeVisible();
  await rerender(ui('hidden'));
  answers[0]?.();
  await rerender(ui('visible'));
  await expect.element(page.getByText('Opening…')).not.toBeInTheDocument();
  await button.click();
  expect(open).toHaveBeenCalledTimes(2);
});

describe('rights that the host gives between pointing and pressing', () => {
  test('a level that alone is allowed is the one that is sent', async () => {
    const { change, latest } = await renderChanging({}, { policy: { levels: ['admin'] } });
    await pointAtTrigger();
    await change();
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => latest().invite.level).toBe('admin');
  });

  test('dashboard access that may be chosen begins as it does elsewhere', async () => {
    const { change } = await renderChanging({ policy: { dashboardAccess: 'never' } }, { policy: { dashboardAccess: 'choose' } });
    await pointAtTrigger();
    await change();
    await screen.trigger.click();
    await expect.element(screen.dashboardAccess).toBeChecked();
  });

  test('a role that is to suggest nothing suggests nothing', async () => {
    const defaultValues = { clinicRole: 'Radiologist' };
    const { change } = await renderChanging({ defaultValues }, { defaultValues, suggestPermissions: false });
    await pointAtTrigger();
    await change();
    await screen.trigger.click();
    await expect.element(screen.createReports).not.toBeChecked();
  });
});

test('a trigger that was replaced meanwhile gets the focus back, and the viewer hears nothing', async () => {
  const { heard } = startViewer();
  const { onInvite } = createAdapter();
  const ui = (key: string) => (
    <InviteUserDialog onInvite={onInvite}>
      <button key={key} type="button">
        Invite user
      </button>
    </InviteUserDialog>
  );
  const { rerender } = await renderUi(ui('first'));
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await rerender(ui('second'));
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.trigger);
  expect(heard).toEqual([]);
});

describe('whoever went on to type in the host’s page meanwhile goes on typing there', () => {
  test.each<[string, (call: AdapterCall) => void, Locator]>([
    [
      'when AutoScribe refuses a field',
      (call) => call.fail(new InviteError('invalid', { fieldErrors: { email: 'rejected' } })),
      screen.email,
    ],
    ['when it is sent', (call) => call.answer(), screen.sent],
  ])('%s', async (_name, settle, shown) => {
    const { onInvite, latest, calls } = createAdapter();
    await renderUi(
      <>
        <input aria-label="Search" />
        <InviteUserForm onInvite={onInvite} />
      </>,
    );
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    const search = page.getByRole('textbox', { name: 'Search' });
    focus(search);
    await userEvent.keyboard('th');
    settle(latest());
    await expect.element(shown).toBeVisible();
    await userEvent.keyboard('orax');
    await expect.element(search).toHaveValue('thorax');
  });

  test('when temporary access is ready', async () => {
    let ready = (_answer: { url: string }) => {};
    await renderUi(
      <>
        <input aria-label="Search" />
        <AccessRestrictedNotice onOpenTemporaryAccess={() => new Promise((resolve) => (ready = resolve))} />
      </>,
    );
    await page.getByRole('button', { name: 'Open temporary access' }).click();
    const search = page.getByRole('textbox', { name: 'Search' });
    focus(search);
    ready({ url: 'https://view.example/' });
    await expect.element(page.getByRole('link', { name: 'Open the view' })).toBeVisible();
    await userEvent.keyboard('thorax');
    await expect.element(search).toHaveValue('thorax');
  });
});

describe('a form that a host hides and shows again takes the focus from nobody', () => {
  const start = async () => {
    const ui = (mode: 'visible' | 'hidden') => (
      <>
        <input aria-label="Search studies" />
        <Activity mode={mode}>
          <InviteUserForm onInvite={createAdapter().onInvite} />
        </Activity>
      </>
    );
    const { rerender } = await renderUi(ui('visible'));
    const search = page.getByRole('textbox', { name: 'Search studies' });
    return {
      search,
      hideAndShow: async () => {
        focus(search);
        await rerender(ui('hidden'));
        await rerender(ui('visible'));
        await expect.element(screen.firstName).toBeVisible();
      },
    };
  };

  test('with its optional fields unfolded', async () => {
    const { search, hideAndShow } = await start();
    await page.getByRole('button', { name: /^Middle name/ }).click();
    await waitForFocus(page.getByRole('textbox', { name: 'Middle name' }));
    await hideAndShow();
    await expect.element(search).toHaveFocus();
  });
});
