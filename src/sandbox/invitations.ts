import type { Invitation, InvitationStatus, Page } from '../wire/invitations.js';
import { ApiError, type Complaint } from './apiError.js';
import { readPage } from './pages.js';
import { isExpired, type People, type Person } from './people.js';

const STATUSES: readonly string[] = ['sent', 'accepted', 'rejected', 'revoked'] satisfies InvitationStatus[];
const EXPIRED = ['all', 'expired', 'not-expired'];

/**
 * Finds an invitation by its id, its user's id, or both.
 *
 * @throws ApiError 404 where there is none, 422 where neither id is given.
 */
export function findInvitation({ all }: People, ids: Readonly<Record<string, unknown>>): Person {
  const { invitationId, userId } = ids;
  if (invitationId === undefined && userId === undefined) {
    throw new ApiError(422, 'The request is invalid.', [{ field: 'invitationId', message: 'or userId is required' }]);
  }
  const person = all.find(
    ({ invitation }) =>
      (invitationId === undefined || invitation.invitationId === invitationId) && (userId === undefined || invitation.userId === userId),
  );
  if (!person) throw new ApiError(404, 'No such invitation.');
  return person;
}

/** Says why nobody can answer or change an invitation any more, or `undefined` where it is pending. */
export function findObstacle({ now }: People, { invitation }: Person): string | undefined {
  if (invitation.status !== 'sent') return `The invitation is ${invitation.status}.`;
  return isExpired(invitation, now()) ? 'The invitation has expired.' : undefined;
}

function readDay(query: URLSearchParams, field: string, errors: Complaint[]): string | null {
  const day = query.get(field);
  if (day !== null && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).toJSON()?.startsWith(day))) {
    errors.push({ field, message: 'must be a day as YYYY-MM-DD' });
  }
  return day;
}

/** Lists invitations by AutoScribe's filters. Days are those of UTC, and both ends count (the sandbox's own choice). */
export function listInvitations({ all, now }: People, query: URLSearchParams): Page<'invitations', Invitation> {
  const errors: Complaint[] = [];
  // Clients spell a list in three ways, and the reference does not say which is meant: status=a&status=b, status[]=a, status=a,b.
  const statuses = [...query.getAll('status'), ...query.getAll('status[]')].flatMap((text) => text.split(','));
  if (!statuses.every((status) => STATUSES.includes(status))) {
    errors.push({ field: 'status', message: `must be one or more of ${STATUSES.join(', ')}` });
  }
  const expired = query.get('expired') ?? 'all';
  if (!EXPIRED.includes(expired)) errors.push({ field: 'expired', message: `must be one of ${EXPIRED.join(', ')}` });
  const start = readDay(query, 'startDate', errors);
  const end = readDay(query, 'endDate', errors);
  if (errors.length > 0) throw new ApiError(400, 'The query is invalid.', errors);
  const userId = query.get('userId');
  const matches = (invitation: Invitation) => {
    const day = invitation.createdAt.slice(0, 10);
    return (
      (statuses.length === 0 || statuses.includes(invitation.status)) &&
      (expired === 'all' || isExpired(invitation, now()) === (expired === 'expired')) &&
      (start === null || day >= start) &&
      (end === null || day <= end) &&
      (userId === null || invitation.userId === userId)
    );
  };
  const found = all.filter(({ invitation }) => matches(invitation));
  return readPage(
    'invitations',
    found.map(({ place, invitation }) => ({ place, item: invitation })),
    query,
  );
}
