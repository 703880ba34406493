import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createUserInviteSchema,
  isFieldErrorCode,
  isValidNpi,
  userInviteParamsSchema,
  type InvitePolicy,
  type UserInviteParams,
} from '../../src/domain/index.js';
import { readInvite } from '../../src/server/readInvite.js';
import { Refusal } from '../../src/server/refusal.js';
import { anyBody, anyText, FIELDS } from '../support/anyBody.js';
import { API_KEY, openHost, ROUTE } from './host.js';

// A hundred thousand in all: most go through reading alone, which is where what is hostile ends, the others the whole way.
const READ = 70_000;
const SENT = 30_000;
const OBJECT = Reflect.ownKeys(Object.prototype);

const POLICIES: InvitePolicy[] = [{}, { levels: ['member'], dashboardAccess: 'never' }, { npiCheck: 'digits', roles: ['Radiologist'] }];
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Says what is wrong with an invitation that was read, or nothing. */
function findFlaw(invite: Readonly<UserInviteParams>, { npiCheck }: InvitePolicy): string | undefined {
  const { canCreateReports, npiNumber = '', level, hasDashboardAccess } = invite;
  if (!Object.isFrozen(invite) || Object.getPrototypeOf(invite) !== Object.prototype) return 'It can be changed.';
  if (!Reflect.ownKeys(invite).every((key) => FIELDS.includes(String(key)))) return 'It has a field that no invitation has.';
  if (Object.values(invite).some((value) => UNPRINTABLE.test(String(value)))) return 'It has characters that hide.';
  if (canCreateReports && !(npiCheck === 'digits' ? /^[0-9]{10}$/ : { test: isValidNpi }).test(npiNumber)) return 'It has no NPI.';
  if (level === 'admin' && !hasDashboardAccess) return 'It is an admin who can not log in.';
  return level === 'admin' || level === 'member' ? undefined : 'It has a level that can not be given.';
}

describe('whatever comes', () => {
  test('is read as an invitation that keeps every rule, or refused without repeating it', () => {
    const readers = POLICIES.map((policy) => ({ policy, schema: createUserInviteSchema(policy) }));
    const seen = new Set<string>();
    const outcomeOf = (text: string, place: number): string => {
      const { policy = {}, schema = userInviteParamsSchema } = readers[place] ?? {};
      try {
        return findFlaw(readInvite(text, schema), policy) ?? 'read';
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        const { fieldErrors = {} } = thrown.details;
        const isOurs = Object.entries(fieldErrors).every(([field, code]) => FIELDS.includes(field) && isFieldErrorCode(code));
        return isOurs ? thrown.reason : 'It repeats what came.';
      }
    };
    fc.assert(
      fc.property(anyText, fc.nat(POLICIES.length - 1), (text, place) => {
        const outcome = outcomeOf(text, place);
        seen.add(outcome);
        return !outcome.startsWith('It ');
      }),
      { numRuns: READ },
    );
    expect(seen).toEqual(new Set(['read', 'json', 'schema', 'unknown-field', 'repeated-field']));
    expect(Reflect.ownKeys(Object.prototype)).toEqual(OBJECT);
  }, 120_000);

  test('the route answers clearly, keeps the key to itself, and forwards only what the schema takes', async () => {
    const headers = fc.record(
      {
        'Idempotency-Key': fc.constantFrom('k', 'k'.repeat(300), 'a b', '{}'),
        'Invite-Attempt': fc.constantFrom('1', '0', 'NaN'),
        Origin: fc.constantFrom('https://pacs.example', 'null'),
      },
      { requiredKeys: [] },
    );
    const { sandbox, handler, forwarded, events } = openHost();
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anyBody, headers, async (body, more) => {
        sandbox.reset();
        forwarded.length = events.length = 0;
        const response = await handler(
          new Request(ROUTE, { method: 'POST', headers: { 'Content-Type': 'application/json', ...more }, body }),
        );
        const text = await response.text();
        seen.add(response.status);
        const answer = JSON.parse(text) as Record<string, unknown>;
        // AutoScribe's own check, written apart from the schema, has nothing left to refuse.
        expect(String(answer['reason'])).not.toMatch(/^(upstream-|internal)/);
        expect(text + JSON.stringify([events, ...response.headers])).not.toContain(API_KEY);
        for (const invite of forwarded.map((one) => JSON.parse(one) as Record<string, unknown>)) {
          expect(userInviteParamsSchema.safeParse(invite)).toMatchObject({ success: true, data: invite });
        }
      }),
      { numRuns: SENT },
    );
    // Every way out was taken, and no other: the property was not kept by refusing everything.
    expect(seen).toEqual(new Set([200, 400, 403, 409, 422]));
    expect(Reflect.ownKeys(Object.prototype)).toEqual(OBJECT);
  }, 120_000);
});
