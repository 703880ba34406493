import { act } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { InviteError, type OnInvite } from '../../src/headless/index.js';
import { answerTo } from '../support/adapter.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE, PLAIN_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { renderFlow } from './renderFlow.js';

describe('when the manager sends an invitation', () => {
  test('the adapter gets exactly the request, a key, and the first attempt; the answer is shown', async () => {
    const onInvited = vi.fn();
    const { flow, state, change, press, settle, adapter } = renderFlow({ onInvited });
    expect(state()).toEqual({ status: 'editing' });
    expect(flow().isDirty).toBe(false);

    await change({ ...EXAMPLE_TYPED, firstName: ' Sarah', npiNumber: 'NPI: 1234567893', phoneNumber: '(555) 123-4567' });
    expect(flow().isDirty).toBe(true);
    await press();
    expect(flow()).toMatchObject({ status: 'submitting', invite: EXAMPLE_REQUEST });
    expect(adapter.latest()).toMatchObject({ invite: EXAMPLE_REQUEST, attempt: 1 });
    expect(adapter.latest().idempotencyKey).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(adapter.latest().signal.aborted).toBe(false);

    await settle((call) => call.answer(EXAMPLE_RESPONSE));
    expect(state()).toEqual({ status: 'sent', response: EXAMPLE_RESPONSE });
    expect(flow().invite).toEqual(EXAMPLE_REQUEST);
    expect(onInvited.mock.calls).toEqual([[EXAMPLE_RESPONSE, EXAMPLE_REQUEST]]);
    expect(adapter.calls).toHaveLength(1);
  });

  test('a host’s own form round it is not submitted', async () => {
    const { flow } = renderFlow();
    const event = { preventDefault: vi.fn(), stopPropagation: vi.fn() };
    await act(() => flow().submit(event));
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
    expect(event.stopPropagation).toHaveBeenCalledTimes(1);
  });

  test('an event that can do neither is taken as well', async () => {
    const { flow, press, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    await act(() => Promise.race([flow().submit({}), adapter.called()]));
    expect(adapter.calls).toHaveLength(1);
    await press();
    expect(adapter.calls).toHaveLength(1);
  });

  test('a form with mistakes goes nowhere, and each mistake has its code', async () => {
    const { press, problems, adapter, flow, change } = renderFlow();
    await change({ canCreateReports: true, phoneNumber: '5' });
    await press();
    expect(adapter.calls).toEqual([]);
    expect(flow().status).toBe('editing');
    expect(problems()).toEqual({
      firstName: 'required',
      lastName: 'required',
      email: 'required',
      clinicRole: 'required',
      phoneNumber: 'phone-length',
      npiNumber: 'npi-required',
    });
  });

  test('pressing again while it runs, or after it was sent, sends nothing more', async () => {
    const { flow, press, settle, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    const { submit } = flow();
    await press();
    await act(() => submit());
    await act(() => flow().submit());
    expect(adapter.calls).toHaveLength(1);
    await settle((call) => call.answer());
    await act(() => flow().submit());
    expect(adapter.calls).toHaveLength(1);
  });

  test('two presses in the same moment send once', async () => {
    const { flow, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    await act(() => Promise.race([Promise.all([flow().submit(), flow().submit()]), adapter.called()]));
    expect(adapter.calls).toHaveLength(1);
  });

  test('in StrictMode, too, one press sends once', async () => {
    const { flow, press, settle, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED }, { reactStrictMode: true });
    await press();
    expect(adapter.calls).toHaveLength(1);
    expect(adapter.latest().signal.aborted).toBe(false);
    await settle((call) => call.answer());
    expect(flow().status).toBe('sent');
  });

  test('the host’s newest adapter and callbacks are used, and a host that changes the request changes only its own copy', async () => {
    const onInvited = vi.fn();
    const { flow, rerender } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    const onInvite: OnInvite = async (invite) => {
      const answer = answerTo({ ...invite });
      invite.email = 'changed@pacs.example';
      return answer;
    };
    rerender({ onInvite, onInvited });
    await act(() => flow().submit());
    expect(onInvited).toHaveBeenCalledTimes(1);
    expect(flow().invite).toEqual(EXAMPLE_REQUEST);
  });
});

describe('when the adapter misbehaves', () => {
  test.each<[string, OnInvite, string]>([
    [
      'throws at once',
      () => {
        throw new InviteError('forbidden');
      },
      'forbidden',
    ],
    ['throws a text', () => Promise.reject('down'), 'unknown'], // eslint-disable-line
    ['throws nothing', () => Promise.reject(undefined), 'unknown'], // eslint-disable-line
    ['throws what fetch throws', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['resolves to nothing', () => Promise.resolve(undefined as never), 'unconfirmed'],
    ['resolves to HTML', () => Promise.resolve('<html>' as never), 'unconfirmed'],
    ['resolves to a Response', () => Promise.resolve(new Response('{}') as never), 'unconfirmed'],
    ['resolves to the request', (invite) => Promise.resolve(invite as never), 'unconfirmed'],
    ['returns no promise', () => 5 as never, 'unconfirmed'],
  ])('and %s, the manager is told and the form stays', async (_name, onInvite, code) => {
    const onError = vi.fn();
    const onInvited = vi.fn();
    const { flow, state, values } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvite, onError, onInvited });
    await act(() => flow().submit());
    expect(state()).toEqual({ status: 'editing', error: code });
    expect(values()).toEqual(EXAMPLE_TYPED);
    expect(onError.mock.calls).toEqual([[flow().error]]);
    expect(onInvited).not.toHaveBeenCalled();
  });

  test('and the host wants to hear of nothing, the manager is told all the same', async () => {
    const { flow, state } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvite: () => Promise.reject(new InviteError('forbidden')) });
    await act(() => flow().submit());
    expect(state()).toEqual({ status: 'editing', error: 'forbidden' });
  });

  test('and refuses fields by something that is no text, no field is refused', async () => {
    const fieldErrors = { email: { code: 'taken' }, lastName: null, npiNumber: 'npi-checksum' } as never;
    const onInvite = () => Promise.reject(new InviteError('invalid', { fieldErrors }));
    const { flow, problems, state } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvite });
    await act(() => flow().submit());
    expect(state()).toEqual({ status: 'editing', error: 'invalid' });
    expect(problems()).toEqual({ npiNumber: 'npi-checksum' });
  });

  test('and answers with something else, the host’s developer reads in the error what to resolve to', async () => {
    const { flow } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvite: () => Promise.resolve({ ok: true } as never) });
    await act(() => flow().submit());
    expect(flow().error?.message).toMatch(/^autoscribe-react: onInvite resolved to something other.*Resolve to the UserInviteResponse\./);
  });

  test('and never answers and ignores the signal, the manager can stop waiting; a late answer changes nothing', async () => {
    const onInvited = vi.fn();
    const { flow, press, settle, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvited });
    await press();
    await act(async () => flow().stopWaiting());
    expect(adapter.latest().signal.aborted).toBe(true);
    expect(flow()).toMatchObject({ status: 'editing', error: { code: 'unconfirmed', message: 'Stopped waiting for the answer.' } });
    await settle((call) => call.answer());
    expect(flow().status).toBe('editing');
    expect(onInvited).not.toHaveBeenCalled();
  });

  test('stopping when nothing runs does nothing', async () => {
    const { flow, state } = renderFlow();
    await act(async () => flow().stopWaiting());
    expect(state()).toEqual({ status: 'editing' });
  });
});

