import { createSandbox } from '../../src/sandbox/index.js';
import type { UserInviteParams } from '../../src/domain/index.js';

/** The key the demo's sandbox takes. It opens nothing else. */
export const SANDBOX_KEY = 'sandbox-key';

const person = (firstName: string, lastName: string, more: Partial<UserInviteParams>): UserInviteParams => ({
  firstName,
  lastName,
  email: `${firstName.toLowerCase()}@pacs.example`,
  clinicRole: 'Radiologist',
  level: 'member',
  canManageStudies: false,
  canCreateReports: false,
  hasDashboardAccess: true,
  ...more,
});

// Synthetic people. Their NPIs are well-formed and nobody's.
const TEAM = [
  person('Jules', 'Demo', { clinicRole: 'Administrative Director', level: 'admin', canManageStudies: true }),
  person('Rowan', 'Example', { suffix1: 'MD', canCreateReports: true, npiNumber: '1000000012' }),
  person('Kit', 'Sample', { suffix1: 'DO', canCreateReports: true, npiNumber: '2000000002' }),
];

/** Opens a sandbox in which a small team has long confirmed. */
export async function openDemoSandbox() {
  const sandbox = createSandbox({ apiKey: SANDBOX_KEY });
  for (const invite of TEAM) {
    const response = await sandbox.fetch('https://api.avarasoftware.com/v1/autoScribe/users', {
      method: 'POST',
      headers: { authorization: `Bearer ${SANDBOX_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(invite),
    });
    sandbox.confirm(((await response.json()) as { userId: string }).userId);
  }
  return sandbox;
}
