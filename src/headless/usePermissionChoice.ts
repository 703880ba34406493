'use client';
import { useMemo } from 'react';
import type { AssignableUserLevel, UserPermissions } from '../wire/inviteUser.js';
import { useFieldValue } from './useFieldValue.js';
import type { InviteUserFormState } from './useInviteUserForm.js';

/** The level and the permissions as the manager chose them, without the locks: the same object until one of them changes. */
export function usePermissionChoice(form: InviteUserFormState['form']): { level: AssignableUserLevel; choice: UserPermissions } {
  const level = useFieldValue(form, 'level');
  const canManageStudies = useFieldValue(form, 'canManageStudies');
  const canCreateReports = useFieldValue(form, 'canCreateReports');
  const hasDashboardAccess = useFieldValue(form, 'hasDashboardAccess');
  return useMemo(
    () => ({ level, choice: { canManageStudies, canCreateReports, hasDashboardAccess } }),
    [level, canManageStudies, canCreateReports, hasDashboardAccess],
  );
}
