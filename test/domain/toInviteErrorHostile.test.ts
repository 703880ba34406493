import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InviteError, toInviteError, type InviteErrorCode } from '../../src/domain/index.js';
import { INVITE_ERROR_CODES } from '../../src/domain/inviteError.js';

const boom = (): never => {
  throw new Error('This must not come through.');
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
/** Something that throws whatever is asked of it. */
const hostile = () =>
  new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom, set: boom });

describe('when what was thrown is broken or hostile, it is still read', () => {
  test.each<[string, () => unknown, InviteErrorCode]>([
    ['a parsed body whose name can’t be written', () => JSON.parse('{"constructor":{"name":{"toString":1,"valueOf":1}}}'), 'unknown'],
    ['a proxy that throws', hostile, 'unknown'],
    ['a proxy that was revoked', revoked, 'unknown'],
    [
      'a status that throws',
      () => ({
        get status() {
          return boom();
        },
      }),
      'unknown',
    ],
    ['headers that throw', () => ({ status: 429, headers: hostile() }), 'rate-limited'],
    ['a get of headers that throws', () => ({ status: 429, headers: { get: boom } }), 'rate-limited'],
    [
      'a header that throws',
      () => ({
        status: 429,
        headers: {
          get 'retry-after'() {
            return boom();
          },
        },
      }),
      'rate-limited',
    ],
    ['a body that throws', () => ({ status: 422, body: hostile() }), 'invalid'],
    [
      'field errors that throw',
      () => ({
        status: 422,
        body: {
          errors: {
            get email() {
              return boom();
            },
          },
        },
      }),
      'invalid',
    ],
    ['field errors that were revoked', () => ({ status: 422, body: { errors: revoked() } }), 'invalid'],
    ['a list with a hostile entry', () => ({ status: 422, body: { errors: [hostile()] } }), 'invalid'],
    ['a message without a prototype', () => ({ name: 'TypeError', message: Object.create(null) as unknown }), 'unknown'],
    [
      'a message that throws',
      () => ({
        status: 409,
        get message() {
          return boom();
        },
      }),
      'duplicate',
    ],
    [
      'a cause that throws',
      () => ({
        name: 'TypeError',
        get cause() {
          return boom();
        },
      }),
      'unknown',
    ],
    [
      'an InviteError of another copy that throws',
      () => ({
        name: 'InviteError',
        code: 'forbidden',
        get requestId() {
          return boom();
        },
      }),
      'forbidden',
    ],
  ])('%s', (_name, make, code) => {
    const thrown = make();
    const error = toInviteError(thrown);
    expect(error.code).toBe(code);
    expect(error.cause).toBe(thrown);
  });

  test('a prototype in disguise makes it no other error', () => {
    const thrown = JSON.parse('{"name":"InviteError","code":"invalid","__proto__":{"evil":true},"stack":"x"}') as unknown;
    const error = toInviteError(thrown);
    expect(error).toBeInstanceOf(InviteError);
    expect(error).not.toHaveProperty('evil');
  });

  test('what another copy says is taken only where it is of the right kind', () => {
    const thrown = {
      name: 'InviteError',
      code: 'invalid',
      fieldErrors: 'email',
      retryAfterSeconds: 'soon',
      requestId: { id: 1 },
      message: 5,
    };
    expect({ ...toInviteError(thrown) }).toEqual({ name: 'InviteError', code: 'invalid' });
    expect(toInviteError(thrown).message).toBe('');
    expect(toInviteError({ ...thrown, fieldErrors: { nobody: 'x' } })).toMatchObject({ fieldErrors: undefined });
  });

  test('a sentence is no name of a request: what a server calls one may be shown to the manager', () => {
    const said = 'Your account is locked. Call 555-0100, Dr. Kit Sample';
    expect(toInviteError({ status: 500, body: { requestId: said } }).requestId).toBeUndefined();
    expect(toInviteError({ status: 500, body: { requestId: 'kit.sample@clinic.example' } }).requestId).toBeUndefined();
    expect(toInviteError({ status: 500, headers: { 'X-Request-Id': said } }).requestId).toBeUndefined();
    expect(toInviteError({ status: 500, headers: { 'X-Request-Id': 'pacs/aB3+=-000042#14' } }).requestId).toBe('pacs/aB3+=-000042#14');
    expect(toInviteError({ status: 500, headers: { 'X-Request-Id': 'r9' }, body: { requestId: said } }).requestId).toBe('r9');
  });

  test('texts are cut, so that a page of HTML is not carried around', () => {
    const page = `<html>${'x'.repeat(1e6)}`;
    const error = toInviteError({ status: 500, body: { message: page, requestId: page, errors: { email: page } } });
    expect(error.message).toHaveLength(500);
    expect(error.requestId).toBeUndefined();
    expect(error.fieldErrors?.email).toHaveLength(500);
  });
});

describe('whatever is thrown', () => {
  const anyPart = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), fc.constant(null));
  const anyBody = fc.record(
    { code: anyPart, message: anyPart, errors: anyPart, fieldErrors: anyPart, error: anyPart, requestId: anyPart },
    { requiredKeys: [] },
  );
  const anyThrown = fc.oneof(
    anyPart,
    fc.record(
      {
        name: fc.oneof(fc.constantFrom('InviteError', 'TypeError', 'AbortError'), anyPart),
        code: fc.oneof(fc.constantFrom(...INVITE_ERROR_CODES), anyPart),
        status: fc.oneof(fc.integer({ min: -10, max: 700 }), anyPart),
        headers: anyPart,
        message: anyPart,
        cause: anyPart,
        error: fc.oneof(anyBody, anyPart),
        body: fc.oneof(anyBody, anyPart),
      },
      { requiredKeys: [] },
    ),
  );

  test('it becomes an InviteError with one of the ten codes, and its parts are of the right kind', () => {
    fc.assert(
      fc.property(anyThrown, (thrown) => {
        const error = toInviteError(thrown);
        expect(error).toBeInstanceOf(InviteError);
        expect(INVITE_ERROR_CODES).toContain(error.code);
        expect(typeof error.message).toBe('string');
        expect(['string', 'undefined']).toContain(typeof error.requestId);
        expect(error.retryAfterSeconds ?? 0).toBeGreaterThanOrEqual(0);
        expect(Object.values(error.fieldErrors ?? {}).filter((text) => typeof text !== 'string')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
