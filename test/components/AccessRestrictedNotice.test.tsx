import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { AccessRestrictedNotice, type AccessRestrictedNoticeProps } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { button } from './openInvitation.js';

const words = en.accessRestricted;
type Open = NonNullable<AccessRestrictedNoticeProps['onOpenTemporaryAccess']>;
type Answer = Awaited<ReturnType<Open>>;

describe('the notice', () => {
  test.each(['other', 'return', 'constructor'])('a reason that there is not, as from a script (%s), reads as the dashboard’s', (reason) => {
    render(<AccessRestrictedNotice reason={reason as 'dashboard-access'} />);
    expect(screen.getByRole('heading', { name: en.accessRestricted['dashboard-access'].label })).toBeVisible();
  });

  test.each(['dashboard-access', 'invite-permission', 'invitation-unconfirmed'] as const)(
    'for %s says what is closed and what to do',
    (reason) => {
      render(<AccessRestrictedNotice reason={reason} />);
      expect(screen.getByRole('heading', { name: words[reason].label, level: 2 })).toBeInTheDocument();
      expect(screen.getByText(words[reason].description)).toBeVisible();
      expect(screen.getByRole('region', { name: words[reason].label })).toBeInTheDocument();
    },
  );

  test('without a reason is about the dashboard, and offers no way that the host does not have', () => {
    render(<AccessRestrictedNotice />);
    expect(screen.getByRole('heading', { name: words['dashboard-access'].label })).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  test.each([1, 3, 6] as const)('takes its place in the host’s page: a heading of level %i', (headingLevel) => {
    render(<AccessRestrictedNotice headingLevel={headingLevel} />);
    expect(screen.getByRole('heading', { level: headingLevel })).toBeInTheDocument();
  });

  test('takes the host’s words, classes and ways to get help', () => {
    render(
      <AccessRestrictedNotice
        messages={{ accessRestricted: { 'dashboard-access': { label: 'Not here' } } }}
        classNames={{ accessRestrictedNotice: 'mine' }}
        support={{ email: 'help@pacs.example' }}
      />,
    );
    expect(screen.getByRole('region', { name: 'Not here' })).toHaveClass('autoscribe-access-restricted-notice', 'mine');
    expect(screen.getByRole('link', { name: 'help@pacs.example' })).toHaveAttribute('href', 'mailto:help@pacs.example');
  });
});

describe('the way back to the PACS', () => {
  test('is a button where the host handles it', async () => {
    const onReturn = vi.fn();
    render(<AccessRestrictedNotice onReturn={onReturn} returnHref="/worklist" />);
    await userEvent.click(button(words.return));
    expect(onReturn.mock.calls).toEqual([[]]);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  test.each(['/worklist', 'worklist?open=1', 'https://pacs.example/', '#top'])('is a link to %s', (returnHref) => {
    render(<AccessRestrictedNotice returnHref={returnHref} />);
    expect(screen.getByRole('link', { name: words.return })).toHaveAttribute('href', returnHref);
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('is no link to %j', (returnHref) => {
    render(<AccessRestrictedNotice returnHref={returnHref} />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('temporary access', () => {
  /** A notice whose host opens temporary access when the test says so. */
  function renderWithAccess() {
    const opened: { signal: AbortSignal; answer: (answer: Answer) => void; fail: (thrown: unknown) => void }[] = [];
    const onOpen: Open = ({ signal }) => new Promise((answer, fail) => void opened.push({ signal, answer, fail }));
    const view = render(<AccessRestrictedNotice onOpenTemporaryAccess={onOpen} />);
    const press = () => userEvent.click(button(words.openTemporaryAccess));
    return { ...view, opened, press, settle: (step: (call: (typeof opened)[number]) => void) => act(async () => opened.map(step)) };
  }
  const status = () => screen.getByRole('status');

  test('is announced while it is opened, and asked for once', async () => {
    const { press, opened } = renderWithAccess();
    expect(status()).toBeEmptyDOMElement();
    await press();
    expect(status()).toHaveTextContent(words.openingTemporaryAccess);
    expect(button(words.openTemporaryAccess)).toHaveAttribute('aria-disabled', 'true');
    await press();
    expect(opened).toHaveLength(1);
  });

  test.each<[string, (call: { answer: (answer: Answer) => void; fail: (thrown: unknown) => void }) => void]>([
    ['fails', ({ fail }) => fail(new Error('down'))],
    ['opens', ({ answer }) => answer({ url: 'https://view.example/' })],
    ['is opened by the host', ({ answer }) => answer()],
  ])('that %s outlives a page translator, which puts elements of its own in the place of texts', async (_name, step) => {
    const { press, settle } = renderWithAccess();
    await press();
    for (const text of status().childNodes) {
      const font = document.createElement('translated-text');
      text.replaceWith(font);
      font.append(text);
    }
    await settle(step);
    expect(screen.getByRole('heading')).toBeInTheDocument();
  });

  test('that the host opens by itself leaves the notice as it was', async () => {
    const { press, settle, opened } = renderWithAccess();
    await press();
    await settle(({ answer }) => answer());
    expect(status()).toBeEmptyDOMElement();
    await press();
    expect(opened).toHaveLength(2);
  });

  test('that the host gives a URL for is a link, in a tab of its own, that has the focus', async () => {
    const { press, settle } = renderWithAccess();
    await press();
    const url = 'https://view.example/t?token=a b&study=1';
    await settle(({ answer }) => answer({ url }));
    const link = screen.getByRole('link', { name: words.openView });
    expect(link).toHaveAttribute('href', url);
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(link).toHaveFocus();
    expect(status()).toHaveTextContent(words.temporaryAccessReady);
  });

  test.each<[string, (call: { answer: (answer: Answer) => void; fail: (thrown: unknown) => void }) => void]>([
    ['rejects', ({ fail }) => fail(new Error('down'))],
    ['gives a URL that runs something', ({ answer }) => answer({ url: 'javascript:alert(1)' })],
    ['gives no URL in its answer', ({ answer }) => answer({} as never)],
  ])('that %s has failed, says so, and can be tried again', async (_name, step) => {
    const { press, settle, opened } = renderWithAccess();
    await press();
    await settle(step);
    expect(status()).toHaveTextContent(words.temporaryAccessFailed);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await press();
    expect(opened).toHaveLength(2);
    expect(status()).toHaveTextContent(words.openingTemporaryAccess);
  });

  test('that was made for one reason is not offered for another, nor where the host opens none any more', async () => {
    const open: Open = () => Promise.resolve({ url: 'https://viewer.example/t/1' });
    const { rerender } = render(<AccessRestrictedNotice onOpenTemporaryAccess={open} />);
    const show = async () => {
      await userEvent.click(button(words.openTemporaryAccess));
      return screen.findByRole('link', { name: words.openView });
    };
    await show();
    rerender(<AccessRestrictedNotice reason="invite-permission" onOpenTemporaryAccess={open} />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await show();
    rerender(<AccessRestrictedNotice reason="invite-permission" />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  test('that the host opens at once, without waiting, leaves the notice as it was', async () => {
    const opened = vi.fn();
    render(<AccessRestrictedNotice onOpenTemporaryAccess={() => opened()} />);
    await userEvent.click(button(words.openTemporaryAccess));
    expect(opened).toHaveBeenCalledTimes(1);
    expect(button(words.openTemporaryAccess)).not.toHaveAttribute('aria-disabled');
  });

  test('that throws at once has failed, too', async () => {
    const onOpen = () => {
      throw new Error('down');
    };
    render(<AccessRestrictedNotice onOpenTemporaryAccess={onOpen} />);
    await userEvent.click(button(words.openTemporaryAccess));
    expect(status()).toHaveTextContent(words.temporaryAccessFailed);
  });

  test('is given up when the notice goes away', async () => {
    const { press, opened, unmount, settle } = renderWithAccess();
    await press();
    unmount();
    expect(opened[0]?.signal.aborted).toBe(true);
    await settle(({ answer }) => answer({ url: 'https://view.example/' }));
  });
});
