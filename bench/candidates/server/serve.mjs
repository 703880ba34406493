// One server of the comparison, on a free port of this machine. Prints the port, and serves until it is ended.
import { createSandbox } from 'autoscribe-react/sandbox';
import { createInviteHandler } from 'autoscribe-react/server';
import { createServer } from 'node:http';

const API_KEY = 'sk_test_bench';
const MOST_PEOPLE = 500;
const [kind, baseURL = ''] = process.argv.slice(2);
const sandbox = createSandbox({ apiKey: API_KEY });

// What a host would write by hand at the least: hands the request on, and checks nothing.
const handOn = (send, origin) => async (request) =>
  send(`${origin}/v1/autoScribe/users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: await request.text(),
  });

const ROUTES = {
  // AutoScribe itself.
  sandbox: () => (request) => sandbox.fetch(request),
  // A route that hands on unseen, with AutoScribe in the same process.
  forward: () => handOn(sandbox.fetch, 'https://api.avarasoftware.com'),
  // The handler, with AutoScribe in the same process.
  handler: () => createInviteHandler({ apiKey: API_KEY, authorize: () => true, fetch: sandbox.fetch }),
  // The same two, with AutoScribe behind a socket.
  forwardOverHttp: () => handOn(fetch, baseURL),
  handlerOverHttp: () => createInviteHandler({ apiKey: API_KEY, authorize: () => true, baseURL }),
};
const answer = ROUTES[kind]();
let answered = 0;

async function serve(incoming, outgoing) {
  answered += 1;
  // It looks through everybody it knows at each invitation, and a practice has hundreds of people, not thousands.
  if (answered % MOST_PEOPLE === 0) sandbox.reset();
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const url = `http://${incoming.headers.host}${incoming.url}`;
  const response = await answer(new Request(url, { method: incoming.method, headers, body: Buffer.concat(chunks) }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
// A slow machine must not see a connection closed under the next request.
server.keepAliveTimeout = 60_000;
server.listen({ port: 0, host: '127.0.0.1', backlog: 2000 }, () => process.stdout.write(`${server.address().port}\n`));
