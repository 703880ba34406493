import { mayHaveBeenSent, type InviteError } from '../domain/inviteError.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';

/** Where the invitation stands. `sent` without a `response`: a retry was told that the person is invited already. */
export interface InviteProgress {
  status: 'editing' | 'submitting' | 'sent';
  /** What kept the latest attempt from being sent, until the next one. */
  error?: InviteError | undefined;
  /** Whether an attempt since the start may have been carried out, though none was confirmed. */
  isUnsure?: boolean | undefined;
  /** AutoScribe's answer, once sent. */
  response?: UserInviteResponse | undefined;
  /** The request of the latest attempt. */
  invite?: UserInviteParams | undefined;
}

/** One attempt at sending one invitation. */
export interface InviteAttempt {
  idempotencyKey: string;
  /** Which attempt at this unchanged invitation this is, from 1. */
  attempt: number;
  /** Whether an earlier attempt at this unchanged invitation may have been carried out. */
  mayBeSentAlready: boolean;
}

/** A UUID of version 4 and variant 1 (RFC 9562). Not by `crypto.randomUUID`: it is missing on plain http, where many a PACS still lives. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-4$3-${variant}$4-`);
}

/** Keeps one idempotency key for every invitation that was tried since the start, and what is known of its attempts. */
export function createInviteAttempts() {
  const attempts = new Map<string, InviteAttempt>();
  let current: InviteAttempt | undefined;
  return {
    /** Counts one more attempt at an invitation: under the key of the one before that read the same, else a new one. */
    begin(invite: UserInviteParams): InviteAttempt {
      const body = JSON.stringify(invite);
      const { attempt, ...known } = attempts.get(body) ?? { idempotencyKey: createKey(), attempt: 0, mayBeSentAlready: false };
      current = { ...known, attempt: attempt + 1 };
      attempts.set(body, current);
      return current;
    },
    /** Remembers how the latest attempt failed. Says whether it, or one before it, may have been carried out all the same. */
    fail(error: InviteError): boolean {
      if (current && mayHaveBeenSent(error)) current.mayBeSentAlready = true;
      return [...attempts.values()].some(({ mayBeSentAlready }) => mayBeSentAlready);
    },
    /** Forgets them all: the next invitation is a new one, even if it reads the same. */
    clear(): void {
      attempts.clear();
      current = undefined;
    },
  };
}
