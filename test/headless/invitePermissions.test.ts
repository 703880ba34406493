import { act } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { renderFlow } from './renderFlow.js';

const permissionsOf = ({ values }: ReturnType<typeof renderFlow>) => {
  const { canManageStudies, canCreateReports, hasDashboardAccess } = values();
  return { canManageStudies, canCreateReports, hasDashboardAccess };
};

describe('when a role is chosen', () => {
  test('switches that nobody touched follow its proposal, from role to role', async () => {
    const flow = renderFlow();
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: false, canCreateReports: true, hasDashboardAccess: true });
    await flow.change({ clinicRole: 'Imaging Technologist' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: true, canCreateReports: false, hasDashboardAccess: true });
    await flow.change({ clinicRole: 'Other' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: false, canCreateReports: false, hasDashboardAccess: true });
  });

  test('a switch that the manager touched stays, even if they put it back where it was', async () => {
    const flow = renderFlow();
    await flow.change({ canCreateReports: true });
    await flow.change({ canCreateReports: false });
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow).canCreateReports).toBe(false);
    await flow.change({ clinicRole: 'Front Desk Operator' });
    expect(permissionsOf(flow).canManageStudies).toBe(true);
  });

  test('what the host filled in counts as touched', async () => {
    const flow = renderFlow({ defaultValues: { canCreateReports: false } });
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow).canCreateReports).toBe(false);
    await flow.change({ clinicRole: 'Imaging Technologist' });
    expect(permissionsOf(flow).canManageStudies).toBe(true);
  });

  test.each([undefined, null])(
    'what the host’s data has no word on (%s) counts as nothing: a given role proposes it, and so does the next',
    async (none) => {
      const flow = renderFlow({ defaultValues: { clinicRole: 'Radiologist', canCreateReports: none as unknown as boolean } });
      expect(permissionsOf(flow).canCreateReports).toBe(true);
      await flow.change({ clinicRole: 'Front Desk Operator' });
      expect(permissionsOf(flow).canCreateReports).toBe(false);
      await flow.change({ clinicRole: 'Radiologist' });
      expect(permissionsOf(flow).canCreateReports).toBe(true);
    },
  );

  test('a host can switch the proposals off', async () => {
    const flow = renderFlow({ suggestPermissions: false });
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow).canCreateReports).toBe(false);
  });

  test('a host can propose for itself, dashboard access too', async () => {
    const suggestPermissions = vi.fn((role: string) => (role === 'Scribe' ? { canManageStudies: true, hasDashboardAccess: false } : {}));
    const flow = renderFlow({ suggestPermissions });
    await flow.change({ clinicRole: 'Scribe' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: true, canCreateReports: false, hasDashboardAccess: false });
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: false, canCreateReports: false, hasDashboardAccess: true });
    expect(suggestPermissions.mock.calls).toEqual([['Scribe'], ['Radiologist']]);
  });

  test('what the host proposes, and what its policy allows, may change while the form is there', async () => {
    const flow = renderFlow({ suggestPermissions: () => ({ canManageStudies: true }) });
    flow.rerender({ suggestPermissions: () => ({ canCreateReports: true }), policy: { dashboardAccess: 'never' } });
    await flow.change({ clinicRole: 'Scribe' });
    expect(permissionsOf(flow)).toEqual({ canManageStudies: false, canCreateReports: true, hasDashboardAccess: false });
  });

  test('a function of the host’s that throws, or gives nothing, proposes nothing: what is shown is what is sent', async () => {
    const thrownApart: unknown[] = [];
    const { queueMicrotask } = globalThis;
    const apart = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((step) =>
      queueMicrotask(() => {
        try {
          step();
        } catch (thrown) {
          thrownApart.push(thrown);
        }
      }),
    );
    const flow = renderFlow({
      suggestPermissions: (role) => {
        if (role === 'Other') throw new Error('No such role.');
        return role === 'Radiologist' ? { canCreateReports: true } : (undefined as never);
      },
    });
    const seen: string[] = [];
    flow.flow().form.subscribe({ formState: { values: true }, callback: ({ values }) => seen.push(values.clinicRole) });
    for (const clinicRole of ['Radiologist', 'Other', 'Scribe']) await flow.change({ clinicRole });
    apart.mockRestore();
    expect([...new Set(seen)]).toEqual(['Radiologist', 'Other', 'Scribe']);
    expect(permissionsOf(flow).canCreateReports).toBe(false);
    expect(thrownApart).toEqual([new Error('No such role.')]);
  });

  test('starting over forgets what was touched', async () => {
    const flow = renderFlow();
    await flow.change({ canCreateReports: false });
    await act(async () => flow.flow().reset());
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow).canCreateReports).toBe(true);
  });

  test('for the next person, what was touched stays touched', async () => {
    const flow = renderFlow();
    await flow.change({ canCreateReports: false });
    await act(async () => flow.flow().inviteAnother());
    await flow.change({ clinicRole: 'Radiologist' });
    expect(permissionsOf(flow).canCreateReports).toBe(false);
  });

  test('in StrictMode, too, each role is asked about once', async () => {
    const suggestPermissions = vi.fn(() => ({}));
    const flow = renderFlow({ suggestPermissions }, { reactStrictMode: true });
    await flow.change({ clinicRole: 'Radiologist' });
    expect(suggestPermissions).toHaveBeenCalledTimes(1);
  });
});

