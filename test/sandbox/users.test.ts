import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLINIC_ROLES, createUserInviteSchema, userInviteResponseSchema } from '../../src/domain/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { openApi, person } from './api.js';

const names = (list: unknown) => (list as { firstName: string }[]).map(({ firstName }) => firstName);

describe('inviting a user', () => {
  test('stores the reference’s example as it was sent, and answers as the reference does', async () => {
    const { ask, sandbox } = openApi();
    const { status, body } = await ask('POST', '/users', EXAMPLE_REQUEST);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...EXAMPLE_REQUEST,
      userId: expect.stringMatching(/^usr_[\da-f]{32}$/),
      createdAt: '2026-03-01T09:00:00.000Z',
      lastLoginAt: null,
      invitedSource: 'api',
    });
    expect(userInviteResponseSchema.safeParse(body).success).toBe(true);
    expect(sandbox.users()).toEqual([body]);
  });

  test('sends one e-mail', async () => {
    const { invite, sandbox } = openApi();
    const { userId } = await invite('Kit');
    expect(sandbox.mailbox()).toEqual([
      {
        id: expect.any(String),
        to: 'kit@pacs.example',
        subject: 'You are invited to AutoScribe',
        sentAt: '2026-03-01T09:00:00.000Z',
        userId,
        invitationId: sandbox.invitations()[0]?.invitationId,
      },
    ]);
  });

  test.each<[string, object, string]>([
    ['nothing', {}, 'email'],
    ['a report writer without an NPI', person('Kit', { canCreateReports: true }), 'npiNumber'],
    ['an NPI of nine digits', person('Kit', { npiNumber: '123456789' }), 'npiNumber'],
    ['an NPI in another script', person('Kit', { npiNumber: '١٢٣٤٥٦٧٨٩٣' }), 'npiNumber'],
    ['a phone number with a plus', person('Kit', { phoneNumber: '+15551234567' }), 'phoneNumber'],
    ['a phone number of 16 digits', person('Kit', { phoneNumber: '1'.repeat(16) }), 'phoneNumber'],
    ['an admin without dashboard access', person('Kit', { level: 'admin', hasDashboardAccess: false }), 'hasDashboardAccess'],
    ['an owner', { ...person('Kit'), level: 'owner' }, 'level'],
    ['a role of another age', person('Kit', { clinicRole: 'PACS Administrator' }), 'clinicRole'],
    ['no e-mail address', person('Kit', { email: 'kit' }), 'email'],
    ['an empty suffix', person('Kit', { suffix1: '' }), 'suffix1'],
    ['null for a suffix', { ...person('Kit'), suffix1: null }, 'suffix1'],
    ['a flag as text', { ...person('Kit'), canManageStudies: 'yes' }, 'canManageStudies'],
    ['a misspelled field', { ...person('Kit'), npi: '1234567893' }, 'npi'],
    ['an inherited field', JSON.parse(JSON.stringify({ ...person('Kit'), x: 1 }).replace('"x"', '"__proto__"')) as object, '__proto__'],
  ])('refuses %s, and names the field', async (_name, body, field) => {
    const { ask, sandbox } = openApi();
    const answer = await ask('POST', '/users', body);
    expect(answer.status).toBe(422);
    expect((answer.body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
    expect(sandbox.users()).toEqual([]);
    expect(sandbox.mailbox()).toEqual([]);
  });

  test('takes an NPI without asking for its check digit, as AutoScribe does', async () => {
    const { ask } = openApi();
    expect((await ask('POST', '/users', { ...EXAMPLE_REQUEST, npiNumber: '1234567890' })).status).toBe(200);
  });

  test.each([
    ['half of the JSON', '{"email"'],
    ['a list', '[]'],
    ['nothing', ''],
    ['null', 'null'],
  ])('refuses %s as a body', async (_name, body) => {
    const { ask } = openApi();
    expect((await ask('POST', '/users', body)).status).toBe(400);
  });

  test('takes whatever this library’s own schema lets through', async () => {
    const { ask, sandbox } = openApi();
    const schema = createUserInviteSchema({ npiCheck: 'digits' });
    const digits = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
    const name = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('王', "O'Neil", 'Núñez ', 'III') },
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    const candidate = fc.record(
      {
        canCreateReports: fc.boolean(),
        canManageStudies: fc.boolean(),
        hasDashboardAccess: fc.boolean(),
        clinicRole: fc.constantFrom(...CLINIC_ROLES),
        level: fc.constantFrom('admin', 'member'),
        email: fc.oneof(
          fc.emailAddress(),
          fc.nat().map((n) => `p${n}+x@pacs.example`),
        ),
        firstName: name,
        lastName: name,
        middleName: name,
        suffix1: name,
        npiNumber: digits(10, 10),
        phoneNumber: digits(10, 15),
      },
      {
        requiredKeys: [
          'canCreateReports',
          'canManageStudies',
          'hasDashboardAccess',
          'clinicRole',
          'level',
          'email',
          'firstName',
          'lastName',
        ],
      },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(candidate, async (body) => {
        const parsed = schema.safeParse(body);
        if (!parsed.success) return;
        sandbox.reset();
        taken += 1;
        expect(await ask('POST', '/users', parsed.data)).toMatchObject({ status: 200, body: parsed.data });
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe('inviting the same address again', () => {
  test('is a conflict while the invitation is pending, whatever the case of the address', async () => {
    const { ask, invite, sandbox } = openApi();
    await invite('Kit');
    expect((await ask('POST', '/users', person('Kit', { email: 'KIT@pacs.example' }))).status).toBe(409);
    expect(sandbox.mailbox()).toHaveLength(1);
  });

  test('is a conflict once it was confirmed, for good', async () => {
    const { ask, invite, sandbox, time } = openApi();
    sandbox.confirm((await invite('Kit')).userId);
    time.now += 365 * 86_400_000;
    expect((await ask('POST', '/users', person('Kit'))).status).toBe(409);
  });

  test('sends another one where the first has lapsed, was declined or was revoked', async () => {
    const { ask, invite, sandbox, time } = openApi();
    const lapsed = await invite('Kit');
    time.now += 7 * 86_400_000;
    const declined = await invite('Kit');
    expect(declined.userId).not.toBe(lapsed.userId);
    sandbox.reject(declined.userId);
    const revoked = await invite('Kit');
    await ask('POST', '/users/invitations/revoke', { userId: revoked.userId });
    const last = await invite('Kit');
    expect(sandbox.users().map(({ userId }) => userId)).toEqual([last.userId]);
    expect(sandbox.invitations().map(({ status }) => status)).toEqual(['revoked', 'rejected', 'revoked', 'sent']);
  });
});

describe('listing users', () => {
  test('gives them newest first, 20 at a time, and says whether more follow', async () => {
    const { ask, invite } = openApi();
    for (let index = 0; index < 21; index += 1) await invite(`P${index}`);
    const first = (await ask('GET', '/users')).body;
    expect(names(first['users'])).toHaveLength(20);
    expect(names(first['users'])[0]).toBe('P20');
    expect(first).toMatchObject({ hasMore: true, cursor: expect.any(String) });
    const second = (await ask('GET', `/users?cursor=${encodeURIComponent(String(first['cursor']))}`)).body;
    expect(second).toMatchObject({ users: [{ firstName: 'P0' }], hasMore: false, cursor: null });
  });

  test('shows nobody twice and skips nobody while others are invited and leave', async () => {
    const { ask, invite, sandbox } = openApi();
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) ids.push((await invite(`P${index}`)).userId);
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page += 1) {
      const path: string = `/users?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body } = await ask('GET', path);
      seen.push(...names(body['users']));
      cursor = body['cursor'] as string | null;
      await invite(`New${page}`);
      // The very one that the cursor names leaves.
      if (page === 0) sandbox.reject(ids[5] ?? '');
    }
    expect(seen).toEqual(['P6', 'P5', 'P4', 'P3', 'P2', 'P1', 'P0']);
  });

  test.each([
    ['email=KIT%40pacs.example', ['Kit']],
    ['email=kit', []],
    ['firstName=i', ['Robin', 'Kit']],
    ['lastName=sam', ['Robin', 'Kit', 'Ann']],
    ['level=admin', ['Ann']],
    ['canCreateReports=true', ['Robin']],
    ['canCreateReports=false', ['Kit', 'Ann']],
    ['invitedSource=api', ['Robin', 'Kit', 'Ann']],
    ['invitedSource=dashboard', []],
    ['firstName=i&canCreateReports=true', ['Robin']],
  ])('with %s gives %j', async (query, expected) => {
    const { ask, invite } = openApi();
    await invite('Ann', { level: 'admin' });
    await invite('Kit');
    await invite('Robin', { canCreateReports: true, npiNumber: '1234567893' });
    expect(names((await ask('GET', `/users?${query}`)).body['users'])).toEqual(expected);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=',
    'cursor=x',
    'cursor=dXNlcnM6',
    'level=boss',
    'canCreateReports=1',
    'invitedSource=fax',
  ])('refuses %s', async (query) => {
    const { ask } = openApi();
    expect((await ask('GET', `/users?${query}`)).status).toBe(400);
  });
});

describe('changing a user', () => {
  test('changes what is named, clears what is null, and leaves the rest', async () => {
    const { ask, invite } = openApi();
    const { userId } = await invite('Kit', { suffix1: 'MD', phoneNumber: '5551234567' });
    const { status, body } = await ask('PATCH', `/users/${userId}`, { lastName: 'de la Cruz', suffix1: null });
    expect(status).toBe(200);
    expect(body).toMatchObject({ lastName: 'de la Cruz', phoneNumber: '5551234567' });
    expect(body).not.toHaveProperty('suffix1');
    expect((await ask('GET', `/users/${userId}`)).body).toEqual(body);
  });

  test.each<[string, object, string]>([
    ['the e-mail address', { email: 'new@pacs.example' }, 'email'],
    ['reports without an NPI', { canCreateReports: true }, 'npiNumber'],
    ['an admin out of the dashboard', { level: 'admin', hasDashboardAccess: false }, 'hasDashboardAccess'],
    ['a required field to null', { firstName: null }, 'firstName'],
    ['the level to owner', { level: 'owner' }, 'level'],
    ['a field that there is not', { userId: 'usr_1' }, 'userId'],
    ['what it inherits from', JSON.parse('{"__proto__":{"npiNumber":"1234567893"},"canCreateReports":true}') as object, '__proto__'],
  ])('does not change %s', async (_name, patch, field) => {
    const { ask, invite, sandbox } = openApi();
    const before = await invite('Kit');
    const { status, body } = await ask('PATCH', `/users/${before.userId}`, patch);
    expect(status).toBe(422);
    expect((body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
    expect(sandbox.users()).toEqual([before]);
  });

  test('takes access away and gives it back, and says so where it was so already', async () => {
    const { ask, invite } = openApi();
    const { userId } = await invite('Kit');
    expect((await ask('POST', '/users/revoke-access', { userId })).body).toEqual({ success: true });
    expect((await ask('POST', '/users/revoke-access', { userId })).body).toEqual({ success: true, message: expect.any(String) });
    expect((await ask('POST', '/users/reactivate', { userId })).body).toEqual({ success: true });
    expect((await ask('POST', '/users/reactivate', {})).status).toBe(422);
  });

  test('of somebody unknown is 404', async () => {
    const { ask } = openApi();
    const userId = `usr_${'0'.repeat(32)}`;
    expect((await ask('GET', `/users/${userId}`)).status).toBe(404);
    expect((await ask('PATCH', `/users/${userId}`, {})).status).toBe(404);
    expect((await ask('POST', '/users/revoke-access', { userId })).status).toBe(404);
  });
});

describe('opening a temporary access view', () => {
  const studyInstanceUid = '1.2.840.113619.2.55.3';
  const studyId = `stu_${'a'.repeat(32)}`;

  test('gives a confirmed user a URL of its own every time', async () => {
    const { ask, invite, sandbox } = openApi();
    const { userId: assignedToUserId } = await invite('Kit');
    sandbox.confirm(assignedToUserId);
    const one = await ask('POST', '/studies/reroute-url', { assignedToUserId, studyId });
    const two = await ask('POST', '/studies/reroute-url', { assignedToUserId, studyInstanceUid });
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(String(one.body['url'])).toMatch(/^https:\/\/autoscribe\.example\/temporary-access\?token=/);
    expect(one.body['url']).not.toBe(two.body['url']);
  });

  test('waits for the confirmation, and ends with the access', async () => {
    const { ask, invite, sandbox } = openApi();
    const { userId: assignedToUserId } = await invite('Kit');
    expect((await ask('POST', '/studies/reroute-url', { assignedToUserId, studyId })).status).toBe(409);
    sandbox.confirm(assignedToUserId);
    await ask('POST', '/users/revoke-access', { userId: assignedToUserId });
    expect((await ask('POST', '/studies/reroute-url', { assignedToUserId, studyId })).status).toBe(403);
  });

  test.each([
    ['no study', { assignedToUserId: 'usr_1' }, 422],
    ['two studies', { assignedToUserId: 'usr_1', studyId, studyInstanceUid }, 422],
    ['a study’s id that is none', { assignedToUserId: 'usr_1', studyId: 'stu_1' }, 422],
    ['a UID that is none', { assignedToUserId: 'usr_1', studyInstanceUid: '1.02.3' }, 422],
    ['no user', { studyId }, 422],
    ['an unknown user', { assignedToUserId: 'usr_1', studyId }, 404],
  ])('with %s is refused', async (_name, body, status) => {
    const { ask } = openApi();
    expect((await ask('POST', '/studies/reroute-url', body)).status).toBe(status);
  });
});

describe('putting a user into an Express customer', () => {
  const PATH = `https://api.avarasoftware.com/v1/express/cus_${'0'.repeat(32)}/users`;
  const put = (sandbox: Sandbox, body: unknown) =>
    sandbox.fetch(PATH, { method: 'POST', headers: { Authorization: 'Bearer sk_any' }, body: JSON.stringify(body) });

  test('takes any customer', async () => {
    const { sandbox, invite } = openApi();
    const { userId } = await invite('Kit');
    expect(await (await put(sandbox, { userId })).json()).toEqual({ success: true });
  });

  test('knows no stranger, and asks for somebody', async () => {
    const { sandbox } = openApi();
    expect((await put(sandbox, { userId: 'usr_nobody' })).status).toBe(404);
    expect((await put(sandbox, {})).status).toBe(422);
  });
});