describe('when the form goes away', () => {
  test('while an attempt runs, the adapter is told, and nobody is called back', async () => {
    const callbacks = { onInvited: vi.fn(), onError: vi.fn() };
    const { press, settle, unmount, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED, ...callbacks });
    await press();
    unmount();
    expect(adapter.latest().signal.aborted).toBe(true);
    await settle((call) => call.answer());
    expect(callbacks.onInvited).not.toHaveBeenCalled();
    expect(callbacks.onError).not.toHaveBeenCalled();
  });

  test.each(['unmount', 'reset', 'inviteAnother', 'stopWaiting'] as const)(
    'by %s, before the press was checked, nothing is sent',
    async (way) => {
      const { flow, unmount, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
      await act(async () => {
        const pressed = flow().submit();
        if (way === 'unmount') unmount();
        else flow()[way]();
        await Promise.race([pressed, adapter.called()]);
      });
      expect(adapter.calls).toEqual([]);
    },
  );
});

test('what a host is given to call stays the same from render to render, so that its effects may depend on it', async () => {
  const { flow, change, rerender } = renderFlow({ defaultValues: EXAMPLE_TYPED });
  const calls = () => {
    const { submit, stopWaiting, inviteAnother, reset } = flow();
    return { submit, stopWaiting, inviteAnother, reset };
  };
  const before = calls();
  await change({ firstName: 'Sara', clinicRole: 'Scribe', level: 'admin' });
  rerender({ onInvited: () => {} });
  for (const [name, call] of Object.entries(calls())) expect(call, name).toBe(before[name as keyof typeof before]);
});

test('a plain colleague’s request has nothing but what the API requires', async () => {
  const { change, press, adapter } = renderFlow();
  const { firstName, lastName, email, clinicRole } = PLAIN_REQUEST;
  await change({ firstName, lastName, email, clinicRole });
  await press();
  expect(adapter.latest().invite).toEqual(PLAIN_REQUEST);
});
