import type { UserInviteParams, UserInviteResponse } from '../../src/domain/index.js';
import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.js';

const BASE = 'https://api.avarasoftware.com/v1/autoScribe';

/** A colleague with only what the API requires. */
export function person(name: string, more: Partial<UserInviteParams> = {}): UserInviteParams {
  return {
    canCreateReports: false,
    canManageStudies: true,
    clinicRole: 'IT Support',
    email: `${name.toLowerCase()}@pacs.example`,
    firstName: name,
    hasDashboardAccess: true,
    lastName: 'Sample',
    level: 'member',
    ...more,
  };
}

/** A sandbox whose clock the test moves, and short ways to ask it. */
export function openApi(options: SandboxOptions = {}) {
  const time = { now: Date.parse('2026-03-01T09:00:00Z') };
  const sandbox = createSandbox({ seed: 7, clock: () => time.now, ...options });
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { Authorization: 'Bearer sk_any' },
  ) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) };
    const response = await sandbox.fetch(`${BASE}${path}`, init);
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };
  const invite = async (name: string, more?: Partial<UserInviteParams>) =>
    (await ask('POST', '/users', person(name, more))).body as unknown as UserInviteResponse;
  return { sandbox, time, ask, invite };
}
