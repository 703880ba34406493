import type { AutoScribeUser, Invitation, Page } from '../../src/domain/index.js';
import type { TeamMember } from './team.js';

const API = 'https://api.avarasoftware.com/v1/autoScribe/users';

const toMember = (user: AutoScribeUser | Invitation, state: TeamMember['state']): TeamMember => ({
  userId: user.userId,
  name: [user.firstName, user.lastName, user.suffix1].filter(Boolean).join(' '),
  email: user.email,
  clinicRole: user.clinicRole,
  admin: user.level !== 'member',
  canCreateReports: user.canCreateReports,
  state,
});

/** Reads AutoScribe's users and its open invitations, and makes one list of them. */
export async function readTeam(fetch: typeof globalThis.fetch, apiKey: string): Promise<TeamMember[]> {
  const readAll = async <Item>(name: 'users' | 'invitations', path: string) => {
    const found: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const response = await fetch(`${API}${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, {
        headers: { authorization: `Bearer ${apiKey}` },
      });
      if (!response.ok) throw new Error(`AutoScribe answered ${response.status}.`);
      const page = (await response.json()) as Page<typeof name, Item>;
      found.push(...page[name]);
      cursor = page.hasMore ? page.cursor : null;
    }
    return found;
  };
  const users = await readAll<AutoScribeUser>('users', '?limit=100');
  const invitations = await readAll<Invitation>('invitations', '/invitations?status=sent&expired=not-expired&limit=100');
  const open = new Set(invitations.map(({ userId }) => userId));
  const known = new Set(users.map(({ userId }) => userId));
  return [
    ...users.map((user) => toMember(user, open.has(user.userId) ? 'invited' : 'confirmed')),
    ...invitations.filter(({ userId }) => !known.has(userId)).map((invitation) => toMember(invitation, 'invited')),
  ];
}
