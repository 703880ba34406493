import type { AutoScribeUser, Invitation } from '../wire/invitations.js';
import type { UserInviteParams } from '../wire/inviteUser.js';
import { ApiError } from './apiError.js';
import { createIds } from './ids.js';
import { writeMail, type SandboxMail } from './mailbox.js';
import { findComplaints, RULED_FIELDS, isOptionalField } from './rules.js';

/** Somebody who was invited: the user and the invitation that made them one. */
export interface Person {
  /** The place in the order of invitations, from 0. */
  place: number;
  user: AutoScribeUser;
  invitation: Invitation;
  /** Whether the user's access was revoked. */
  isRevoked: boolean;
}

/** Everything the sandbox knows. */
export interface People {
  readonly all: readonly Person[];
  readonly mails: readonly SandboxMail[];
  /** The present, as an ISO 8601 date-time. */
  now: () => string;
  /** Makes an id. */
  nextId: ReturnType<typeof createIds>;
  /** Invites; throws an `ApiError` 422 or 409. */
  invite: (body: Readonly<Record<string, unknown>>) => Person;
  /** Changes the fields that a patch names; `null` clears an optional one. Throws an `ApiError` 422. */
  change: (person: Person, patch: Readonly<Record<string, unknown>>) => void;
  /** Moves a pending invitation on. */
  settle: (person: Person, status: Invitation['status']) => void;
}

const EXPIRES_AFTER_MS = 7 * 86_400_000;

/** Whether an invitation has lapsed unanswered. It keeps the status `sent`, as AutoScribe's own `expired` filter suggests. */
export function isExpired({ status, expiry }: Invitation, now: string): boolean {
  return status === 'sent' && expiry !== null && expiry <= now;
}

/** Whether a person is a user: invited, or confirmed. Whoever declined or was uninvited is none any more. */
export function isUser({ invitation }: Person): boolean {
  return invitation.status === 'sent' || invitation.status === 'accepted';
}

function readParams(body: Readonly<Record<string, unknown>>): UserInviteParams {
  const errors = findComplaints(body);
  if (errors.length > 0) throw new ApiError(422, 'The request is invalid.', errors);
  // Field by field, so that nothing else that came along is kept, `__proto__` included.
  const given = RULED_FIELDS.filter((field) => body[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, body[field]])) as unknown as UserInviteParams;
}

/** Opens a clinic in which nobody was invited yet. Invitations lapse after 7 days (the sandbox's own choice). */
export function createPeople(seed: string | number, clock: () => number | Date): People {
  const nextId = createIds(seed);
  const origin = { clinicId: nextId('clinic'), inviterId: nextId('usr'), invitedByApiKeyId: nextId('key') };
  const all: Person[] = [];
  const mails: SandboxMail[] = [];
  const now = () => new Date(clock()).toISOString();

  return {
    all,
    mails,
    now,
    nextId,
    invite(body) {
      const params = readParams(body);
      const address = params.email.toLowerCase();
      const known = all.find((person) => isUser(person) && person.user.email.toLowerCase() === address);
      if (known && !isExpired(known.invitation, now())) throw new ApiError(409, 'A user with this e-mail address exists already.');
      const createdAt = now();
      // There is no call to send an invitation again, so a lapsed one makes room for another.
      if (known) Object.assign(known.invitation, { status: 'revoked', updatedAt: createdAt });
      const expiry = new Date(Date.parse(createdAt) + EXPIRES_AFTER_MS).toISOString();
      const user: AutoScribeUser = { ...params, userId: nextId('usr'), createdAt, lastLoginAt: null, invitedSource: 'api' };
      const { userId, invitedSource } = user;
      const invitation: Invitation = {
        ...params,
        ...origin,
        invitationId: nextId('inv'),
        status: 'sent',
        expiry,
        createdAt,
        updatedAt: createdAt,
        invitedSource,
        userId,
      };
      const person: Person = { place: all.length, user, invitation, isRevoked: false };
      all.push(person);
      mails.push(writeMail(invitation));
      return person;
    },
    change({ user, invitation }, patch) {
      if (Object.hasOwn(patch, 'email')) {
        throw new ApiError(422, 'The request is invalid.', [{ field: 'email', message: 'can not be changed' }]);
      }
      // Without a prototype, so that a field called `__proto__` is one more unknown field.
      const merged = Object.create(null) as Record<string, unknown>;
      for (const field of RULED_FIELDS) if (user[field] !== undefined) merged[field] = user[field];
      for (const [field, value] of Object.entries(patch)) {
        if (value === null && isOptionalField(field)) delete merged[field];
        else merged[field] = value;
      }
      const params = readParams(merged);
      const isPending = invitation.status === 'sent' && !isExpired(invitation, now());
      for (const target of isPending ? [user, invitation] : [user]) {
        for (const field of RULED_FIELDS) if (isOptionalField(field)) delete target[field];
        Object.assign(target, params);
      }
      if (isPending) invitation.updatedAt = now();
    },
    settle({ invitation }, status) {
      Object.assign(invitation, { status, updatedAt: now() });
    },
  };
}
