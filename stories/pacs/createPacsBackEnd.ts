import { createInviteHandler } from '../../src/server/index.js';
import { openDemoSandbox, SANDBOX_KEY } from './demoSandbox.js';
import { PACS_POLICY } from './policy.js';
import { readTeam } from './readTeam.js';

export interface PacsBackEndOptions {
  /** The key of a real AutoScribe account. Without it, a sandbox answers. */
  apiKey?: string;
}

/**
 * The back end of the demo's PACS: the invitation route that every host has, and what the worklist's page asks besides.
 * It lives in Storybook's server, or in the page where there is none.
 */
export function createPacsBackEnd({ apiKey }: PacsBackEndOptions): (request: Request) => Promise<Response> {
  const key = apiKey ?? SANDBOX_KEY;
  let demo = apiKey ? undefined : openDemoSandbox();
  const upstream: typeof fetch = async (input, init) => (demo ? (await demo).fetch(input, init) : fetch(input, init));

  const invite = createInviteHandler({
    apiKey: key,
    fetch: upstream,
    policy: PACS_POLICY,
    // The demo has one user, who may invite. A PACS asks its session here.
    authorize: () => true,
  });

  return async (request) => {
    const { pathname } = new URL(request.url);
    const body = async () => (await request.json()) as { userId: string };
    switch (`${request.method} ${pathname}`) {
      case 'POST /api/autoscribe/invite':
        return invite(request);
      case 'GET /api/pacs/team':
        return readTeam(upstream, key).then(
          (team) => Response.json({ team }),
          () => Response.json({ code: 'unavailable', message: 'AutoScribe did not give its users.' }, { status: 502 }),
        );
      case 'GET /api/pacs/mailbox':
        return Response.json({ mailbox: (await demo)?.mailbox().reverse() });
      case 'POST /api/pacs/confirm':
        (await demo)?.confirm((await body()).userId);
        return Response.json({});
      case 'POST /api/pacs/reset':
        demo &&= openDemoSandbox();
        await demo;
        return Response.json({});
      default:
        return Response.json({ code: 'unknown', message: 'No such route.' }, { status: 404 });
    }
  };
}
