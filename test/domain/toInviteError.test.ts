import { afterEach, describe, expect, test, vi } from 'vitest';
import { InviteError, toInviteError } from '../../src/domain/index.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

const codeOf = (thrown: unknown) => toInviteError(thrown).code;

afterEach(() => {
  vi.useRealTimers();
});

describe('what an adapter threw is read', () => {
  test('an InviteError is given back as it is', () => {
    const error = new InviteError('forbidden', { requestId: 'r1' });
    expect(toInviteError(error)).toBe(error);
  });

  test('an InviteError of another copy of this library keeps all it says', () => {
    const details = { fieldErrors: { email: 'rejected' }, retryAfterSeconds: 9, requestId: 'r1' };
    const foreign = Object.assign(new Error('No.'), { name: 'InviteError', code: 'rate-limited', ...details });
    const error = toInviteError(foreign);
    expect(error).toBeInstanceOf(InviteError);
    expect(error).toMatchObject({ code: 'rate-limited', message: 'No.', ...details, cause: foreign });
    expect(error.status).toBeUndefined();
  });

  test('an error of AutoScribe’s SDK: status, headers, and the body as `error`', () => {
    const thrown = Object.assign(new Error('409 {"message":"Exists"}'), {
      status: 409,
      headers: new Headers({ 'x-request-id': 'req_7' }),
      error: { message: 'Exists' },
    });
    expect(toInviteError(thrown)).toMatchObject({ code: 'duplicate', status: 409, message: 'Exists', requestId: 'req_7', cause: thrown });
  });

  test('an error like axios’s or ky’s, with plain headers', () => {
    const thrown = { status: 429, headers: { 'Retry-After': '12', 'Request-Id': 'r2' }, message: 'Slow down' };
    expect(toInviteError(thrown)).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 12, requestId: 'r2', message: 'Slow down' });
  });

  test('a Response, thrown as it came', () => {
    const thrown = new Response('{"message":"no"}', { status: 403, headers: { 'x-request-id': 'r3' } });
    expect(toInviteError(thrown)).toMatchObject({ code: 'forbidden', status: 403, requestId: 'r3' });
  });

  test('our own route’s body says it more exactly than its status', () => {
    expect(toInviteError({ status: 502, body: { code: 'unconfirmed', message: 'Lost.' } })).toMatchObject({
      code: 'unconfirmed',
      status: 502,
    });
    expect(codeOf({ status: 409, body: { code: 'email_taken' } })).toBe('duplicate');
  });

  test('a body with its error one level down', () => {
    const thrown = { status: 422, error: { error: { message: 'Bad', errors: { email: 'taken' } } } };
    expect(toInviteError(thrown)).toMatchObject({ code: 'invalid', message: 'Bad', fieldErrors: { email: 'taken' } });
  });

  test('a body with nothing in its error, or with an empty message, is read as far as it says something', () => {
    expect(toInviteError({ status: 409, body: { error: null, message: 'Exists' } }).message).toBe('Exists');
    const thrown = { status: 409, headers: { 'x-request-id': 'r4' }, message: 'Conflict', body: { message: '', requestId: '' } };
    expect(toInviteError(thrown)).toMatchObject({ message: 'Conflict', requestId: 'r4' });
  });

  test('a status of 0, as of a request that never got an answer, is no status', () => {
    const error = toInviteError(Object.assign(new TypeError('Failed to fetch'), { status: 0 }));
    expect(error.code).toBe('network');
    expect(error.status).toBeUndefined();
  });

  test.each<[string, unknown, string]>([
    ['a time-out', new DOMException('late', 'TimeoutError'), 'timeout'],
    ['an abort, which stops the waiting and not the sending', new DOMException('stop', 'AbortError'), 'unconfirmed'],
    ['an answer that is no JSON', new SyntaxError('Unexpected token <'), 'unconfirmed'],
    ['Chromium without a network', new TypeError('Failed to fetch'), 'network'],
    ['Firefox without a network', new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    ['Safari without a network', new TypeError('Load failed'), 'network'],
    ['a NetworkError', new DOMException('gone', 'NetworkError'), 'network'],
    ['a refused connection', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'network'],
    ['an unknown host', Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'network'],
    ['a connection that broke under way', new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }), 'unconfirmed'],
    ['a pipe that broke under way', new TypeError('fetch failed', { cause: { code: 'EPIPE' } }), 'unconfirmed'],
    ['a socket that closed', new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }), 'unconfirmed'],
    ['a programming error', new TypeError('Cannot read properties of undefined'), 'unknown'],
    ['any error', new Error('boom'), 'unknown'],
    ['an error of the host’s own that happens to speak of a network', new Error('No network of clinics is configured'), 'unknown'],
    ['an error of somebody else’s whose code reads like ours', Object.assign(new Error('x'), { code: 'duplicate' }), 'unknown'],
    ['a text', 'boom', 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['null', null, 'unknown'],
    ['a number', 409, 'unknown'],
    ['a symbol', Symbol('x'), 'unknown'],
    ['a function', () => 1, 'unknown'],
    ['an empty object', {}, 'unknown'],
    ['a status that is a text', { status: '409' }, 'unknown'],
    ['a status that is none', { status: Number.NaN }, 'unknown'],
    ['a status of 0, as of a client that got no answer', { status: 0 }, 'network'],
    ['a status of 0 and a time-out', { status: 0, name: 'TimeoutError' }, 'timeout'],
    ['an error of Angular’s', { name: 'HttpErrorResponse', status: 0, statusText: 'Unknown Error', error: {} }, 'network'],
    [
      'an error of ofetch’s',
      Object.assign(new Error('[POST] "/x": <no response>', { cause: new TypeError('Failed to fetch') }), { name: 'FetchError' }),
      'network',
    ],
    [
      'an error of tRPC’s',
      Object.assign(new Error('x', { cause: new DOMException('stop', 'AbortError') }), { name: 'TRPCClientError' }),
      'unconfirmed',
    ],
    ['an error of Apollo’s', Object.assign(new Error('x'), { networkError: new TypeError('Load failed') }), 'network'],
    ['an answer a few causes down', new Error('x', { cause: new Error('y', { cause: { response: { status: 409 } } }) }), 'duplicate'],
    ['a cause that says nothing either', new Error('x', { cause: new Error('y') }), 'unknown'],
    [
      'causes without end',
      (() => {
        const error = new Error('x');
        return Object.assign(error, { cause: error });
      })(),
      'unknown',
    ],
    ['an error that calls itself ours, with a code that is not', { name: 'InviteError', code: 'sent' }, 'unknown'],
  ])('%s', (_name, thrown, code) => {
    expect(codeOf(thrown)).toBe(code);
    expect(toInviteError(thrown).cause).toBe(thrown);
  });

  test('an InviteError that somebody wrapped is given back as it is', () => {
    const error = new InviteError('forbidden', { requestId: 'r1' });
    expect(toInviteError(new Error('x', { cause: error }))).toBe(error);
  });

  test('a thrown text is kept for developers', () => {
    expect(toInviteError('boom').message).toBe('boom');
    expect(toInviteError(new Error('boom')).message).toBe('boom');
    expect(toInviteError(undefined).message).toBe('');
  });

  test.each([
    [4, 'duplicate'],
    [5, 'unknown'],
  ])('as far as four causes down, and no further: %i', (count, code) => {
    let thrown: unknown = { status: 409 };
    for (let depth = 0; depth < count; depth += 1) thrown = new Error('x', { cause: thrown });
    expect(toInviteError(thrown).code).toBe(code);
  });
});

