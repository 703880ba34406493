import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AccessRestrictedNotice, type AccessRestrictedReason } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { renderUi, waitForFocus } from '../browser/host.js';
import { expectInOrder, expectNothingSilentNorTwice, listenWhile } from './readThrough.js';

const REASONS: AccessRestrictedReason[] = ['dashboard-access', 'invite-permission', 'invitation-unconfirmed'];
const support = { email: 'help@pacs.example' };

describe('somebody who listens to the notice', () => {
  test.each(REASONS)('hears why they can’t go on, and every way onward: %s', async (reason) => {
    await renderUi(<AccessRestrictedNotice reason={reason} support={support} returnHref="/worklist" />);
    const { label, description } = en.accessRestricted[reason];
    expectInOrder(await expectNothingSilentNorTwice(document.body), [
      `region, ${label}`,
      `heading, ${label}, level 2`,
      description,
      'link, Return to the PACS',
      'link, help@pacs.example',
    ]);
  });

  test('hears that temporary access is being opened, and that it is ready', async () => {
    let open = (_view: { url: string }) => {};
    await renderUi(<AccessRestrictedNotice onOpenTemporaryAccess={() => new Promise((resolve) => (open = resolve))} />);
    const announced = await listenWhile(document.body, async () => {
      (page.getByRole('button', { name: 'Open temporary access' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('Opening…')).toBeVisible();
      open({ url: 'https://autoscribe.example/view' });
      await waitForFocus(page.getByRole('link', { name: 'Open the view' }));
    });
    expect(announced).toContain('polite: Opening…');
    expect(announced).toContain('polite: Temporary access is ready.');
  });

  test('hears that temporary access could not be opened', async () => {
    await renderUi(<AccessRestrictedNotice onOpenTemporaryAccess={() => Promise.reject(new Error('No.'))} />);
    const announced = await listenWhile(document.body, async () => {
      (page.getByRole('button', { name: 'Open temporary access' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText(/could not be opened/)).toBeVisible();
    });
    expect(announced).toContain(`polite: ${en.accessRestricted.temporaryAccessFailed}`);
  });
});
