/**
 * A look-alike of AutoScribe's server-side TypeScript SDK, as far as the handler meets it: its resources, its error classes,
 * its own two retries, its time limit, its promise. Written from what such generated SDKs do; it speaks real HTTP.
 */

/** What every call can be told. */
interface RequestOptions {
  signal?: AbortSignal;
  maxRetries?: number;
  timeout?: number;
}

/** What the SDK throws. `name` stays "Error", as in the real one: only the class and the fields tell. */
export class APIError extends Error {
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly error: unknown;

  constructor(status?: number, error?: unknown, message = 'status code (no body)', headers?: Headers) {
    super(status === undefined ? message : `${status} ${JSON.stringify(error ?? message)}`);
    this.status = status;
    this.headers = headers;
    this.error = error;
  }
}

class APIUserAbortError extends APIError {
  constructor() {
    super(undefined, undefined, 'Request was aborted.');
  }
}

class APIConnectionError extends APIError {
  override readonly cause: unknown;

  constructor(message: string, cause?: unknown) {
    super(undefined, undefined, message);
    this.cause = cause;
  }
}

class APIConnectionTimeoutError extends APIConnectionError {
  constructor() {
    super('Request timed out.');
  }
}

const isWorthARetry = (status: number) => status === 408 || status === 409 || status === 429 || status >= 500;

class Users {
  readonly #client: AutoScribe;

  constructor(client: AutoScribe) {
    this.#client = client;
  }

  /** Invites. */
  invite(body: object, options?: RequestOptions): PromiseLike<unknown> {
    return this.#client.request('POST', '/v1/autoScribe/users', body, options);
  }

  /** Lists. */
  list(query: Record<string, string>, options?: RequestOptions): PromiseLike<unknown> {
    return this.#client.request('GET', `/v1/autoScribe/users?${new URLSearchParams(query)}`, undefined, options);
  }
}

/** The client. */
export class AutoScribe {
  readonly autoScribe: { users: Users };
  readonly #options: { apiKey: string; baseURL: string };

  constructor(options: { apiKey: string; baseURL: string }) {
    this.#options = options;
    this.autoScribe = { users: new Users(this) };
  }

  /** Asks, and asks again by itself: twice, unless it is told otherwise. */
  async request(method: string, path: string, body: object | undefined, options: RequestOptions = {}): Promise<unknown> {
    const { maxRetries = 2 } = options;
    for (let left = maxRetries; ; left -= 1) {
      try {
        return await this.#ask(method, path, body, options);
      } catch (thrown) {
        const { status } = thrown as APIError;
        const isFinal = thrown instanceof APIUserAbortError || (status !== undefined && !isWorthARetry(status));
        if (isFinal || left <= 0) throw thrown;
      }
    }
  }

  async #ask(method: string, path: string, body: object | undefined, { signal, timeout = 60_000 }: RequestOptions): Promise<unknown> {
    const { apiKey, baseURL } = this.#options;
    const controller = new AbortController();
    const stop = () => controller.abort();
    const timer = setTimeout(stop, timeout);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const response = await fetch(baseURL + path, {
        method,
        headers: { Authorization: `Bearer ${apiKey}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
        signal: controller.signal,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!response.ok) {
        const text = await response.text();
        const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
        throw new APIError(response.status, parsed, text, response.headers);
      }
      if (response.status === 204) return null;
      return response.headers.get('content-type')?.includes('json') ? await response.json() : await response.text();
    } catch (thrown) {
      if (thrown instanceof APIError || thrown instanceof SyntaxError) throw thrown;
      if (signal?.aborted) throw new APIUserAbortError();
      throw controller.signal.aborted ? new APIConnectionTimeoutError() : new APIConnectionError('Connection error.', thrown);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}
