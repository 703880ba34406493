import { describe, expect, test } from 'vitest';
import { openApi } from './api.js';

const DAY = 86_400_000;
const names = (list: unknown) => (list as { firstName: string }[]).map(({ firstName }) => firstName);

/** Four invitations on four days: one lapsed, one accepted, one declined, one pending. */
async function openFour() {
  const api = openApi();
  const { invite, sandbox, time } = api;
  await invite('Lapsed');
  time.now += 4 * DAY;
  sandbox.confirm((await invite('Accepted')).userId);
  time.now += DAY;
  sandbox.reject((await invite('Declined')).userId);
  time.now += 2 * DAY;
  const pending = await invite('Pending');
  return { ...api, pending };
}

describe('an invitation', () => {
  test('carries the user’s fields and id, the clinic, and when it lapses', async () => {
    const { invite, ask } = openApi();
    const { createdAt, lastLoginAt, ...stored } = await invite('Kit', { suffix1: 'MD' });
    const { invitations } = (await ask('GET', '/users/invitations')).body as { invitations: { invitationId: string }[] };
    expect(lastLoginAt).toBeNull();
    expect(invitations).toEqual([
      {
        ...stored,
        invitationId: expect.stringMatching(/^inv_[\da-f]{32}$/),
        clinicId: expect.any(String),
        inviterId: expect.any(String),
        invitedByApiKeyId: expect.any(String),
        status: 'sent',
        createdAt,
        updatedAt: createdAt,
        expiry: '2026-03-08T09:00:00.000Z',
      },
    ]);
    expect((await ask('GET', `/users/invitations/${invitations[0]?.invitationId}`)).body).toEqual(invitations[0]);
  });

  test('is accepted when the person opens the link, under the user’s own id', async () => {
    const { invite, sandbox, time } = openApi();
    const { userId } = await invite('Kit');
    time.now += DAY;
    sandbox.confirm(userId);
    expect(sandbox.invitations()).toMatchObject([{ userId, status: 'accepted', updatedAt: '2026-03-02T09:00:00.000Z' }]);
    expect(sandbox.users()).toMatchObject([{ userId }]);
  });

  test('that was declined leaves no user behind', async () => {
    const { invite, ask, sandbox } = openApi();
    const { userId } = await invite('Kit');
    sandbox.reject(userId);
    expect(sandbox.users()).toEqual([]);
    expect((await ask('GET', `/users/${userId}`)).status).toBe(404);
  });

  test('can’t be answered twice, after its time, or by nobody', async () => {
    const { invite, sandbox, time } = openApi();
    const { userId } = await invite('Kit');
    const { userId: late } = await invite('Late');
    sandbox.confirm(userId);
    time.now += 7 * DAY;
    expect(() => sandbox.confirm(userId)).toThrow(/^autoscribe-react: .+ accepted\. Use/);
    expect(() => sandbox.reject(userId)).toThrow(/accepted/);
    expect(() => sandbox.confirm(late)).toThrow(/expired/);
    expect(() => sandbox.confirm('usr_1')).toThrow(/no such user/);
  });
});

