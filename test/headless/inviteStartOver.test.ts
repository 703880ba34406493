import { act } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { InviteError, type InviteFormValues } from '../../src/headless/index.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { renderFlow } from './renderFlow.js';

const NOBODY = { firstName: '', middleName: '', lastName: '', suffix1: '', suffix2: '', email: '', phoneNumber: '', npiNumber: '' };
const UNTOUCHED: InviteFormValues = {
  ...NOBODY,
  clinicRole: '',
  level: 'member',
  canManageStudies: false,
  canCreateReports: false,
  hasDashboardAccess: true,
};

describe('a form nobody touched', () => {
  test('has nobody, no role, and the least permissions', () => {
    const { values, flow } = renderFlow();
    expect(values()).toEqual(UNTOUCHED);
    expect(flow().requirements).toMatchObject({ npiRequired: false, notices: [] });
  });

  test('follows the host’s policy', () => {
    const { values, flow } = renderFlow({ policy: { levels: ['admin', 'member'], dashboardAccess: 'never' } });
    expect(values()).toMatchObject({ level: 'member', hasDashboardAccess: false });
    expect(flow().requirements.dashboardLock).toBe('dashboard-never');
    expect(renderFlow({ policy: { levels: ['admin', 'member'] } }).values().level).toBe('admin');
    expect(renderFlow({ policy: { levels: ['admin'] }, defaultValues: { level: 'member' } }).values().level).toBe('admin');
  });

  test('takes what the host fills in, and nothing that can’t be', () => {
    const given = {
      firstName: 'Kit',
      level: 'owner',
      canCreateReports: 'yes',
      email: 5,
      nickname: 'K',
    } as unknown as Partial<InviteFormValues>;
    expect(renderFlow({ defaultValues: given }).values()).toEqual({ ...UNTOUCHED, firstName: 'Kit' });
  });

  test('is not dirty, not even with what the host filled in, and is so by the first change', async () => {
    const { flow, change } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    expect(flow().isDirty).toBe(false);
    await change({ firstName: 'Sara' });
    expect(flow().isDirty).toBe(true);
    await change({ firstName: 'Sarah' });
    expect(flow().isDirty).toBe(false);
  });
});

describe('when the next person is invited', () => {
  async function inviteOne() {
    const flow = renderFlow();
    await flow.change({ ...EXAMPLE_TYPED, level: 'admin', canManageStudies: true });
    await flow.press();
    await flow.settle((call) => call.answer());
    await act(async () => flow.flow().inviteAnother());
    return flow;
  }

  test('role, level and permissions stay, the person goes, and nothing counts as typed', async () => {
    const { values, flow, state } = await inviteOne();
    const { clinicRole, canManageStudies, canCreateReports, hasDashboardAccess } = EXAMPLE_TYPED;
    const kept = { clinicRole, level: 'admin', canManageStudies, canCreateReports, hasDashboardAccess };
    expect(values()).toEqual({ ...NOBODY, ...kept });
    expect(flow().isDirty).toBe(false);
    expect(state()).toEqual({ status: 'editing' });
    expect(flow().invite).toBeUndefined();
  });

  test('the invitation is a new one, even for the same person', async () => {
    const { change, press, adapter } = await inviteOne();
    await change(EXAMPLE_TYPED);
    await press();
    expect(adapter.latest().attempt).toBe(1);
    expect(adapter.latest().idempotencyKey).not.toBe(adapter.calls[0]?.idempotencyKey);
  });
});

describe('when the manager starts over', () => {
  test('the host’s values are back, failure and mistakes are gone, and the key is a new one', async () => {
    const { flow, change, press, settle, values, state, problems, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    await press();
    await settle((call) => call.fail(new InviteError('invalid', { fieldErrors: { email: 'rejected' } })));
    await change({ firstName: 'Somebody', level: 'admin' });
    await act(async () => flow().reset());
    expect(values()).toEqual(EXAMPLE_TYPED);
    expect(state()).toEqual({ status: 'editing' });
    expect(problems()).toEqual({});
    await press();
    expect(adapter.latest().attempt).toBe(1);
    expect(adapter.latest().idempotencyKey).not.toBe(adapter.calls[0]?.idempotencyKey);
  });

  test('while an attempt runs, the adapter is told, and its late answer changes nothing', async () => {
    const onInvited = vi.fn();
    const { flow, press, settle, state, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED, onInvited });
    await press();
    const first = adapter.latest();
    await act(async () => flow().reset());
    expect(first.signal.aborted).toBe(true);
    await settle((call) => call.answer());
    expect(state()).toEqual({ status: 'editing' });
    expect(onInvited).not.toHaveBeenCalled();
    await press();
    expect(adapter.calls).toHaveLength(2);
  });

  test('and presses in the same moment, the end of the attempt before does not let a second press through', async () => {
    const { flow, press, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    await press();
    await act(async () => {
      flow().reset();
      await Promise.race([flow().submit(), adapter.called()]);
    });
    await press();
    expect(adapter.calls).toHaveLength(2);
  });
});
