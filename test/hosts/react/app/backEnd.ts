import type { OnInvite, UserInviteParams } from 'autoscribe-react';
import { createSandbox } from 'autoscribe-react/sandbox';

const sandbox = createSandbox({ apiKey: 'sk_server_side' });
const sent: UserInviteParams[] = [];
if (typeof window !== 'undefined') Object.assign(window, { sent });

/** Stands for the PACS's own back end: it has the key, the page would not. */
export const onInvite: OnInvite = async (invite, { signal }) => {
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
