import * as z from 'zod/mini';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import type { FieldErrorCode } from './fieldError.js';
import { findNpiProblem } from './npi.js';
import { applyPermissionRules } from './permissions.js';
import { findPhoneProblem } from './phone.js';
import { resolvePolicy, type InvitePolicy } from './policy.js';
import { toUserInviteParams, type InviteFormValues } from './inviteFormValues.js';

// AutoScribe's API names no upper limit. These keep a pasted document out of a name; 254 is RFC 5321's for an address.
const MAX_TEXT = 256;
const MAX_EMAIL = 254;
// Control characters, lone surrogates and bidirectional overrides can make a name read as another.
const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;

// What takes no room or shows nothing: zero-width marks, fillers, tags, the empty Braille cell. A name of these alone is none.
const NOTHING_TO_SEE = /^[\p{Default_Ignorable_Code_Point}\s\u2800]*$/u;

const typed = { error: (issue: { input?: unknown }): FieldErrorCode => (issue.input === undefined ? 'required' : 'type') };
const trim = (value: string) => value.trim();
const collapse = z.overwrite((text: string) => text.trim().replace(/\s+/gu, ' '));
// One reason for each field. It does not abort: a wrong name must not hide that the NPI is missing.
const judge =
  (find: (value: string) => FieldErrorCode | undefined, max = MAX_TEXT) =>
  (payload: z.core.ParsePayload<string>) => {
    const message: FieldErrorCode | undefined = payload.value.length > max ? 'too-long' : find(payload.value);
    if (message) payload.issues.push({ code: 'custom', message, input: payload.value, continue: true });
  };
const findTextProblem = (value: string): FieldErrorCode | undefined => {
  if (!PLAIN_TEXT.test(value)) return 'characters';
  return NOTHING_TO_SEE.test(value) ? 'required' : undefined;
};
const findEmailProblem = (value: string): FieldErrorCode | undefined =>
  value === '' ? 'required' : z.regexes.email.test(value) ? undefined : 'email';
const text = () => z.string(typed).check(collapse, judge(findTextProblem));
const oneOf = (allowed: readonly string[], error: FieldErrorCode) =>
  z.string(typed).check(judge((value) => (allowed.includes(value) ? undefined : value === '' ? 'required' : error), Infinity));

/**
 * Makes the schema of the requests that a policy allows: what AutoScribe's API takes, trimmed. It refuses unknown keys, over-long
 * text, hidden characters and addresses that are not ASCII. An issue's `message` is a `FieldErrorCode`, its path names the field.
 *
 * @throws TypeError where the policy can't be kept (see `resolvePolicy`).
 */
export function createUserInviteSchema(policy?: InvitePolicy): z.ZodMiniType<UserInviteParams, UserInviteParams> {
  const resolved = resolvePolicy(policy);
  const flag = () => z.boolean(typed);
  const schema = z
    .strictObject(
      {
        canCreateReports: flag(),
        canManageStudies: flag(),
        clinicRole: oneOf(resolved.roles, 'role'),
        email: z.string(typed).check(z.overwrite(trim), judge(findEmailProblem, MAX_EMAIL)),
        firstName: text(),
        hasDashboardAccess: flag(),
        lastName: text(),
        level: oneOf(resolved.levels, 'level'),
        middleName: z.optional(text()),
        npiNumber: z.optional(z.string(typed).check(judge((npi) => findNpiProblem(npi, resolved.npiCheck)))),
        phoneNumber: z.optional(z.string(typed).check(judge(findPhoneProblem))),
        suffix1: z.optional(text()),
        suffix2: z.optional(text()),
      } satisfies Record<keyof UserInviteParams, z.ZodMiniType>,
      { error: (issue): FieldErrorCode => (issue.code === 'unrecognized_keys' ? 'unknown-field' : 'type') },
    )
    .check((payload) => {
      const invite = payload.value as UserInviteParams;
      const refuse = (field: keyof UserInviteParams, message: FieldErrorCode) =>
        payload.issues.push({ code: 'custom', path: [field], message, input: invite[field] });
      const { npiRequired, dashboardLock, permissions } = applyPermissionRules(invite, invite.level, resolved);
      if (npiRequired && !invite.npiNumber) refuse('npiNumber', 'npi-required');
      if (dashboardLock && permissions.hasDashboardAccess !== invite.hasDashboardAccess) refuse('hasDashboardAccess', dashboardLock);
    });
  return schema as unknown as z.ZodMiniType<UserInviteParams, UserInviteParams>;
}

/** The schema of a request under the default policy: AutoScribe's `UserInviteParams`, NPIs with their check digit. */
export const userInviteParamsSchema = /* @__PURE__ */ createUserInviteSchema();

// What zod's `iso.datetime` takes, in a third of its bytes.
const DATE_TIME = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
// A day that no month has becomes another one, or none.
const isDay = (day: string) => new Date(day).toJSON()?.startsWith(day);
const isDateTime = (value: string) => DATE_TIME.test(value) && isDay(value.slice(0, 10));
const textThat = (isRight: (value: string) => boolean | undefined) =>
  z.string().check(judge((value) => (isRight(value) ? undefined : 'type'), Infinity));
// A sent invitation must not read as a failed one because a server writes null for "absent".
const absent = () => z.optional(z.nullable(z.string())).check(z.overwrite((value) => value ?? undefined));

/**
 * The schema of AutoScribe's answer. Tolerates a role, a source or a field that this library has never heard of, and
 * keeps what it does not know.
 */
export const userInviteResponseSchema = z.looseObject({
  canCreateReports: z.boolean(),
  canManageStudies: z.boolean(),
  clinicRole: z.string(),
  createdAt: z.nullable(textThat(isDateTime)),
  email: z.string(),
  firstName: z.string(),
  hasDashboardAccess: z.boolean(),
  invitedSource: z.string(),
  lastLoginAt: z.nullable(textThat(isDateTime)),
  lastName: z.string(),
  level: textThat((level) => level === 'admin' || level === 'member'),
  userId: textThat((id) => /^usr_[\da-f]{32}$/iu.test(id)),
  middleName: absent(),
  npiNumber: absent(),
  phoneNumber: absent(),
  suffix1: absent(),
  suffix2: absent(),
} satisfies Record<keyof UserInviteResponse, z.ZodMiniType>) as unknown as z.ZodMiniType<UserInviteResponse, UserInviteResponse>;

/** Makes the schema that takes what was typed and gives the request. Same rules and codes as `createUserInviteSchema`. */
export function createInviteFormSchema(policy?: InvitePolicy): z.ZodMiniType<UserInviteParams, InviteFormValues> {
  const toParams = z.transform((values: InviteFormValues) => toUserInviteParams(Object(values) as InviteFormValues, policy));
  return z.pipe(toParams, createUserInviteSchema(policy));
}

/** Sorts a refusal of the schemas above by field: the first code of each. Unknown keys have no field and are left out. */
export function readFieldErrors(
  issues: readonly { path: PropertyKey[]; message: string }[],
): Partial<Record<keyof UserInviteParams, FieldErrorCode>> {
  const errors: Partial<Record<string, string>> = {};
  for (const { path, message } of issues) {
    if (typeof path[0] === 'string') errors[path[0]] ??= message;
  }
  return errors;
}

/** Names the fields of a refusal in a sentence for developers, or gives `''`. Names alone: a value may be a person's. */
export function nameWrongFields(issues: Parameters<typeof readFieldErrors>[0]): string {
  const names = Object.keys(readFieldErrors(issues)).join(', ');
  return names && ` Wrong or missing: ${names}.`;
}
