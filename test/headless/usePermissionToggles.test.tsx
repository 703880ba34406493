import { act, renderHook } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { AutoScribeProvider } from '../../src/index.js';
import { usePermissionToggles, type UsePermissionTogglesOptions, type UserPermissions } from '../../src/headless/index.js';

const NOTHING: UserPermissions = { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false };

function renderToggles(options: UsePermissionTogglesOptions = {}) {
  const { result, rerender } = renderHook((props: UsePermissionTogglesOptions) => usePermissionToggles(props), { initialProps: options });
  const find = (name: keyof UserPermissions) => {
    const toggle = result.current.toggles.find((candidate) => candidate.name === name);
    if (!toggle) throw new Error(`There is no switch for ${name}.`);
    return toggle;
  };
  return {
    find,
    rerender,
    rules: () => result.current.rules,
    checked: () => result.current.toggles.filter((toggle) => toggle.checked).map(({ name }) => name),
    flip: (name: keyof UserPermissions, checked: boolean) => act(async () => find(name).onCheckedChange(checked)),
    names: () => result.current.toggles.map(({ name }) => name),
  };
}

describe('the three switches', () => {
  test('come in one order, with dashboard access on to begin with', () => {
    const { names, checked } = renderToggles();
    expect(names()).toEqual(['canManageStudies', 'canCreateReports', 'hasDashboardAccess']);
    expect(checked()).toEqual(['hasDashboardAccess']);
  });

  test('start from a default value and keep what is changed', async () => {
    const onValueChange = vi.fn();
    const { flip, checked, rules } = renderToggles({ defaultValue: NOTHING, onValueChange });
    await flip('canCreateReports', true);
    expect(checked()).toEqual(['canCreateReports']);
    expect(rules()).toMatchObject({ npiRequired: true, notices: ['no-way-in'] });
    expect(onValueChange.mock.calls).toEqual([[{ ...NOTHING, canCreateReports: true }]]);
  });

  test('leave the value to a host that holds it', async () => {
    const onValueChange = vi.fn();
    const { flip, checked, rerender } = renderToggles({ value: NOTHING, onValueChange });
    await flip('canManageStudies', true);
    expect(checked()).toEqual([]);
    rerender({ value: { ...NOTHING, canManageStudies: true }, onValueChange });
    expect(checked()).toEqual(['canManageStudies']);
  });

  test('do nothing while disabled', async () => {
    const onValueChange = vi.fn();
    const { flip } = renderToggles({ disabled: true, onValueChange });
    await flip('canManageStudies', true);
    expect(onValueChange).not.toHaveBeenCalled();
  });
});

describe('when dashboard access is locked', () => {
  test('for an admin it is on and can’t be switched, and the manager’s choice stays under it', async () => {
    const onValueChange = vi.fn();
    const { find, flip, rerender, checked } = renderToggles({ defaultValue: NOTHING, level: 'admin', onValueChange });
    expect(find('hasDashboardAccess')).toMatchObject({ checked: true, lock: 'admin-needs-dashboard' });
    await flip('hasDashboardAccess', false);
    expect(onValueChange).not.toHaveBeenCalled();

    await flip('canManageStudies', true);
    expect(onValueChange).toHaveBeenLastCalledWith({ ...NOTHING, canManageStudies: true });
    rerender({ level: 'member' });
    expect(checked()).toEqual(['canManageStudies']);
  });

  test('to off, the host is not told of an access that its policy never gives', async () => {
    const onValueChange = vi.fn();
    const { flip } = renderToggles({ policy: { dashboardAccess: 'never' }, onValueChange });
    await flip('canManageStudies', true);
    expect(onValueChange.mock.calls).toEqual([[{ ...NOTHING, canManageStudies: true }]]);
  });

  test('by the provider’s policy it is so, and a policy of its own goes before that', () => {
    const render = (options: UsePermissionTogglesOptions) =>
      renderHook(() => usePermissionToggles(options), {
        wrapper: ({ children }) => <AutoScribeProvider policy={{ dashboardAccess: 'never' }}>{children}</AutoScribeProvider>,
      }).result.current.rules;
    expect(render({})).toMatchObject({ dashboardLock: 'dashboard-never', permissions: { hasDashboardAccess: false } });
    expect(render({ policy: { dashboardAccess: 'always' } }).dashboardLock).toBe('dashboard-always');
  });
});
