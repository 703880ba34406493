import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { InviteError, type InviteErrorCode, type InviteUserFormProps } from '../../src/index.js';
import { INVITE_ERROR_CODES } from '../../src/domain/inviteError.js';
import en from '../../src/locales/en.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { announced, button, descriptionOf, field, openForm, sendButton } from './openInvitation.js';

const { errors, fieldErrors, invite, person } = en;
// What has to be changed first, or is nobody's to try again.
const WITHOUT_RETRY = new Set<InviteErrorCode>(['invalid', 'duplicate', 'forbidden']);

/** The reference's example, sent, and failed so. */
async function failWith(thrown: unknown, props: Partial<InviteUserFormProps> = {}) {
  const form = openForm({ defaultValues: EXAMPLE_TYPED, ...props });
  await form.send();
  await form.settle((call) => call.fail(thrown));
  return form;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('when an invitation could not be sent', () => {
  test.each(INVITE_ERROR_CODES)(
    'because of %s, the manager reads what happened and what to do, and everything typed is still there',
    async (code) => {
      const { send, adapter } = await failWith(new InviteError(code));
      const alert = within(screen.getByRole('alert'));
      expect(alert.getByText(errors[code].title)).toBeVisible();
      expect(alert.getByText(errors[code].advice)).toBeVisible();
      expect(screen.queryAllByRole('button', { name: errors.retry })).toHaveLength(WITHOUT_RETRY.has(code) ? 0 : 1);
      expect(field(person.firstName)).toHaveValue('Sarah');
      expect(field(en.npi.label)).toHaveValue('1234567893');

      await send();
      expect(adapter.latest()).toMatchObject({ invite: EXAMPLE_REQUEST, attempt: 2, idempotencyKey: adapter.calls[0]?.idempotencyKey });
      expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    },
  );

  test.each(['teapot', 'constructor', 'retry'])('an error with a code that nobody knows is told like an unknown one: %s', async (code) => {
    await failWith(new InviteError(code as InviteErrorCode));
    expect(screen.getByRole('alert')).toHaveTextContent(errors.unknown.title);
  });

  test('what an adapter hands on that is no text is no refusal of a field', async () => {
    const refused = { email: { code: 'taken' }, lastName: null, firstName: undefined } as never;
    await failWith(new InviteError('invalid', { fieldErrors: refused }), { showServerMessages: true });
    expect(screen.getByRole('alert')).toHaveTextContent(errors.invalid.title);
    expect(field(person.email)).toBeValid();
    expect(announced()).not.toContain(errors.summary(1));
  });

  test('no server is waited for without end', async () => {
    await failWith(new InviteError('rate-limited', { retryAfterSeconds: Infinity }));
    expect(screen.getByRole('timer')).toHaveTextContent(errors.retryIn(3600));
  });

  test('the server’s name for the request is there for its support', async () => {
    await failWith(new InviteError('unavailable', { requestId: 'req_7' }));
    expect(screen.getByText(errors.requestId('req_7'))).toBeInTheDocument();
  });
});

describe('when the connection drops after sending', () => {
  test('it says so, keeps the form, and a retry carries the same key; "already invited" is then good news', async () => {
    const { send, settle, adapter } = await failWith(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }));
    expect(screen.getByRole('alert')).toHaveTextContent(errors.unconfirmed.title);
    await send(errors.retry);
    expect(adapter.latest()).toMatchObject({ attempt: 2, idempotencyKey: adapter.calls[0]?.idempotencyKey });
    await settle((call) => call.fail({ status: 409 }));
    expect(screen.getByRole('group', { name: en.sent.alreadyTitle })).toBeInTheDocument();
    expect(screen.getByText(en.sent.alreadyDescription('Sarah Johnson', 'dr.johnson@hospital.org'))).toBeInTheDocument();
  });
});

