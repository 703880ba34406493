import { INVITE_FIELDS } from '../wire/inviteUser.js';
import { INVITE_ERROR_CODES, InviteError, MAX_WAIT_SECONDS, type InviteErrorCode, type InviteErrorDetails } from './inviteError.js';

const CODES = new Set<unknown>(INVITE_ERROR_CODES);
const CODE_BY_STATUS: Readonly<Record<number, InviteErrorCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  408: 'unconfirmed',
  409: 'duplicate',
  413: 'invalid',
  422: 'invalid',
  429: 'rate-limited',
  504: 'unconfirmed',
};
/** Node's codes for a connection that broke before anything could be sent. */
export const NEVER_LEFT = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const MAX_TEXT = 500;
const MAX_CAUSES = 5;

type Bag = Record<string, unknown>;
const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
// What throws while it is read, such as a getter or a proxy, is not there.
const attempt = <T>(get: () => T): T | undefined => {
  try {
    return get();
  } catch {
    return undefined;
  }
};
const read = (bag: unknown, key: string): unknown => attempt(() => (bag as Bag)[key]);
const readText = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, MAX_TEXT) : undefined);

function readHeader(headers: unknown, name: string): string | undefined {
  if (typeof read(headers, 'get') === 'function') return readText(attempt(() => (headers as Headers).get(name)));
  const key = attempt(() => Object.keys(headers as object))?.find((candidate) => candidate.toLowerCase() === name);
  return key === undefined ? undefined : readText(read(headers, key));
}

function readRetryAfter(value: unknown): number | undefined {
  let seconds = value;
  if (typeof value === 'string') {
    if (/[a-z]/i.test(value)) seconds = Math.max(0, (Date.parse(value) - Date.now()) / 1000);
    else if (/^\s*\d{1,9}(\.\d+)?\s*$/.test(value)) seconds = Number(value);
  }
  return typeof seconds === 'number' && seconds >= 0 && seconds < Infinity ? Math.min(MAX_WAIT_SECONDS, Math.ceil(seconds)) : undefined;
}

