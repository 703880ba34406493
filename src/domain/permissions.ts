import { findRoleGroup, type ClinicRole } from '../wire/clinicRoles.js';
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
const RUN_STUDIES: readonly string[] = ['Imaging Technologist', 'Nurse Manager', 'Patient Care Coordinator'] satisfies ClinicRole[];

/**
 * Proposes permissions for a role. Only a proposal for switches that nobody touched: a role never decides a permission,
 * and an unknown role proposes nothing. Dashboard access is never proposed, as no role speaks for or against it.
 */
export function suggestPermissions(role: string): Partial<UserPermissions> {
  const group = findRoleGroup(role);
  if (group === 'other') return {};
  return {
    canManageStudies: RUN_STUDIES.includes(role) || (group === 'administration' && role !== 'Legal Administrator'),
    canCreateReports: group === 'physicians' || (group === 'imaging' && role !== 'Imaging Technologist'),
  };
}