describe('when what was tried is changed after it failed', () => {
  test.each(['timeout', 'unconfirmed'] as const)(
    'because of %s, it is no longer promised that it will not be sent twice, until it reads as before',
    async (code) => {
      const { user } = await failWith(new InviteError(code));
      const alert = screen.getByRole('alert');
      await user.type(field(person.email), 'x');
      expect(alert).toHaveTextContent(errors[code].title);
      expect(alert).not.toHaveTextContent(errors[code].advice);
      expect(screen.queryByRole('button', { name: errors.retry })).toBeNull();
      await user.type(field(person.email), '{Backspace}');
      expect(alert).toHaveTextContent(errors[code].advice);
      expect(button(errors.retry)).toBeVisible();
    },
  );

  test.each(['invalid', 'duplicate', 'forbidden'] as const)('because of %s, that is not said of what stands there now', async (code) => {
    const { user } = await failWith(new InviteError(code));
    await user.type(field(person.email), 'x');
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  test.each(['unavailable', 'network', 'rate-limited', 'unauthenticated', 'unknown'] as const)(
    'because of %s, it is as true of the new one, and stays',
    async (code) => {
      const { user } = await failWith(new InviteError(code));
      await user.type(field(person.email), 'x');
      expect(screen.getByRole('alert')).toHaveTextContent(errors[code].advice);
      expect(button(errors.retry)).toBeVisible();
    },
  );
});

test('an edited invitation that is refused at once, and by the same error, is told like the first', async () => {
  const error = new InviteError('duplicate');
  const { user } = openForm({ defaultValues: EXAMPLE_TYPED, onInvite: () => Promise.reject(error) });
  await user.click(sendButton());
  expect(await screen.findByText(errors.duplicate.title)).toBeVisible();
  await user.type(field(person.email), 'x');
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  await user.click(sendButton());
  expect(await screen.findByText(errors.duplicate.title)).toBeVisible();
});

describe('while the answer is on its way', () => {
  test('the manager sees that it is being sent, and can stop waiting', async () => {
    const { user, send, adapter } = openForm({ defaultValues: EXAMPLE_TYPED });
    await send();
    expect(announced()).toContain(invite.submitting);
    expect(button(invite.submitting)).toHaveAttribute('aria-disabled', 'true');
    await user.click(button(invite.submitting));
    expect(adapter.calls).toHaveLength(1);
    await user.click(button(invite.stopWaiting));
    expect(adapter.latest().signal.aborted).toBe(true);
    expect(await screen.findByRole('alert')).toHaveTextContent(errors.unconfirmed.title);
    expect(sendButton()).toHaveFocus();
  });

  test('after eight seconds it says that it takes longer than usual', async () => {
    const { settle, adapter } = openForm({ defaultValues: EXAMPLE_TYPED });
    vi.useFakeTimers();
    const called = adapter.called();
    fireEvent.click(sendButton());
    await act(() => called);
    await act(() => vi.advanceTimersByTimeAsync(7_999));
    expect(announced()).not.toContain(invite.stillSubmitting);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(announced()).toContain(invite.stillSubmitting);
    await settle((call) => call.answer());
    expect(announced()).not.toContain(invite.stillSubmitting);
  });
});

describe('when there were too many invitations', () => {
  test('the time to wait counts down, nothing can be sent meanwhile, and then it can', async () => {
    const { adapter, settle } = openForm({ defaultValues: EXAMPLE_TYPED });
    vi.useFakeTimers();
    const press = async (name: string) => {
      await act(async () => {
        fireEvent.click(button(name));
        await vi.advanceTimersByTimeAsync(0);
      });
    };
    await press(invite.submit);
    await settle((call) => call.fail({ status: 429, headers: { 'retry-after': '3' } }));
    for (const seconds of [3, 2, 1]) {
      expect(screen.getByRole('timer')).toHaveTextContent(errors.retryIn(seconds));
      await press(errors.retry);
      await press(invite.submit);
      expect(adapter.calls).toHaveLength(1);
      await act(() => vi.advanceTimersByTimeAsync(1000));
    }
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();
    expect(announced()).toContain(errors.retryNow);
    // No advice to wait beside it.
    expect(screen.getByRole('alert')).not.toHaveTextContent(errors['rate-limited'].advice);
    await press(errors.retry);
    expect(adapter.calls).toHaveLength(2);
  });

  test('how long stands in the place of "a moment", and what support wants to know comes last', async () => {
    await failWith(new InviteError('rate-limited', { retryAfterSeconds: 30, requestId: 'req_7' }));
    const lines = [errors['rate-limited'].title, errors.retryIn(30), errors.requestId('req_7'), errors.retry];
    expect(screen.getByRole('alert')).toHaveTextContent(lines.join(''));
  });

  test('another failure that asks to wait keeps its advice: it says more than when', async () => {
    await failWith(new InviteError('unconfirmed', { retryAfterSeconds: 30 }));
    const lines = [errors.unconfirmed.title, errors.unconfirmed.advice, errors.retryIn(30), errors.retry];
    expect(screen.getByRole('alert')).toHaveTextContent(lines.join(''));
  });

  test('part of a second is said as a whole one', async () => {
    await failWith(new InviteError('rate-limited', { retryAfterSeconds: 1.2 }));
    expect(screen.getByRole('timer')).toHaveTextContent(errors.retryIn(2));
  });
});

describe('when the server refuses fields', () => {
  const refusal = () => ({ status: 422, body: { fieldErrors: { email: 'The address kit@… is blocked.', phoneNumber: 'phone-length' } } });

  test('each refusal stands at its field in our words, and the first takes the focus', async () => {
    await failWith(refusal());
    expect(descriptionOf(field(person.email))).toBe(fieldErrors.rejected);
    expect(descriptionOf(field(person.phoneNumber))).toBe(fieldErrors['phone-length']);
    expect(field(person.email)).toHaveFocus();
    expect(announced()).toContain(errors.summary(2));
  });

  test('in the server’s words where the host opts in, and folded details open for them', async () => {
    await failWith(refusal(), {
      showServerMessages: true,
      defaultValues: { ...EXAMPLE_TYPED, middleName: '', suffix1: '', suffix2: '', phoneNumber: '' },
    });
    expect(descriptionOf(field(person.email))).toBe('The address kit@… is blocked.');
    expect(descriptionOf(field(person.phoneNumber))).toBe(fieldErrors['phone-length']);
  });

  test('a refused level takes the focus to the level, where it is said', async () => {
    await failWith(new InviteError('invalid', { fieldErrors: { level: 'level' } }));
    expect(descriptionOf(screen.getByRole('radiogroup', { name: en.level.label }))).toBe(fieldErrors.level);
    expect(screen.getByRole('radio', { name: en.level.member.label })).toHaveFocus();
  });

  test('a refusal of what is no field of the form is not counted', async () => {
    await failWith(new InviteError('invalid', { fieldErrors: { captcha: 'wrong', toString: 'wrong' } as never }));
    expect(announced()).not.toContain(errors.summary(1));
  });
});

describe('a server’s own words', () => {
  const words = '<img src=x onerror=alert(1)> dr.johnson@hospital.org is taken';

  test('are not shown unless the host opts in: they can echo a person’s data', async () => {
    const { container } = await failWith({ status: 500, message: words });
    expect(container.ownerDocument.body).not.toHaveTextContent('taken');
  });

  test('are shown as text where it does, HTML and all', async () => {
    await failWith({ status: 500, message: words }, { showServerMessages: true });
    expect(screen.getByText(errors.serverSays(words))).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  test('are cut to a length that a person can read', async () => {
    await failWith({ status: 500, message: 'x'.repeat(5000) }, { showServerMessages: true });
    expect(screen.getByText(errors.serverSays(`${'x'.repeat(200)}…`))).toBeInTheDocument();
  });
});
