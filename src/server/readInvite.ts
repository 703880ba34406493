import { readFieldErrors, type createUserInviteSchema } from '../domain/inviteForm.js';
import type { UserInviteParams } from '../wire/inviteUser.js';
import { Refusal } from './refusal.js';

// Only right for a flat object of strings and booleans, which is what the schema has let through by then.
const STRINGS_AND_KEYS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

const EMPTY_BODY =
  'The body is empty. Often something read it before, such as express.json() or the bodyParser of Next.js: mount this route first, or switch that off for it.';

function countKeys(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(STRINGS_AND_KEYS)) if (colon !== undefined) count += 1;
  return count;
}

/**
 * Reads an invitation from a body's text. What it gives is what is forwarded: nothing of the body survives that the schema
 * did not take.
 *
 * @throws Refusal where the text is not JSON, or not an invitation that the schema takes, or names a field twice.
 */
export function readInvite(json: string, schema: ReturnType<typeof createUserInviteSchema>): Readonly<UserInviteParams> {
  let candidate: unknown;
  try {
    candidate = JSON.parse(json);
  } catch {
    throw new Refusal('json', json === '' ? { message: EMPTY_BODY } : {});
  }
  const result = schema.safeParse(candidate);
  if (!result.success) {
    const { issues } = result.error;
    const fieldErrors = readFieldErrors(issues);
    const reason = issues.some(({ message }) => message === 'unknown-field') ? 'unknown-field' : 'schema';
    throw new Refusal(reason, Object.keys(fieldErrors).length > 0 ? { fieldErrors } : {});
  }
  // JSON.parse takes the last of two; a firewall or a log in front of this server may have taken the first.
  if (countKeys(json) !== Object.keys(result.data).length) throw new Refusal('repeated-field');
  return Object.freeze(result.data);
}
