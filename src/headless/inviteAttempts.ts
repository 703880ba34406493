import { mayHaveBeenSent, type InviteError } from '../domain/inviteError.js';
import type { UserInviteParams } from '../wire/inviteUser.js';

/** One attempt at sending one invitation. */
export interface InviteAttempt {
  idempotencyKey: string;
  /** Which attempt at this unchanged invitation this is, from 1. */
  attempt: number;
  /** Whether an earlier attempt at this unchanged invitation may have been carried out. */
  mayBeSentAlready: boolean;
}

function createKey(): string {
  // `crypto.randomUUID` is missing on plain http, where many a PACS still lives.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1 (RFC 9562).
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Keeps one idempotency key for as long as an invitation stays the same, and what is known of its earlier attempts. */
export function createInviteAttempts() {
  let body: string | undefined;
  let current: InviteAttempt | undefined;
  return {
    /** Counts one more attempt at an invitation: the same key if it is unchanged, a new one otherwise. */
    begin(invite: UserInviteParams): InviteAttempt {
      const next = JSON.stringify(invite);
      current =
        current && next === body
          ? { ...current, attempt: current.attempt + 1 }
          : { idempotencyKey: createKey(), attempt: 1, mayBeSentAlready: false };
      body = next;
      return current;
    },
    /** Remembers how the latest attempt failed. */
    fail(error: InviteError): void {
      if (current && mayHaveBeenSent(error)) current = { ...current, mayBeSentAlready: true };
    },
    /** Forgets the invitation: the next one is a new one, even if it reads the same. */
    clear(): void {
      body = undefined;
      current = undefined;
    },
  };
}
