import { afterEach, describe, expect, test, vi } from 'vitest';
import { InviteError } from '../../src/domain/inviteError.js';
import { createInviteAttempts } from '../../src/headless/inviteAttempts.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

/** The key of an invitation on a machine whose chance always gives this byte. */
function keyOf(byte: number) {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => (bytes as Uint8Array).fill(byte) as never);
  return createInviteAttempts().begin(EXAMPLE_REQUEST).idempotencyKey;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the key of an invitation is a UUID of version 4, as RFC 9562 lays it out', () => {
  test.each([
    [0, '00000000-0000-4000-8000-000000000000'],
    [0x5a, '5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5a'],
    [0x07, '07070707-0707-4707-8707-070707070707'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ])('all chance goes into it: sixteen times %i', (byte, key) => {
    expect(keyOf(byte)).toBe(key);
  });

  test('so that no two of a thousand are the same, and all four variants occur', () => {
    const keys = Array.from({ length: 1000 }, () => createInviteAttempts().begin(EXAMPLE_REQUEST).idempotencyKey);
    expect(new Set(keys).size).toBe(1000);
    expect(new Set(keys.map((key) => key[19]))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
});

test('a forgotten invitation is a new one, even if it reads the same', () => {
  const attempts = createInviteAttempts();
  const first = attempts.begin(EXAMPLE_REQUEST);
  expect(attempts.begin({ ...EXAMPLE_REQUEST })).toEqual({ ...first, attempt: 2 });
  attempts.clear();
  const next = attempts.begin(EXAMPLE_REQUEST);
  expect(next).toMatchObject({ attempt: 1, mayBeSentAlready: false });
  expect(next.idempotencyKey).not.toBe(first.idempotencyKey);
});

test('after a failure it is unsure whether anything was sent, for as long as one attempt at any invitation may have been', () => {
  const attempts = createInviteAttempts();
  expect(attempts.fail(new InviteError('network'))).toBe(false);
  attempts.begin(EXAMPLE_REQUEST);
  expect(attempts.fail(new InviteError('invalid'))).toBe(false);
  attempts.begin(EXAMPLE_REQUEST);
  expect(attempts.fail(new InviteError('timeout'))).toBe(true);
  attempts.begin({ ...EXAMPLE_REQUEST, firstName: 'Kit' });
  expect(attempts.fail(new InviteError('invalid'))).toBe(true);
  attempts.clear();
  attempts.begin(EXAMPLE_REQUEST);
  expect(attempts.fail(new InviteError('invalid'))).toBe(false);
});
