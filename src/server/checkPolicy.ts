import type { InvitePolicy } from '../domain/policy.js';

const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const isListOfTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');

const CHECKS: Readonly<Record<keyof InvitePolicy, (value: unknown) => boolean>> = {
  levels: isListOfTexts,
  roles: isListOfTexts,
  dashboardAccess: isOneOf(['choose', 'always', 'never']),
  temporaryAccess: isOneOf([true, false]),
  npiCheck: isOneOf(['check-digit', 'digits']),
};

/** Whether it is an object and nothing more, of whatever realm: the prototype of such a one has none itself. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === null || Object.getPrototypeOf(kind) === null;
}

/**
 * Gives the policy back. In a page, what is mistyped in it only shows too much; here, it would allow what it was meant to forbid, and
 * TypeScript says nothing of an extra name in a policy that has a variable of its own.
 *
 * @throws TypeError where it has what no policy has, or is no plain object: a promise or a function would be no policy at all.
 */
export function checkPolicy(policy: InvitePolicy | undefined): InvitePolicy | undefined {
  if (policy === undefined) return undefined;
  if (!isPlainObject(policy)) {
    throw new TypeError(
      'autoscribe-react: the policy is no plain object. What it was meant to forbid would be allowed. Await a promise, call a function, spell out an instance as { levels: …, roles: … }, or leave it out.',
    );
  }
  for (const [name, value] of Object.entries(policy)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof InvitePolicy] : undefined;
    if (check && (value === undefined || check(value))) continue;
    throw new TypeError(
      `autoscribe-react: the policy's ${name} is ${check ? 'nothing that it can be' : 'unknown'}. What it was meant to forbid would be allowed. Correct it; a policy has ${Object.keys(CHECKS).join(', ')}.`,
    );
  }
  return policy;
}
