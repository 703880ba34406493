import { createSandbox } from 'autoscribe-react/sandbox';
import { createInviteHandler } from 'autoscribe-react/server';

const sandbox = createSandbox({ apiKey: 'sk_server_side' });

export const POST = createInviteHandler({ apiKey: 'sk_server_side', fetch: sandbox.fetch, authorize: () => true });
