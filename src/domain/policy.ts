import { CLINIC_ROLES, type ClinicRole } from '../wire/clinicRoles.js';
import type { AssignableUserLevel } from '../wire/inviteUser.js';
import type { NpiCheck } from './npi.js';

/**
 * What this host allows. One object for the browser and the server: the form offers nothing that it forbids, and the
 * schema and `createInviteHandler` refuse it whoever asks.
 */
export interface InvitePolicy {
  /** The levels that may be given, in the order to show them; the form begins with the first. Default `['member', 'admin']`. */
  levels?: readonly AssignableUserLevel[] | undefined;
  /**
   * The roles that may be given, in the order to show them within each group: narrows or reorders the list, or extends it by one that
   * AutoScribe has added since; it refuses every other. Default `CLINIC_ROLES`.
   */
  roles?: readonly (ClinicRole | (string & {}))[] | undefined;
  /** Whether dashboard access is the manager's choice. `'never'` also takes `admin` away, since admins need it. Default `'choose'`. */
  dashboardAccess?: 'choose' | 'always' | 'never' | undefined;
  /** Whether the PACS opens temporary access views, so that a user without dashboard access has a way in. Default `false`. */
  temporaryAccess?: boolean | undefined;
  /** How strictly NPIs are checked; `'digits'` is only what AutoScribe's API itself demands. Default `'check-digit'`. */
  npiCheck?: NpiCheck | undefined;
}

/** A policy with nothing left open. */
export type ResolvedInvitePolicy = { [Name in keyof InvitePolicy]-?: NonNullable<InvitePolicy[Name]> };

const LEVELS: readonly AssignableUserLevel[] = ['member', 'admin'];

/**
 * Fills a policy's gaps with the defaults and applies what follows from it.
 *
 * @throws TypeError where the policy can't be kept: a level other than `member` and `admin`, or no level or role left.
 */
export function resolvePolicy(policy: InvitePolicy = {}): ResolvedInvitePolicy {
  const { roles = CLINIC_ROLES, dashboardAccess = 'choose', temporaryAccess = false, npiCheck = 'check-digit' } = policy;
  const asked = policy.levels ?? LEVELS;
  const unknown = asked.find((level) => !LEVELS.includes(level));
  if (unknown !== undefined) {
    throw new TypeError(
      `autoscribe-react: the policy names the level "${unknown}". AutoScribe's API assigns only "member" and "admin". Remove it from policy.levels.`,
    );
  }
  const levels = asked.filter((level) => dashboardAccess !== 'never' || level !== 'admin');
  const noLevelLeft = levels.length === 0;
  if (noLevelLeft || roles.length === 0) {
    throw new TypeError(
      `autoscribe-react: the policy leaves no ${noLevelLeft ? 'level' : 'role'} to give. Nobody could be invited. Widen policy.${noLevelLeft ? 'levels or policy.dashboardAccess' : 'roles'}.`,
    );
  }
  return { levels, roles, dashboardAccess, temporaryAccess, npiCheck };
}
