import { describe, expect, test } from 'vitest';
import { FIELD_ERROR_CODES, InviteError, isFieldErrorCode } from '../../src/domain/index.js';
import { mayHaveBeenSent } from '../../src/domain/inviteError.js';

describe('an InviteError', () => {
  test('needs only a code, and leaves out what nobody said', () => {
    const error = new InviteError('forbidden');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'InviteError', code: 'forbidden', message: '' });
    expect({ ...error }).toEqual({ name: 'InviteError', code: 'forbidden' });
    expect('cause' in error).toBe(false);
  });

  test('carries what an adapter knows', () => {
    const cause = new Error('upstream');
    const details = { status: 422, fieldErrors: { email: 'rejected' }, retryAfterSeconds: 3, requestId: 'r1' };
    const error = new InviteError('invalid', { ...details, message: 'Refused.', cause });
    expect(error).toMatchObject({ ...details, code: 'invalid', message: 'Refused.' });
    expect(error.cause).toBe(cause);
    expect(String(error)).toBe('InviteError: Refused.');
  });

  test('stays what the adapter calls it, even where a whole body of a server is handed on', () => {
    const body = JSON.parse('{"code":"email_taken","name":"Conflict","stack":"at server.js:1","toString":"x","requestId":"r1"}') as object;
    const error = new InviteError('duplicate', body);
    expect(error).toMatchObject({ name: 'InviteError', code: 'duplicate', requestId: 'r1' });
    expect(error.stack).not.toBe('at server.js:1');
    expect(String(error)).toBe('InviteError');
  });
});

describe('after a failure, the invitation may have been sent all the same', () => {
  test.each(['unconfirmed', 'timeout', 'network', 'unavailable'] as const)('%s: nobody can say', (code) => {
    expect(mayHaveBeenSent(new InviteError(code))).toBe(true);
  });

  test.each(['invalid', 'duplicate', 'unauthenticated', 'forbidden', 'rate-limited'] as const)('%s: it was not', (code) => {
    expect(mayHaveBeenSent(new InviteError(code))).toBe(false);
  });

  test('unknown: nobody can say what an adapter stumbled over; a status says that it was refused', () => {
    expect(mayHaveBeenSent(new InviteError('unknown'))).toBe(true);
    expect(mayHaveBeenSent(new InviteError('unknown', { status: 418 }))).toBe(false);
  });

  test('unknown: a server that failed may have failed after it had sent it, whatever it calls that', () => {
    expect(mayHaveBeenSent(new InviteError('unknown', { status: 500 }))).toBe(true);
  });
});

describe('a field’s error is a code or somebody’s own words', () => {
  test('each code is told from words', () => {
    expect(FIELD_ERROR_CODES.every(isFieldErrorCode)).toBe(true);
    expect(new Set(FIELD_ERROR_CODES).size).toBe(FIELD_ERROR_CODES.length);
  });

  test.each(['', 'Required', 'This e-mail is taken.', '__proto__', 'length', undefined, null, 5, ['required']])('%j is no code', (text) => {
    expect(isFieldErrorCode(text)).toBe(false);
  });
});