describe('listing invitations', () => {
  test.each([
    ['', ['Pending', 'Declined', 'Accepted', 'Lapsed']],
    ['status=sent', ['Pending', 'Lapsed']],
    ['status=accepted&status=rejected', ['Declined', 'Accepted']],
    ['status=accepted,rejected', ['Declined', 'Accepted']],
    ['status[]=accepted&status[]=rejected', ['Declined', 'Accepted']],
    ['status=revoked', []],
    ['expired=all', ['Pending', 'Declined', 'Accepted', 'Lapsed']],
    ['expired=expired', ['Lapsed']],
    ['status=sent&expired=not-expired', ['Pending']],
    ['startDate=2026-03-05', ['Pending', 'Declined', 'Accepted']],
    ['startDate=2026-03-05&endDate=2026-03-06', ['Declined', 'Accepted']],
    ['endDate=2026-03-01', ['Lapsed']],
    ['limit=1', ['Pending']],
  ])('with “%s” gives %j', async (query, expected) => {
    const { ask } = await openFour();
    expect(names((await ask('GET', `/users/invitations?${query}`)).body['invitations'])).toEqual(expected);
  });

  test('of one user gives that user’s', async () => {
    const { ask, pending } = await openFour();
    expect(names((await ask('GET', `/users/invitations?userId=${pending.userId}`)).body['invitations'])).toEqual(['Pending']);
  });

  test.each(['status=open', 'status=', 'expired=yes', 'startDate=1.3.2026', 'endDate=2026-13-01', 'startDate=2024-02-31', 'limit=x'])(
    'refuses %s',
    async (query) => {
      const { ask } = openApi();
      expect((await ask('GET', `/users/invitations?${query}`)).status).toBe(400);
    },
  );

  test('a cursor of the users’ list is none of this one', async () => {
    const { ask } = await openFour();
    const { cursor } = (await ask('GET', '/users?limit=1')).body;
    expect((await ask('GET', `/users/invitations?cursor=${encodeURIComponent(String(cursor))}`)).status).toBe(400);
    const { cursor: own } = (await ask('GET', '/users/invitations?limit=3')).body;
    expect(names((await ask('GET', `/users/invitations?cursor=${encodeURIComponent(String(own))}`)).body['invitations'])).toEqual([
      'Lapsed',
    ]);
  });
});

describe('changing a pending invitation', () => {
  test('changes the user with it, and when it was changed', async () => {
    const { ask, invite, sandbox, time } = openApi();
    const { userId } = await invite('Kit', { suffix1: 'MD' });
    const invitationId = sandbox.invitations()[0]?.invitationId;
    time.now += DAY;
    const { status, body } = await ask('PATCH', `/users/invitations/${invitationId}`, { level: 'admin', suffix1: null });
    expect(status).toBe(200);
    expect(body).toMatchObject({ invitationId, level: 'admin', updatedAt: '2026-03-02T09:00:00.000Z' });
    expect(body).not.toHaveProperty('suffix1');
    expect((await ask('GET', `/users/${userId}`)).body).toMatchObject({ level: 'admin' });
    expect((await ask('PATCH', `/users/invitations/${invitationId}`, { email: 'new@pacs.example' })).status).toBe(422);
  });

  test('is a conflict once it was answered, revoked, or has lapsed', async () => {
    const { ask, sandbox, pending } = await openFour();
    await ask('POST', '/users/invitations/revoke', { userId: pending.userId });
    for (const { invitationId } of sandbox.invitations()) {
      expect((await ask('PATCH', `/users/invitations/${invitationId}`, { firstName: 'X' })).status).toBe(409);
      expect((await ask('POST', '/users/invitations/revoke', { invitationId })).status).toBe(409);
    }
  });
});

describe('revoking an invitation', () => {
  test('works by its id or its user’s, and takes the user away', async () => {
    const { ask, invite, sandbox } = openApi();
    const { userId } = await invite('Kit');
    await invite('Ann');
    const invitationId = sandbox.invitations()[1]?.invitationId;
    expect((await ask('POST', '/users/invitations/revoke', { userId })).body).toEqual({ success: true });
    expect((await ask('POST', '/users/invitations/revoke', { invitationId })).body).toEqual({ success: true });
    expect(sandbox.users()).toEqual([]);
  });

  test('refuses no id, and two ids of two invitations', async () => {
    const { ask, invite, sandbox } = openApi();
    const { userId } = await invite('Kit');
    await invite('Ann');
    const invitationId = sandbox.invitations()[1]?.invitationId;
    expect((await ask('POST', '/users/invitations/revoke', {})).status).toBe(422);
    expect((await ask('POST', '/users/invitations/revoke', { invitationId, userId })).status).toBe(404);
    expect((await ask('GET', '/users/invitations/inv_1')).status).toBe(404);
    expect((await ask('POST', '/users/invitations/inv_1/resend', {})).status).toBe(404);
  });
});
