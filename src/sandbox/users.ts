import type { AutoScribeUser, Page } from '../wire/invitations.js';
import { ApiError, type Complaint } from './apiError.js';
import { readPage } from './pages.js';
import { isUser, type People, type Person } from './people.js';

/**
 * Finds a user.
 *
 * @throws ApiError 404 where nobody has the id, or not any more.
 */
export function findUser(people: People, userId: unknown): Person {
  const person = people.all.find((candidate) => isUser(candidate) && candidate.user.userId === userId);
  if (!person) throw new ApiError(404, 'No such user.');
  return person;
}

/** Lists users by AutoScribe's filters. The sandbox's own choice: addresses and names match whatever their case. */
export function listUsers({ all }: People, query: URLSearchParams): Page<'users', AutoScribeUser> {
  const errors: Complaint[] = [];
  const read = (field: string, allowed: readonly string[]) => {
    const value = query.get(field);
    if (value !== null && !allowed.includes(value)) errors.push({ field, message: `must be one of ${allowed.join(', ')}` });
    return value;
  };
  const reports = read('canCreateReports', ['true', 'false']);
  const level = read('level', ['admin', 'member', 'owner']);
  const source = read('invitedSource', ['api', 'dashboard']);
  if (errors.length > 0) throw new ApiError(400, 'The query is invalid.', errors);
  const email = query.get('email')?.toLowerCase();
  const contains = (value: string, field: string) => value.toLowerCase().includes(query.get(field)?.toLowerCase() ?? '');
  const matches = (user: AutoScribeUser) =>
    (reports === null || String(user.canCreateReports) === reports) &&
    (level === null || user.level === level) &&
    (source === null || user.invitedSource === source) &&
    (email === undefined || user.email.toLowerCase() === email) &&
    contains(user.firstName, 'firstName') &&
    contains(user.lastName, 'lastName');
  const found = all.filter((person) => isUser(person) && matches(person.user));
  return readPage(
    'users',
    found.map(({ place, user }) => ({ place, item: user })),
    query,
  );
}

/** Takes a user's access away, or gives it back. Doing so twice is a success that says so. */
export function setAccess(people: People, userId: unknown, isRevoked: boolean): { success: true; message?: string } {
  const person = findUser(people, userId);
  if (person.isRevoked === isRevoked) return { success: true, message: `Access is ${isRevoked ? 'revoked' : 'active'} already.` };
  person.isRevoked = isRevoked;
  return { success: true };
}
