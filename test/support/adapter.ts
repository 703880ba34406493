import type { InviteContext, OnInvite, UserInviteParams, UserInviteResponse } from '../../src/headless/index.js';
import { EXAMPLE_RESPONSE } from './reference.js';

/** One call of the adapter, open until the test settles it. */
export interface AdapterCall extends InviteContext {
  invite: UserInviteParams;
  /** Answers as AutoScribe does, or with whatever is given. */
  answer: (answer?: unknown) => void;
  fail: (thrown: unknown) => void;
}

/** What AutoScribe answers to an invitation. */
export function answerTo(invite: UserInviteParams): UserInviteResponse {
  const { userId, createdAt, lastLoginAt, invitedSource } = EXAMPLE_RESPONSE;
  return { ...invite, userId, createdAt, lastLoginAt, invitedSource };
}

/** A host's adapter in the hands of a test: every call waits until the test settles it. */
export function createAdapter() {
  const calls: AdapterCall[] = [];
  const waiting: (() => void)[] = [];
  const onInvite: OnInvite = (invite, context) =>
    new Promise((resolve, reject) => {
      calls.push({
        ...context,
        invite,
        answer: (answer = answerTo(invite)) => resolve(answer as UserInviteResponse),
        fail: reject,
      });
      for (const wake of waiting.splice(0)) wake();
    });
  return {
    onInvite,
    calls,
    /** The latest call. */
    latest: () => {
      const call = calls.at(-1);
      if (!call) throw new Error('The adapter was not called.');
      return call;
    },
    /** Waits for the next call. */
    called: () => new Promise<void>((resolve) => void waiting.push(resolve)),
  };
}
