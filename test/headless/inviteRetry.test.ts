import { act } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { InviteError } from '../../src/headless/index.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { renderFlow } from './renderFlow.js';

const lost = () => new InviteError('unconfirmed');
const conflict = () => Object.assign(new Error('Exists'), { status: 409 });

/** A filled-in form whose first attempts failed so. */
async function failWith(...failures: unknown[]) {
  const callbacks = { onInvited: vi.fn(), onError: vi.fn() };
  const flow = renderFlow({ defaultValues: EXAMPLE_TYPED, ...callbacks });
  for (const failure of failures) {
    await flow.press();
    await flow.settle((call) => call.fail(failure));
  }
  return { ...flow, ...callbacks };
}

describe('when the manager tries again', () => {
  test('an unchanged invitation keeps its key, and the attempts are counted', async () => {
    const { adapter } = await failWith(lost(), new InviteError('rate-limited'), new Error('boom'));
    expect(adapter.calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(new Set(adapter.calls.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(adapter.calls.every(({ invite }) => JSON.stringify(invite) === JSON.stringify(EXAMPLE_REQUEST))).toBe(true);
  });

  test('after an edit it is another invitation: a new key, the first attempt', async () => {
    const { change, press, adapter } = await failWith(lost());
    await change({ lastName: 'Johnston' });
    await press();
    const [before, after] = adapter.calls;
    expect(after?.idempotencyKey).not.toBe(before?.idempotencyKey);
    expect(after).toMatchObject({ attempt: 1, invite: { lastName: 'Johnston' } });
  });

  test('edited back, it is the invitation it was: its key, its next attempt', async () => {
    const { change, press, settle, adapter, state } = await failWith(lost());
    await change({ lastName: 'Johnston' });
    await press();
    await settle((call) => call.fail(new InviteError('invalid')));
    await change({ lastName: 'Johnson' });
    await press();
    expect(adapter.latest()).toMatchObject({ attempt: 2, idempotencyKey: adapter.calls[0]?.idempotencyKey });
    await settle((call) => call.fail(conflict()));
    expect(state()).toMatchObject({ status: 'sent' });
  });

  test('an edit that changes nothing of the request is no edit', async () => {
    const { change, press, adapter } = await failWith(lost());
    await change({ lastName: ' Johnson ', phoneNumber: '(555) 123-4567', npiNumber: 'NPI 1234567893' });
    await press();
    expect(adapter.latest()).toMatchObject({ attempt: 2, idempotencyKey: adapter.calls[0]?.idempotencyKey });
  });

  test('the last failure is gone while the next attempt runs', async () => {
    const { press, settle, state } = await failWith(new InviteError('unavailable'));
    expect(state()).toEqual({ status: 'editing', error: 'unavailable' });
    await press();
    expect(state()).toEqual({ status: 'submitting' });
    await settle((call) => call.answer());
    expect(state()).toMatchObject({ status: 'sent', response: { email: 'dr.johnson@hospital.org' } });
  });

  test('nothing is ever tried again by itself', async () => {
    vi.useFakeTimers();
    try {
      const { adapter } = await failWith(new InviteError('rate-limited', { retryAfterSeconds: 1 }));
      await act(() => vi.advanceTimersByTimeAsync(600_000));
      expect(adapter.calls).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('when AutoScribe says that the person is invited already', () => {
  test('at the first attempt, it is a failure like any other', async () => {
    const { state, onError } = await failWith(conflict());
    expect(state()).toEqual({ status: 'editing', error: 'duplicate' });
    expect(onError).toHaveBeenCalledTimes(1);
  });

  test.each<[string, unknown]>([
    ['was never confirmed', lost()],
    ['took too long', new DOMException('late', 'TimeoutError')],
    ['lost the connection', new TypeError('Failed to fetch')],
    ['met a gateway that gave up', { status: 504 }],
    ['met a broken server', { status: 500 }],
  ])('and the attempt before %s, it is sent: without an answer, and without a failure', async (_name, failure) => {
    const { press, settle, state, flow, onError, onInvited } = await failWith(failure);
    await press();
    await settle((call) => call.fail(conflict()));
    expect(state()).toEqual({ status: 'sent' });
    expect(flow().invite).toEqual(EXAMPLE_REQUEST);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(onInvited).not.toHaveBeenCalled();
  });

  test('a refusal in between does not make the lost attempt forgotten', async () => {
    const { state } = await failWith(lost(), new InviteError('rate-limited'), conflict());
    expect(state()).toEqual({ status: 'sent' });
  });

  test('and the manager stopped waiting before, it is sent', async () => {
    const { flow, press, settle, state } = await failWith();
    await press();
    await act(async () => flow().stopWaiting());
    await press();
    await settle((call) => call.fail(conflict()));
    expect(state()).toEqual({ status: 'sent' });
  });

  test.each(['forbidden', 'rate-limited', 'unauthenticated'] as const)('and the attempt before was %s, it is a failure', async (code) => {
    const { state } = await failWith(new InviteError(code), conflict());
    expect(state()).toEqual({ status: 'editing', error: 'duplicate' });
  });

  test('and the invitation was edited since the lost attempt, it is a failure: another person may be meant', async () => {
    const { change, press, settle, state } = await failWith(lost());
    await change({ email: 'somebody.else@hospital.org' });
    await press();
    await settle((call) => call.fail(conflict()));
    expect(state()).toEqual({ status: 'editing', error: 'duplicate' });
  });

  test('nothing more can be sent after that, until another person is invited', async () => {
    const { flow, adapter, press, change } = await failWith(lost(), conflict());
    await act(() => flow().submit());
    expect(adapter.calls).toHaveLength(2);
    await act(async () => flow().inviteAnother());
    await change({ firstName: 'Kit', lastName: 'Sample', email: 'kit@pacs.example', npiNumber: '1245319599' });
    await press();
    expect(adapter.latest()).toMatchObject({ attempt: 1, invite: { firstName: 'Kit' } });
  });
});

describe('when the server refuses fields', () => {
  const refusal = () => ({ status: 422, body: { fieldErrors: { email: 'rejected', npiNumber: 'This NPI is retired.' } } });

  test('the refusals land on their fields, codes and words', async () => {
    const { problems, state } = await failWith(refusal());
    expect(state().error).toBe('invalid');
    expect(problems()).toEqual({ email: 'rejected', npiNumber: 'This NPI is retired.' });
  });

  test('they are told from this form’s own by their type', async () => {
    const { flow } = await failWith(refusal());
    expect(flow().form.getFieldState('email').error).toMatchObject({ type: 'server', message: 'rejected' });
  });

  test('a field that this form does not have is left out', async () => {
    const fieldErrors = { department: 'unknown', email: 'rejected' };
    const { flow, problems } = await failWith(new InviteError('invalid', { fieldErrors }));
    expect(problems()).toEqual({ email: 'rejected' });
    expect(flow().form.getFieldState('department' as 'email').error).toBeUndefined();
  });

  test('they keep nobody from trying again, and are gone then', async () => {
    const { press, settle, problems, state } = await failWith(refusal());
    await press();
    await settle((call) => call.answer());
    expect(problems()).toEqual({});
    expect(state().status).toBe('sent');
  });

  test('the one that is edited is gone at once, the other stays', async () => {
    const { change, problems } = await failWith(refusal());
    await change({ email: 'sarah@hospital.org' });
    expect(problems()).toEqual({ npiNumber: 'This NPI is retired.' });
  });
});
