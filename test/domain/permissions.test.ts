import { describe, expect, test } from 'vitest';
import { applyPermissionRules, CLINIC_ROLES, suggestPermissions, type InvitePolicy, type UserPermissions } from '../../src/domain/index.js';

const NOTHING: UserPermissions = { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false };
const BOTH_TASKS: UserPermissions = { ...NOTHING, canManageStudies: true, canCreateReports: true };

/** Every choice of three switches under every level and policy: 8 × 2 × 6. */
const EVERY_CASE = [false, true].flatMap((canManageStudies) =>
  [false, true].flatMap((canCreateReports) =>
    [false, true].flatMap((hasDashboardAccess) =>
      (['member', 'admin'] as const).flatMap((level) =>
        (['choose', 'always', 'never'] as const).flatMap((dashboardAccess) =>
          [false, true].map((temporaryAccess) => ({
            choice: { canManageStudies, canCreateReports, hasDashboardAccess },
            level,
            policy: { dashboardAccess, temporaryAccess } satisfies InvitePolicy,
          })),
        ),
      ),
    ),
  ),
);

describe('dashboard access', () => {
  test('is the manager’s choice for a member', () => {
    expect(applyPermissionRules(NOTHING, 'member')).toMatchObject({ permissions: NOTHING, dashboardLock: undefined });
  });

  test('is locked on for an admin, with the reason', () => {
    const { permissions, dashboardLock } = applyPermissionRules(NOTHING, 'admin');
    expect(permissions.hasDashboardAccess).toBe(true);
    expect(dashboardLock).toBe('admin-needs-dashboard');
  });

  test('is given back to the manager’s own choice when the admin becomes a member again', () => {
    const choice = Object.freeze({ ...BOTH_TASKS });
    expect(applyPermissionRules(choice, 'admin').permissions.hasDashboardAccess).toBe(true);
    expect(applyPermissionRules(choice, 'member').permissions).toEqual(BOTH_TASKS);
  });

  test.each([
    ['always', true, 'dashboard-always'],
    ['never', false, 'dashboard-never'],
  ] as const)('is locked by a host’s "%s", whatever was chosen', (dashboardAccess, value, lock) => {
    for (const hasDashboardAccess of [true, false]) {
      const rules = applyPermissionRules({ ...NOTHING, hasDashboardAccess }, 'member', { dashboardAccess });
      expect(rules.permissions.hasDashboardAccess).toBe(value);
      expect(rules.dashboardLock).toBe(lock);
    }
  });
});

describe('what the manager is told', () => {
  test('without dashboard and temporary access: that there is no way in', () => {
    expect(applyPermissionRules(BOTH_TASKS, 'member').notices).toEqual(['no-way-in']);
  });

  test('without dashboard access where the PACS has temporary access: that the PACS is the way in', () => {
    expect(applyPermissionRules(BOTH_TASKS, 'member', { temporaryAccess: true }).notices).toEqual(['pacs-only']);
  });

  test('with all three off: that the person can’t do anything yet, after the more serious notice', () => {
    expect(applyPermissionRules(NOTHING, 'member').notices).toEqual(['no-way-in', 'no-permissions']);
  });

  test('that the person can’t do anything yet exactly where all three are off, under every level and policy', () => {
    for (const { choice, level, policy } of EVERY_CASE) {
      const { permissions, notices } = applyPermissionRules(choice, level, policy);
      expect(notices.includes('no-permissions')).toBe(Object.values(permissions).every((isOn) => !isOn));
    }
  });

  test('nothing, where the person has dashboard access', () => {
    expect(applyPermissionRules({ ...NOTHING, hasDashboardAccess: true }, 'member').notices).toEqual([]);
    expect(applyPermissionRules(NOTHING, 'admin').notices).toEqual([]);
  });
});

test('in every case an NPI is required exactly for creating reports, tasks stay as chosen, and an admin is never without the dashboard', () => {
  expect(EVERY_CASE).toHaveLength(96);
  for (const { choice, level, policy } of EVERY_CASE) {
    const { permissions, npiRequired, dashboardLock, notices } = applyPermissionRules(choice, level, policy);
    expect(npiRequired).toBe(choice.canCreateReports);
    expect(permissions).toMatchObject({ canManageStudies: choice.canManageStudies, canCreateReports: choice.canCreateReports });
    const isForcedOn = policy.dashboardAccess === 'always' || (level === 'admin' && policy.dashboardAccess !== 'never');
    expect(permissions.hasDashboardAccess).toBe(isForcedOn || (policy.dashboardAccess === 'choose' && choice.hasDashboardAccess));
    expect(dashboardLock === undefined).toBe(policy.dashboardAccess === 'choose' && level === 'member');
    expect(notices.includes('no-way-in') || notices.includes('pacs-only')).toBe(!permissions.hasDashboardAccess);
  }
});

describe('what a role proposes', () => {
  test('is for each of the 61 roles a proposal for the two tasks, and never for dashboard access', () => {
    for (const role of CLINIC_ROLES.filter((name) => name !== 'Other')) {
      expect(suggestPermissions(role)).toEqual({ canManageStudies: expect.any(Boolean), canCreateReports: expect.any(Boolean) });
    }
  });

  test.each(['Radiologist', 'Nuclear Medicine Physician', 'Radiation Oncologist', 'Cardiologist', 'Physician'])(
    'creating reports for a %s, who signs them',
    (role) => expect(suggestPermissions(role)).toEqual({ canManageStudies: false, canCreateReports: true }),
  );

  test.each(['Imaging Technologist', 'Front Desk Operator', 'Administrative Director', 'Nurse Manager'])(
    'managing studies for a %s, who runs them',
    (role) => expect(suggestPermissions(role)).toEqual({ canManageStudies: true, canCreateReports: false }),
  );

  test.each(['IT Support', 'Software Engineer', 'Scribe', 'Pharmacist', 'Legal Administrator', 'Registered Nurse'])(
    'neither for a %s',
    (role) => expect(suggestPermissions(role)).toEqual({ canManageStudies: false, canCreateReports: false }),
  );

  test.each(['Other', 'PACS Administrator', '', 'radiologist', '__proto__', 'constructor'])('nothing at all for "%s"', (role) => {
    expect(suggestPermissions(role)).toEqual({});
  });

  test('is a copy: changing it changes no later proposal', () => {
    suggestPermissions('Radiologist').canCreateReports = false;
    expect(suggestPermissions('Radiologist').canCreateReports).toBe(true);
  });
});
