import axe from 'axe-core';
import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  AccessRestrictedNotice,
  InviteError,
  InviteUserDialog,
  InviteUserForm,
  type InviteUserDialogProps,
  type ThemeName,
} from '../../src/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, renderUi, screen, waitForFocus } from './host.js';

const support = { email: 'help@pacs.example', phone: '+1 555 123 4567', url: 'https://pacs.example/help' };

/** What axe finds wrong, with the colours of a page that goes with the theme. */
async function findViolations(): Promise<string[]> {
  const settled = document.getAnimations().map(({ finished }) => finished);
  await Promise.all(settled);
  const { violations, passes } = await axe.run(document.body, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

const SURFACE: Record<string, string> = { light: '#fff', dark: '#1b222b', 'reading-room': '#0d1014' };

describe.each<ThemeName>(['light', 'dark', 'reading-room'])('axe finds nothing wrong in the theme %s', (theme) => {
  const render = (ui: ReactElement) => renderUi(<main style={{ background: SURFACE[theme], padding: 16 }}>{ui}</main>);

  async function open(props: Partial<InviteUserDialogProps> = {}) {
    const adapter = createAdapter();
    await render(<InviteUserDialog onInvite={adapter.onInvite} support={support} theme={theme} defaultOpen {...props} />);
    await waitForFocus(screen.firstName);
    return adapter;
  }

  test('with an empty form, and with everything unfolded', async () => {
    await open();
    expect(await findViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Middle name, suffixes, phone' }).click();
    await screen.createReports.click();
    await screen.dashboardAccess.click();
    expect(await findViolations()).toEqual([]);
  });

  test('with the native role select', async () => {
    await open({ roleControl: 'native', defaultValues: { clinicRole: 'Radiologist' } });
    expect(await findViolations()).toEqual([]);
  });

  test('with fields that are wrong', async () => {
    await open({ defaultValues: { canCreateReports: true, email: 'kit' } });
    focus(screen.submit);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.firstName);
    expect(await findViolations()).toEqual([]);
  });

  test('with the role list open', async () => {
    await open({ defaultValues: { clinicRole: 'Nurse Manager' } });
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.list).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  test('with dashboard access locked on for an admin', async () => {
    await open({ defaultValues: { level: 'admin' } });
    await expect.element(screen.dashboardAccess).toHaveAttribute('aria-disabled', 'true');
    expect(await findViolations()).toEqual([]);
  });

  test('with an NPI that the registry knows by another name', async () => {
    const record = { npi: '1234567893', kind: 'individual', active: true, firstName: 'SARAH', lastName: 'JOHNSON' } as const;
    await open({
      defaultValues: { firstName: 'Kit', lastName: 'Sample', canCreateReports: true, npiNumber: record.npi },
      onNpiLookup: () => Promise.resolve(record),
    });
    await expect.element(page.getByRole('button', { name: 'Use the name Sarah Johnson' })).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  test('while it sends, after a failure, and while it asks', async () => {
    const { latest } = await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.stopWaiting).toBeVisible();
    expect(await findViolations(), 'sending').toEqual([]);
    latest().fail(new InviteError('rate-limited', { retryAfterSeconds: 30, requestId: 'req_1' }));
    await expect.element(screen.retry).toBeVisible();
    expect(await findViolations(), 'failed').toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitForFocus(screen.keepEditing);
    expect(await findViolations(), 'asking').toEqual([]);
  });

  test('once it is sent', async () => {
    const { latest } = await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    latest().answer();
    await waitForFocus(screen.sent);
    expect(await findViolations()).toEqual([]);
  });

  test('in a form on the host’s own page, with its role list open too', async () => {
    await render(<InviteUserForm {...createAdapter()} support={support} theme={theme} />);
    await expect.element(screen.firstName).toBeVisible();
    expect(await findViolations()).toEqual([]);
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.list).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  test('in the notice, before and after temporary access', async () => {
    await render(
      <AccessRestrictedNotice
        theme={theme}
        support={support}
        returnHref="/worklist"
        onOpenTemporaryAccess={() => Promise.resolve({ url: 'https://autoscribe.example/view' })}
      />,
    );
    expect(await findViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Open temporary access' }).click();
    await waitForFocus(page.getByRole('link', { name: 'Open the view' }));
    expect(await findViolations()).toEqual([]);
  });
});
