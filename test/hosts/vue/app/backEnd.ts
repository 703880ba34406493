import { createSandbox } from 'autoscribe-react/sandbox';
import type { InviteUserElement } from 'autoscribe-react/standalone';

const sandbox = createSandbox({ apiKey: 'sk_server_side' });
const sent: unknown[] = [];
Object.assign(window, { sent, sandbox });

/** Stands for the PACS's own back end: it has the key, the page would not. */
export const onInvite: NonNullable<InviteUserElement['props']['onInvite']> = async (invite, { signal }) => {
  sent.push(invite);
  const response = await sandbox.fetch('https://api.avarasoftware.com/v1/autoScribe/users', {
    method: 'POST',
    headers: { Authorization: 'Bearer sk_server_side', 'Content-Type': 'application/json' },
    body: JSON.stringify(invite),
    signal,
  });
  if (!response.ok) throw response;
  return response.json();
};
