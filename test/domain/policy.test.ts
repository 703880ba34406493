import { describe, expect, test } from 'vitest';
import {
  CLINIC_ROLES,
  createUserInviteSchema,
  resolvePolicy,
  type InvitePolicy,
  type ResolvedInvitePolicy,
} from '../../src/domain/index.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

describe('a host without a policy', () => {
  test('allows everything that AutoScribe does, and promises no temporary access', () => {
    const everything = {
      levels: ['member', 'admin'],
      roles: CLINIC_ROLES,
      dashboardAccess: 'choose',
      temporaryAccess: false,
      npiCheck: 'check-digit',
    };
    expect(resolvePolicy()).toEqual(everything);
    expect(resolvePolicy({})).toEqual(everything);
    // As from a host's own optional settings.
    const open = { levels: undefined, roles: undefined, dashboardAccess: undefined, temporaryAccess: undefined, npiCheck: undefined };
    expect(resolvePolicy(open)).toEqual(everything);
  });
});

describe('a host’s policy', () => {
  test('keeps what it says, and the order of its roles', () => {
    const policy: ResolvedInvitePolicy = {
      levels: ['member'],
      roles: ['Scribe', 'Radiologist', 'PACS Administrator'],
      dashboardAccess: 'always',
      temporaryAccess: true,
      npiCheck: 'digits',
    };
    expect(resolvePolicy(policy)).toEqual(policy);
  });

  test('without dashboard access has no admins either, since they need it', () => {
    expect(resolvePolicy({ dashboardAccess: 'never' }).levels).toEqual(['member']);
    expect(resolvePolicy({ dashboardAccess: 'never', levels: ['admin', 'member'] }).levels).toEqual(['member']);
  });

  test('holds for requests: a level, a role or an access outside it is refused', () => {
    const schema = createUserInviteSchema({ levels: ['member'], roles: ['Radiologist', 'PACS Administrator'], dashboardAccess: 'never' });
    const mine = { ...EXAMPLE_REQUEST, hasDashboardAccess: false };
    expect(schema.safeParse(mine).success).toBe(true);
    expect(schema.safeParse({ ...mine, clinicRole: 'PACS Administrator' }).success).toBe(true);
    expect(schema.safeParse({ ...mine, clinicRole: 'Scribe' }).error?.issues).toMatchObject([{ path: ['clinicRole'], message: 'role' }]);
    expect(schema.safeParse({ ...mine, level: 'admin' }).error?.issues[0]).toMatchObject({ path: ['level'], message: 'level' });
    expect(schema.safeParse({ ...mine, hasDashboardAccess: true }).error?.issues).toMatchObject([
      { path: ['hasDashboardAccess'], message: 'dashboard-never' },
    ]);
  });
});

describe('a policy that can’t be kept is the developer’s mistake, and says so', () => {
  test.each<[string, unknown, RegExp]>([
    ['an owner', { levels: ['member', 'owner'] }, /names the level "owner".*Remove it from policy\.levels/],
    ['a level that does not exist', { levels: ['superuser'] }, /"superuser"/],
    ['no level', { levels: [] }, /leaves no level to give.*Widen policy\.levels/],
    ['no role', { roles: [] }, /leaves no role to give.*Widen policy\.roles/],
    [
      'admins alone, without the dashboard they need',
      { levels: ['admin'], dashboardAccess: 'never' },
      /leaves no level.*policy\.dashboardAccess/,
    ],
  ])('%s', (_name, policy, message) => {
    expect(() => resolvePolicy(policy as InvitePolicy)).toThrow(TypeError);
    expect(() => resolvePolicy(policy as InvitePolicy)).toThrow(message);
    expect(() => createUserInviteSchema(policy as InvitePolicy)).toThrow(/^autoscribe-react: /);
  });
});
