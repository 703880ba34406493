/** One thing that is wrong with a request. */
export interface Complaint {
  /** The field or parameter. */
  field: string;
  /** What is wrong with it. */
  message: string;
}

/** Makes an answer in JSON. */
export function answerJson(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** A request that the sandbox refuses. Thrown by a route, answered as JSON with a `message`, and `errors` where fields are to blame. */
export class ApiError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong, by field. */
  readonly errors: readonly Complaint[];

  constructor(status: number, message: string, errors: readonly Complaint[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }

  /** The answer that says so. */
  toResponse(headers: Record<string, string> = {}): Response {
    const { status, message, errors } = this;
    return answerJson(status, { message, ...(errors.length > 0 ? { errors } : {}) }, headers);
  }
}
