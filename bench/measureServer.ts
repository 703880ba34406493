import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { mention, shout } from './say.js';
import { shuffle, summarize, summarizeRatios, type Summary } from './statistics.js';

const execute = promisify(execFile);
const REQUESTS = 6000;

/** What the library costs on a server. */
export interface ServerFindings {
  /** Rendering the closed trigger, in milliseconds. */
  trigger: Summary | undefined;
  /** Rendering the host's bare button. */
  button: Summary | undefined;
  /** Per invitation at 200 at once, in milliseconds, by the arrangement of the servers. */
  latency: Record<string, Summary | undefined>;
  /** The handler in AutoScribe's process against AutoScribe alone. */
  beside: Summary | undefined;
  /** The same of a route that only hands on: what any route costs. */
  besideAtLeast: Summary | undefined;
  /** The handler against a host's route that only hands on, both with AutoScribe behind a socket. */
  between: Summary | undefined;
}

interface Started {
  address: string;
  stop: () => void;
}

const nodeArgs = (root: string, script: string, ...args: string[]) => [path.join(root, 'src/server', script), ...args];
const ENV = { ...process.env, NODE_ENV: 'production' };

function start(root: string, kind: string, upstream = ''): Promise<Started> {
  const child = spawn(process.execPath, nodeArgs(root, 'serve.mjs', kind, upstream), { env: ENV, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server "${kind}" ended with ${code} before it served.`)));
    child.stdout.once('data', (port) => resolve({ address: `http://127.0.0.1:${String(port).trim()}`, stop: () => void child.kill() }));
  });
}

async function load(root: string, address: string): Promise<number> {
  const { stdout } = await execute(process.execPath, nodeArgs(root, 'load.mjs', address, String(REQUESTS)), { env: ENV });
  const { refused, mean } = JSON.parse(stdout) as { refused: number; mean: number };
  if (refused > 0) throw new Error(`${refused} of ${REQUESTS} invitations were refused.`);
  return mean;
}

/** Measures one arrangement in fresh processes. `…OverHttp` has AutoScribe in a process of its own. */
async function measureArrangement(root: string, kind: string): Promise<number> {
  const upstream = kind.endsWith('OverHttp') ? await start(root, 'sandbox') : undefined;
  const server = await start(root, kind, upstream?.address);
  try {
    return await load(root, server.address);
  } finally {
    server.stop();
    upstream?.stop();
  }
}

/** Measures what the library costs on a server: one process for each sample, and a new order in each round. */
export async function measureServer(root: string, rounds: number): Promise<ServerFindings> {
  const rendered: { trigger: number; button: number }[] = [];
  const kinds = ['sandbox', 'forward', 'handler', 'forwardOverHttp', 'handlerOverHttp'];
  const taken = new Map<string, (number | undefined)[]>(kinds.map((kind) => [kind, []]));
  for (let round = 1; round <= rounds; round += 1) {
    mention(`server, round ${round} of ${rounds}`);
    const { stdout } = await execute(process.execPath, nodeArgs(root, 'renderTrigger.mjs'), { env: ENV });
    rendered.push(JSON.parse(stdout) as { trigger: number; button: number });
    for (const kind of shuffle(kinds)) {
      const sample = await measureArrangement(root, kind).catch((thrown: unknown) => {
        shout(`No figure for the server "${kind}" in round ${round}: ${String(thrown)}`);
        return undefined;
      });
      taken.get(kind)?.push(sample);
    }
  }
  const of = (kind: string) => taken.get(kind) ?? [];
  return {
    trigger: summarize(rendered.map(({ trigger }) => trigger)),
    button: summarize(rendered.map(({ button }) => button)),
    latency: Object.fromEntries(kinds.map((kind) => [kind, summarize(of(kind))])),
    beside: summarizeRatios(of('handler'), of('sandbox')),
    besideAtLeast: summarizeRatios(of('forward'), of('sandbox')),
    between: summarizeRatios(of('handlerOverHttp'), of('forwardOverHttp')),
  };
}
