import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PermissionToggles, type UserPermissions } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { descriptionOf, toggle } from './openInvitation.js';

const { locks, notices, heading } = en.permissions;
const NOTHING: UserPermissions = { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false };
const group = () => screen.getByRole('group');

describe('the permissions by themselves', () => {
  test('are three switches in a named group, each with what it means', () => {
    render(<PermissionToggles />);
    expect(group()).toHaveAccessibleName(heading);
    expect(within(group()).getAllByRole('switch')).toHaveLength(3);
    for (const name of ['canManageStudies', 'canCreateReports', 'hasDashboardAccess'] as const) {
      expect(descriptionOf(toggle(name))).toBe(en.permissions[name].description);
    }
    expect(toggle('hasDashboardAccess')).toBeChecked();
  });

  test('are switched by click and by Space, from a default value, and say every new value', async () => {
    const user = userEvent.setup({ delay: null });
    const onValueChange = vi.fn();
    render(<PermissionToggles defaultValue={{ ...NOTHING, canManageStudies: true }} onValueChange={onValueChange} />);
    await user.click(toggle('canManageStudies'));
    expect(toggle('canManageStudies')).not.toBeChecked();
    await user.tab();
    await user.keyboard(' ');
    expect(toggle('canCreateReports')).toBeChecked();
    expect(onValueChange.mock.calls).toEqual([[NOTHING], [{ ...NOTHING, canCreateReports: true }]]);
  });

  test('are switched by their label, too', async () => {
    render(<PermissionToggles />);
    await userEvent.click(screen.getByText(en.permissions.canCreateReports.label));
    expect(toggle('canCreateReports')).toBeChecked();
  });

  test('stay where a host that holds the value has them', async () => {
    const onValueChange = vi.fn();
    render(<PermissionToggles value={NOTHING} onValueChange={onValueChange} />);
    await userEvent.click(toggle('canCreateReports'));
    expect(toggle('canCreateReports')).not.toBeChecked();
    expect(onValueChange).toHaveBeenCalledWith({ ...NOTHING, canCreateReports: true });
  });

  test('go into a plain form by their wire names, those that are on', () => {
    const { container } = render(
      <form>
        <PermissionToggles name="permissions" defaultValue={{ ...NOTHING, canManageStudies: true }} level="admin" />
      </form>,
    );
    const form = container.querySelector('form') ?? undefined;
    expect(Object.fromEntries(new FormData(form))).toEqual({
      'permissions.canManageStudies': 'true',
      'permissions.hasDashboardAccess': 'true',
    });
  });

  test('a form’s reset brings back what they began with, and says so; locks stay', async () => {
    const onValueChange = vi.fn();
    const ui = (level: 'member' | 'admin') => (
      <form>
        <PermissionToggles
          level={level}
          name="permissions"
          defaultValue={{ canManageStudies: true, canCreateReports: false, hasDashboardAccess: false }}
          onValueChange={onValueChange}
        />
      </form>
    );
    const { container, rerender } = render(ui('member'));
    const seen = () => screen.getAllByRole<HTMLInputElement>('switch').map(({ checked }) => checked);
    await userEvent.click(toggle('canManageStudies'));
    await userEvent.click(toggle('canCreateReports'));
    rerender(ui('admin'));
    expect(seen()).toEqual([false, true, true]);
    act(() => container.querySelector('form')?.reset());
    expect(seen()).toEqual([true, false, true]);
    expect(onValueChange).toHaveBeenLastCalledWith({ canManageStudies: true, canCreateReports: false, hasDashboardAccess: false });
  });

  test('are in no form without a name', () => {
    const { container } = render(
      <form>
        <PermissionToggles />
      </form>,
    );
    expect([...new FormData(container.querySelector('form') ?? undefined)]).toEqual([]);
  });

  test('disabled, can’t be switched', async () => {
    const onValueChange = vi.fn();
    render(<PermissionToggles disabled onValueChange={onValueChange} />);
    for (const one of screen.getAllByRole('switch')) expect(one).toBeDisabled();
    await userEvent.click(toggle('canCreateReports'));
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('take a label, a description, and an error in its place', () => {
    const { rerender } = render(<PermissionToggles label="Rights" description="As agreed." />);
    expect(group()).toHaveAccessibleName('Rights');
    expect(descriptionOf(group())).toBe('As agreed.');
    rerender(<PermissionToggles label="Rights" description="As agreed." error="Choose one." />);
    expect(descriptionOf(group())).toBe('Choose one.');
    rerender(<PermissionToggles label="Rights" description="As agreed." error="" />);
    expect(descriptionOf(group())).toBe('As agreed.');
  });

  test('take the host’s classes beside their own', () => {
    render(<PermissionToggles classNames={{ switch: 'mine', permissionToggles: 'box' }} />);
    expect(toggle('canCreateReports')).toHaveClass('autoscribe-switch', 'mine');
    expect(toggle('canCreateReports')).toHaveAttribute('data-slot', 'switch');
    expect(group()).toHaveClass('autoscribe-permission-toggles', 'box');
  });
});

describe('when dashboard access is locked', () => {
  test.each([
    ['an admin', { level: 'admin' }, 'admin-needs-dashboard', true],
    ['a host that always gives it', { policy: { dashboardAccess: 'always' } }, 'dashboard-always', true],
    ['a host that never gives it', { policy: { dashboardAccess: 'never' } }, 'dashboard-never', false],
  ] as const)('by %s, the switch says so, can be reached and not changed', async (_name, props, lock, isOn) => {
    const onValueChange = vi.fn();
    render(<PermissionToggles {...props} defaultValue={{ ...NOTHING, hasDashboardAccess: !isOn }} onValueChange={onValueChange} />);
    const access = toggle('hasDashboardAccess');
    expect(access).toHaveProperty('checked', isOn);
    expect(access).toHaveAttribute('aria-disabled', 'true');
    expect(access).toBeEnabled();
    expect(descriptionOf(access)).toContain(locks[lock]);
    await userEvent.click(access);
    expect(access).toHaveProperty('checked', isOn);
    expect(onValueChange).not.toHaveBeenCalled();
    expect(access.closest('[data-slot="permission"]')).toHaveAttribute('data-state', 'locked');
  });
});

describe('what follows from the switches is announced', () => {
  test.each([
    ['without any access', {}, [notices['no-way-in'], notices['no-permissions']]],
    ['where the PACS opens temporary views', { policy: { temporaryAccess: true } }, [notices['pacs-only'], notices['no-permissions']]],
    ['for an admin', { level: 'admin' }, []],
  ] as const)('%s', (_name, props, expected) => {
    render(<PermissionToggles {...props} value={NOTHING} />);
    const said = within(screen.getByRole('status')).queryAllByText(/./);
    expect(said.map(({ textContent }) => textContent)).toEqual(expected);
  });
});

describe('details of a permission', () => {
  test('stand under its switch while it is on', async () => {
    render(<PermissionToggles details={{ canCreateReports: <p>The NPI goes here.</p> }} />);
    expect(screen.queryByText('The NPI goes here.')).not.toBeInTheDocument();
    await userEvent.click(toggle('canCreateReports'));
    expect(screen.getByText('The NPI goes here.')).toBeInTheDocument();
    expect(screen.getByText('The NPI goes here.').closest('[data-slot="permission"]')).toContainElement(toggle('canCreateReports'));
  });
});