describe('whatever the manager switches', () => {
  test('what follows from it is there at once', async () => {
    const { change, flow } = renderFlow();
    await change({ hasDashboardAccess: false });
    expect(flow().requirements).toMatchObject({
      permissions: { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false },
      notices: ['no-way-in', 'no-permissions'],
    });
    await change({ canManageStudies: true });
    expect(flow().requirements).toMatchObject({
      permissions: { canManageStudies: true, canCreateReports: false, hasDashboardAccess: false },
      notices: ['no-way-in'],
    });
  });
});

describe('when a member becomes an admin', () => {
  test('dashboard access is locked on, and their own choice is back when they are a member again', async () => {
    const { change, flow, values, press, settle, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED });
    await change({ hasDashboardAccess: false });
    expect(flow().requirements).toMatchObject({ notices: ['no-way-in'], permissions: { hasDashboardAccess: false } });

    await change({ level: 'admin' });
    expect(flow().requirements).toMatchObject({ dashboardLock: 'admin-needs-dashboard', permissions: { hasDashboardAccess: true } });
    await press();
    expect(adapter.latest().invite).toMatchObject({ level: 'admin', hasDashboardAccess: true });
    await settle((call) => call.fail(new Error('down')));

    await change({ level: 'member' });
    expect(values().hasDashboardAccess).toBe(false);
    expect(flow().requirements.dashboardLock).toBeUndefined();
    await press();
    expect(adapter.latest().invite).toMatchObject({ level: 'member', hasDashboardAccess: false });
  });
});

describe('when creating reports is switched', () => {
  test('on, an NPI is required; off, a wrong one is wrong no more', async () => {
    const { change, flow, press, problems, adapter } = renderFlow({ defaultValues: { ...EXAMPLE_TYPED, npiNumber: '123' } });
    expect(flow().requirements.npiRequired).toBe(true);
    await press();
    expect(problems()).toEqual({ npiNumber: 'npi-length' });
    await change({ canCreateReports: false });
    expect(flow().requirements.npiRequired).toBe(false);
    expect(problems()).toEqual({});
    await press();
    expect(adapter.latest().invite).not.toHaveProperty('npiNumber');
  });

  test('off, every other mistake is as wrong as before', async () => {
    const { change, press, problems } = renderFlow({
      defaultValues: { ...EXAMPLE_TYPED, npiNumber: '123', lastName: '', email: 'nobody' },
    });
    await press();
    await change({ canCreateReports: false });
    expect(problems()).toEqual({ lastName: 'required', email: 'email' });
  });

  test('on, what the server said of the NPI is still there for the manager to read', async () => {
    const { change, press, settle, problems } = renderFlow({ defaultValues: { ...EXAMPLE_TYPED, canCreateReports: false } });
    await press();
    await settle((call) => call.fail({ status: 422, body: { fieldErrors: { npiNumber: 'An NPI is needed here.' } } }));
    await change({ canCreateReports: true });
    expect(problems()).toEqual({ npiNumber: 'An NPI is needed here.' });
  });
});

describe('when the host changes its policy while the form is open', () => {
  test('the new one holds, and one that only looks new changes nothing', async () => {
    const { rerender, flow, press, problems, adapter } = renderFlow({ defaultValues: EXAMPLE_TYPED, policy: { temporaryAccess: true } });
    const { form } = flow();
    rerender({ policy: { temporaryAccess: true } });
    expect(flow().form).toBe(form);
    rerender({ policy: { roles: ['Scribe'] } });
    await press();
    expect(problems()).toEqual({ clinicRole: 'role' });
    expect(adapter.calls).toEqual([]);
  });
});

describe('when the host fills in a role to begin with', () => {
  test('it proposes as if it had been chosen, and another role takes that back', async () => {
    const { change, values } = renderFlow({ defaultValues: { clinicRole: 'Radiologist' } });
    expect(values()).toMatchObject({ canCreateReports: true, canManageStudies: false });
    await change({ clinicRole: 'Other' });
    expect(values()).toMatchObject({ canCreateReports: false, canManageStudies: false });
  });

  test('what the host says of a permission goes before it', () => {
    const { values } = renderFlow({ defaultValues: { clinicRole: 'Radiologist', canCreateReports: false } });
    expect(values().canCreateReports).toBe(false);
  });
});
