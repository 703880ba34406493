import { answerJson, ApiError } from './apiError.js';
import { findInvitation, findObstacle, listInvitations } from './invitations.js';
import type { People, Person } from './people.js';
import { readJsonObject, type Call } from './readCall.js';
import { openTemporaryAccess } from './studies.js';
import { findUser, listUsers, setAccess } from './users.js';

/** Gives the body of an answer. `id` is the one in the path, where it has one. */
type Route = (people: People, call: Call, id: string | undefined) => unknown;

const readUserId = (call: Call) => {
  const { userId } = readJsonObject(call);
  if (typeof userId !== 'string') throw new ApiError(422, 'The request is invalid.', [{ field: 'userId', message: 'is required' }]);
  return userId;
};

const requirePending = (people: People, person: Person) => {
  const obstacle = findObstacle(people, person);
  if (obstacle) throw new ApiError(409, obstacle);
};

// The first path that matches counts, so fixed words stand before ids.
const ROUTES: readonly { path: RegExp; methods: Readonly<Record<string, Route>> }[] = [
  {
    path: /^\/autoScribe\/users$/,
    methods: {
      GET: (people, { query }) => listUsers(people, query),
      POST: (people, call) => people.invite(readJsonObject(call)).user,
    },
  },
  { path: /^\/autoScribe\/users\/revoke-access$/, methods: { POST: (people, call) => setAccess(people, readUserId(call), true) } },
  { path: /^\/autoScribe\/users\/reactivate$/, methods: { POST: (people, call) => setAccess(people, readUserId(call), false) } },
  { path: /^\/autoScribe\/users\/invitations$/, methods: { GET: (people, { query }) => listInvitations(people, query) } },
  {
    path: /^\/autoScribe\/users\/invitations\/revoke$/,
    methods: {
      POST(people, call) {
        const person = findInvitation(people, readJsonObject(call));
        requirePending(people, person);
        people.settle(person, 'revoked');
        return { success: true };
      },
    },
  },
  {
    path: /^\/autoScribe\/users\/invitations\/([^/]+)$/,
    methods: {
      GET: (people, _call, invitationId) => findInvitation(people, { invitationId }).invitation,
      PATCH(people, call, invitationId) {
        const person = findInvitation(people, { invitationId });
        requirePending(people, person);
        people.change(person, readJsonObject(call));
        return person.invitation;
      },
    },
  },
  {
    path: /^\/autoScribe\/users\/([^/]+)$/,
    methods: {
      GET: (people, _call, userId) => findUser(people, userId).user,
      PATCH(people, call, userId) {
        const person = findUser(people, userId);
        people.change(person, readJsonObject(call));
        return person.user;
      },
    },
  },
  {
    // The sandbox knows no customers, so it takes the id of any.
    path: /^\/express\/cus_[0-9a-f]{32}\/users$/,
    methods: {
      POST(people, call) {
        findUser(people, readUserId(call));
        return { success: true };
      },
    },
  },
  { path: /^\/autoScribe\/studies\/reroute-url$/, methods: { POST: (people, call) => openTemporaryAccess(people, readJsonObject(call)) } },
];

/**
 * Answers a call as AutoScribe's API does. `expectedKey` is the only bearer token it takes, or `undefined` for any.
 * The sandbox's own choices: successes are 200, a refused field is 422, a refused query or unreadable body 400; what was
 * answered or has lapsed can't be changed or revoked (409); 403 and 429 come as faults only.
 */
export function answerCall(people: People, call: Call, expectedKey: string | undefined): Response {
  const token = /^Bearer +(\S+) *$/i.exec(call.headers.get('authorization') ?? '')?.[1];
  if (token === undefined || (expectedKey !== undefined && token !== expectedKey)) {
    return new ApiError(401, 'The API key is missing or not valid.').toResponse({ 'WWW-Authenticate': 'Bearer' });
  }
  const path = /^\/v1(\/.*)$/.exec(call.path)?.[1] ?? '';
  for (const { path: pattern, methods } of ROUTES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const route = Object.hasOwn(methods, call.method) ? methods[call.method] : undefined;
    if (!route) return new ApiError(405, 'The method is not allowed here.').toResponse({ Allow: Object.keys(methods).join(', ') });
    try {
      return answerJson(200, route(people, call, match[1]));
    } catch (thrown) {
      if (thrown instanceof ApiError) return thrown.toResponse();
      throw thrown;
    }
  }
  return new ApiError(404, 'There is no such route.').toResponse();
}
