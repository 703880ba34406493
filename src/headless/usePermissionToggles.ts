'use client';
import { applyPermissionRules, type PermissionLock, type PermissionRules } from '../domain/permissions.js';
import type { InvitePolicy } from '../domain/policy.js';
import type { AssignableUserLevel, UserPermissions } from '../wire/inviteUser.js';
import { PERMISSION_NAMES } from './startingValues.js';
import { useInherited } from './settingsContext.js';
import { useControllableValue, type ControllableValue } from './useControllableValue.js';

/** What `usePermissionToggles` takes. `value` is the manager's own choice; the locks are applied on top of it. */
export interface UsePermissionTogglesOptions extends ControllableValue<UserPermissions> {
  /** The access level, which can lock dashboard access on. Default `'member'`. */
  level?: AssignableUserLevel | undefined;
  /** What this host allows. */
  policy?: InvitePolicy | undefined;
  /** Whether nothing can be changed. Default `false`. */
  disabled?: boolean | undefined;
}

/** One permission as it stands. */
export interface PermissionToggle {
  /** The wire name. */
  name: keyof UserPermissions;
  /** Whether it is on, with the locks applied. */
  checked: boolean;
  /** Why it can't be changed, where it can't. */
  lock: PermissionLock | undefined;
  /** Changes it. Does nothing while it is locked or disabled. */
  onCheckedChange: (checked: boolean) => void;
}

/** What `usePermissionToggles` gives. */
export interface PermissionTogglesState {
  /** The manager's own choice, without the locks. */
  value: UserPermissions;
  /** Changes all of the choice at once. */
  setValue: (value: UserPermissions) => void;
  /** The three as they stand, in the order to show them. */
  toggles: PermissionToggle[];
  /** What locks them, and what follows from them. */
  rules: PermissionRules;
}

/** The three permissions with what locks them, and what follows from them. */
export function usePermissionToggles(options: UsePermissionTogglesOptions = {}): PermissionTogglesState {
  const { level = 'member', disabled = false } = options;
  const inherited = useInherited();
  const policy = options.policy ?? inherited?.policy;
  const nothing = { canManageStudies: false, canCreateReports: false, hasDashboardAccess: policy?.dashboardAccess !== 'never' };
  const [value, setValue] = useControllableValue<UserPermissions>(options, nothing);
  const rules = applyPermissionRules(value, level, policy);
  const toggles = PERMISSION_NAMES.map((name): PermissionToggle => {
    const lock = name === 'hasDashboardAccess' ? rules.dashboardLock : undefined;
    const onCheckedChange = (checked: boolean) => {
      if (!lock && !disabled) setValue({ ...value, [name]: checked });
    };
    return { name, checked: rules.permissions[name], lock, onCheckedChange };
  });
  return { value, setValue, toggles, rules };
}