// Servers name refused fields as an object of texts, an object of lists, or a list of objects. All three are read.
function readRefusedFields(body: unknown): InviteErrorDetails['fieldErrors'] {
  const source = read(body, 'fieldErrors') ?? read(body, 'errors');
  const entries: [unknown, unknown][] = Array.isArray(source)
    ? source.map((item) => [read(item, 'field') ?? read(item, 'param') ?? read(item, 'path'), read(item, 'code') ?? read(item, 'message')])
    : isObject(source)
      ? Object.entries(source)
      : [];
  const errors: Record<string, string> = {};
  for (const [name, value] of entries) {
    const field = Array.isArray(name) ? name[0] : name;
    if (typeof field === 'string' && Object.hasOwn(INVITE_FIELDS, field))
      errors[field] ??= readText(Array.isArray(value) ? value[0] : value) ?? 'rejected';
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}

function codeOf(status: number): InviteErrorCode {
  if (CODE_BY_STATUS[status]) return CODE_BY_STATUS[status];
  if (status >= 500) return 'unavailable';
  return status >= 200 && status < 400 ? 'unconfirmed' : 'unknown';
}

function readAnswer(thrown: unknown, answer: unknown, status?: number): InviteError {
  const wrapped = read(answer, 'error') ?? read(answer, 'body') ?? read(answer, 'data');
  const inner = read(wrapped, 'error');
  const body = isObject(inner) ? inner : (wrapped ?? answer);
  const headers = read(answer, 'headers');
  const stated = read(body, 'code');
  const message = readText(read(body, 'message')) ?? readText(read(thrown, 'message'));
  const fieldErrors = attempt(() => readRefusedFields(body));
  const retryAfterSeconds = readRetryAfter(readHeader(headers, 'retry-after') ?? read(body, 'retryAfterSeconds'));
  // Neither a sentence, nor markup, nor an address is a name: it would be shown to the manager.
  const requestId = [readText(read(body, 'requestId')), readHeader(headers, 'x-request-id'), readHeader(headers, 'request-id')].find((id) =>
    /^[!-;=A-~]+$/.test(id ?? ''),
  );
  // A body may be more exact than its status, as a 502 that says `unconfirmed`; only our own codes count.
  return new InviteError(CODES.has(stated) ? (stated as InviteErrorCode) : codeOf(status ?? 0), {
    cause: thrown,
    status,
    message,
    fieldErrors,
    retryAfterSeconds,
    requestId,
  });
}

// AutoScribe's SDKs leave `name` as "Error" in their errors, so only the class tells them apart.
const SDK_FAILURES: Readonly<Partial<Record<string, string>>> = {
  APIConnectionTimeoutError: 'TimeoutError',
  APIUserAbortError: 'AbortError',
  APIConnectionError: 'NetworkError',
};
// So do HTTP clients by a code.
const CLIENT_FAILURES: Readonly<Partial<Record<string, string>>> = {
  ECONNABORTED: 'TimeoutError',
  ETIMEDOUT: 'TimeoutError',
  ERR_CANCELED: 'AbortError',
  ERR_NETWORK: 'NetworkError',
};

function codeOfFailure(thrown: unknown): InviteErrorCode {
  const broke = read(read(thrown, 'cause'), 'code') ?? read(thrown, 'code');
  const name =
    CLIENT_FAILURES[readText(broke) ?? ''] ?? attempt(() => SDK_FAILURES[(thrown as object).constructor.name]) ?? read(thrown, 'name');
  if (name === 'TimeoutError') return 'timeout';
  // An answer came and could not be read: an HTML page, or half of one.
  if (name === 'AbortError' || name === 'SyntaxError') return 'unconfirmed';
  if (NEVER_LEFT.has(broke)) return 'network';
  if (broke === 'ECONNRESET' || broke === 'EPIPE' || broke === 'UND_ERR_SOCKET') return 'unconfirmed';
  // `fetch` reports a lost network as a TypeError; so are programming errors, which say what they could not read.
  const isFetch = name === 'TypeError' && /fetch|network|load failed|connection/i.test(readText(read(thrown, 'message')) ?? '');
  // Clients on XMLHttpRequest say 0 where no answer came, and know as little about what had left.
  return isFetch || name === 'NetworkError' || read(thrown, 'status') === 0 ? 'network' : 'unknown';
}

/**
 * Reads whatever an adapter threw: an `InviteError` (given back as it is), AutoScribe's SDK errors and anything else with
 * a numeric `status` (plus `headers`, `error`, `message`), a `Response`, an abort or a time-out, a `TypeError` of
 * `fetch`, an error whose `cause` is one of these, a string, nothing at all. Never throws.
 */
export function toInviteError(thrown: unknown): InviteError {
  let link = thrown;
  let code: InviteErrorCode = 'unknown';
  // Many clients wrap what they met: the first that says something counts. Apollo has its own name for a cause.
  for (let depth = 0; depth < MAX_CAUSES && code === 'unknown'; depth += 1) {
    if (attempt(() => link instanceof InviteError)) return link as InviteError;
    // Some clients, such as axios and ky, throw an error that has the answer in it; SDKs throw one that is the answer.
    for (const answer of [read(link, 'response'), link]) {
      const status = read(answer, 'status');
      if (typeof status === 'number' && status >= 100) return readAnswer(thrown, answer, status);
    }
    // Another copy of this library makes InviteErrors of its own class.
    if (read(link, 'name') === 'InviteError' && CODES.has(read(link, 'code'))) return readAnswer(thrown, link);
    code = codeOfFailure(link);
    link = read(link, 'cause') ?? read(link, 'networkError');
  }
  return new InviteError(code, { cause: thrown, message: readText(thrown) ?? readText(read(thrown, 'message')) });
}
