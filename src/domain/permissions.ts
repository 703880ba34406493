import { CLINIC_ROLE_GROUPS } from '../wire/clinicRoles.js';
import type { AssignableUserLevel, UserPermissions } from '../wire/inviteUser.js';
import { resolvePolicy, type InvitePolicy } from './policy.js';

/** Why a permission can't be changed now. */
export type PermissionLock = 'admin-needs-dashboard' | 'dashboard-always' | 'dashboard-never';

/** What the manager should know about the permissions as they stand. None of them blocks. */
export type PermissionNotice = 'no-way-in' | 'pacs-only' | 'no-permissions';

/** What follows from level, permissions and policy together. */
export interface PermissionRules {
  /** The permissions that count: the manager's own choice, with the locks applied. */
  permissions: UserPermissions;
  /** Why dashboard access can't be changed now, where it can't. */
  dashboardLock: PermissionLock | undefined;
  /** Whether an NPI is required: creating reports needs one. */
  npiRequired: boolean;
  /** What the manager should know, most serious first. */
  notices: readonly PermissionNotice[];
}

function findDashboardLock(level: AssignableUserLevel, dashboardAccess: InvitePolicy['dashboardAccess']): PermissionLock | undefined {
  if (dashboardAccess === 'never') return 'dashboard-never';
  if (dashboardAccess === 'always') return 'dashboard-always';
  return level === 'admin' ? 'admin-needs-dashboard' : undefined;
}

/**
 * Applies AutoScribe's permission rules and the host's policy to a manager's choice. The choice itself is left alone, so
 * that going back from admin to member restores it.
 */
export function applyPermissionRules(choice: UserPermissions, level: AssignableUserLevel, policy?: InvitePolicy): PermissionRules {
  const { dashboardAccess, temporaryAccess } = resolvePolicy(policy);
  const dashboardLock = findDashboardLock(level, dashboardAccess);
  const hasDashboardAccess = dashboardLock ? dashboardLock !== 'dashboard-never' : choice.hasDashboardAccess;
  const { canManageStudies, canCreateReports } = choice;
  const notices: PermissionNotice[] = [];
  if (!hasDashboardAccess) notices.push(temporaryAccess ? 'pacs-only' : 'no-way-in');
  if (!canManageStudies && !canCreateReports && !hasDashboardAccess) notices.push('no-permissions');
  return {
    permissions: { canManageStudies, canCreateReports, hasDashboardAccess },
    dashboardLock,
    npiRequired: canCreateReports,
    notices,
  };
}

// Reports are signed by physicians; studies are run by the people at the desk and at the scanner.
const SUGGESTIONS = new Map<string, Partial<UserPermissions>>();
for (const { group, roles } of CLINIC_ROLE_GROUPS) {
  for (const role of roles) {
    if (group === 'other') continue;
    const canCreateReports = group === 'physicians' || (group === 'imaging' && role !== 'Imaging Technologist');
    const canManageStudies =
      group === 'administration' || role === 'Imaging Technologist' || role === 'Nurse Manager' || role === 'Patient Care Coordinator';
    SUGGESTIONS.set(role, { canManageStudies, canCreateReports });
  }
}
SUGGESTIONS.set('Legal Administrator', { canManageStudies: false, canCreateReports: false });

/**
 * Proposes permissions for a role. Only a proposal for switches that nobody touched: a role never decides a permission,
 * and an unknown role proposes nothing. Dashboard access is never proposed, as no role speaks for or against it.
 */
export function suggestPermissions(role: string): Partial<UserPermissions> {
  return { ...SUGGESTIONS.get(role) };
}