describe('a status alone is enough', () => {
  test.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'unknown'],
    [408, 'unconfirmed'],
    [409, 'duplicate'],
    [413, 'invalid'],
    [418, 'unknown'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unconfirmed'],
    [200, 'unconfirmed'],
    [302, 'unconfirmed'],
    [100, 'unknown'],
  ])('%i is %s', (status, code) => {
    expect(toInviteError({ status })).toMatchObject({ status, code });
  });
});

describe('how long to wait is read from Retry-After', () => {
  const waitFor = (value: string) => toInviteError({ status: 429, headers: { 'retry-after': value } }).retryAfterSeconds;

  test.each([
    ['30', 30],
    [' 5 ', 5],
    ['0', 0],
    ['1.2', 2],
    ['1.25', 2],
    ['-5', undefined],
    ['soon', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['99999999999999999999', undefined],
    ['3600', 3600],
    ['86400', 3600],
    ['Infinity', undefined],
    ['NaN', undefined],
  ])('%j seconds: %s', (value, seconds) => {
    expect(waitFor(value)).toBe(seconds);
  });

  test('as a date, from now, and never less than nothing', () => {
    vi.useFakeTimers({ now: new Date('2026-01-05T10:00:00.400Z') });
    expect(waitFor('Mon, 05 Jan 2026 10:00:30 GMT')).toBe(30);
    expect(waitFor('Mon, 05 Jan 2026 09:00:00 GMT')).toBe(0);
    expect(waitFor('Fri, 31 Dec 9999 23:59:59 GMT')).toBe(3600);
  });

  test('or from the body, where there is no header', () => {
    expect(toInviteError({ status: 429, body: { retryAfterSeconds: 7 } }).retryAfterSeconds).toBe(7);
    expect(toInviteError({ status: 429, body: { retryAfterSeconds: 0 } }).retryAfterSeconds).toBe(0);
    expect(toInviteError({ status: 429, body: { retryAfterSeconds: 1e9 } }).retryAfterSeconds).toBe(3600);
  });

  test.each([-1, Number.NaN, Infinity, [7], null, true, {}])('%o of a body is no time to wait', (retryAfterSeconds) => {
    expect(toInviteError({ status: 429, body: { retryAfterSeconds } }).retryAfterSeconds).toBeUndefined();
  });
});

describe('refused fields are read in the shapes that servers use', () => {
  test.each<[string, unknown]>([
    ['an object of texts', { fieldErrors: { email: 'taken', npiNumber: 'unknown' } }],
    ['an object of lists', { errors: { email: ['taken', 'again'], npiNumber: ['unknown'] } }],
    [
      'a list with `field`',
      {
        errors: [
          { field: 'email', message: 'taken' },
          { field: 'npiNumber', message: 'unknown' },
        ],
      },
    ],
    [
      'a list with `path`',
      {
        errors: [
          { path: ['email'], message: 'taken' },
          { path: ['npiNumber'], message: 'unknown' },
        ],
      },
    ],
    [
      'a list with `param`, the first word on a field counts',
      {
        errors: [
          { param: 'email', code: 'taken', message: 'x' },
          { param: 'email', message: 'y' },
          { param: 'npiNumber', code: 'unknown' },
        ],
      },
    ],
  ])('%s', (_name, body) => {
    expect(toInviteError({ status: 422, body }).fieldErrors).toEqual({ email: 'taken', npiNumber: 'unknown' });
  });

  test.each(Object.keys(EXAMPLE_REQUEST))('every field of a request can be refused: %s', (field) => {
    expect(toInviteError({ status: 422, body: { fieldErrors: { [field]: 'rejected' } } }).fieldErrors).toEqual({ [field]: 'rejected' });
  });

  test('a field that is refused without a word is `rejected`', () => {
    expect(toInviteError({ status: 422, body: { errors: { email: null, phoneNumber: [], suffix1: 5, suffix2: '' } } }).fieldErrors).toEqual(
      {
        email: 'rejected',
        phoneNumber: 'rejected',
        suffix1: 'rejected',
        suffix2: 'rejected',
      },
    );
  });

  test('what is no field of an invitation is left out', () => {
    const body = JSON.parse('{"errors":{"__proto__":"x","constructor":"x","password":"x","email":"taken"}}') as unknown;
    expect(toInviteError({ status: 422, body }).fieldErrors).toEqual({ email: 'taken' });
    expect(toInviteError({ status: 422, body: { errors: { password: 'x' } } }).fieldErrors).toBeUndefined();
    expect(toInviteError({ status: 422, body: { errors: 'email' } }).fieldErrors).toBeUndefined();
  });
});

describe('when an SDK reports a failure by the class of its error alone', () => {
  class APIConnectionError extends Error {}
  class APIConnectionTimeoutError extends Error {}
  class APIUserAbortError extends Error {}

  test.each([
    ['a broken connection', new APIConnectionError('Connection error.'), 'network'],
    [
      'a connection that broke after the request left',
      new APIConnectionError('Connection error.', { cause: { code: 'ECONNRESET' } }),
      'unconfirmed',
    ],
    ['a time-out', new APIConnectionTimeoutError('Request timed out.'), 'timeout'],
    ['an abort', new APIUserAbortError('Request was aborted.'), 'unconfirmed'],
  ])('%s is read as what it is', (_, thrown, code) => {
    expect(toInviteError(thrown).code).toBe(code);
  });
});

describe('when the host asks its back end by axios or ky', () => {
  const axios = (code: string, more = {}) => Object.assign(new Error('Request failed.'), { name: 'AxiosError', code, ...more });

  test.each([
    ['no connection', axios('ERR_NETWORK'), 'network'],
    ['a time-out', axios('ECONNABORTED'), 'timeout'],
    ['a time-out of the system’s', axios('ETIMEDOUT'), 'timeout'],
    ['an abort', axios('ERR_CANCELED', { name: 'CanceledError' }), 'unconfirmed'],
    ['an answer of axios', axios('ERR_BAD_REQUEST', { response: { status: 409, headers: {}, data: '' } }), 'duplicate'],
    ['an answer of ky', Object.assign(new Error('x'), { name: 'HTTPError', response: new Response(null, { status: 403 }) }), 'forbidden'],
  ])('%s is read as what it is', (_, thrown, code) => {
    expect(toInviteError(thrown)).toMatchObject({ code, cause: thrown });
  });

  test('what the answer says about fields and waiting arrives, too', () => {
    const response = { status: 422, headers: { 'retry-after': '7' }, data: { error: { message: 'no', fieldErrors: { email: 'email' } } } };
    expect(toInviteError(axios('ERR_BAD_REQUEST', { status: 422, response }))).toMatchObject({
      code: 'invalid',
      status: 422,
      message: 'no',
      fieldErrors: { email: 'email' },
      retryAfterSeconds: 7,
    });
  });
});
