import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { serveFolders } from '../test/support/serveFolders.js';
import { judgeBudgets } from './budgets.js';
import { CANDIDATES, type Candidate } from './candidates.js';
import { installCandidates } from './installCandidates.js';
import { buildNothing, measureCounted, type Counted } from './measureCounted.js';
import { measureEntries } from './measureEntries.js';
import { launchBrowser } from './openPage.js';
import { measureServer } from './measureServer.js';
import { measureTimes, type Times } from './measureTimes.js';
import { mention, say, shout } from './say.js';
import { shuffle } from './statistics.js';
import { writeReport } from './writeReport.js';

const REPORT = 'bench/RESULTS.md';
// The heap says something only once what is opened has been compiled.
const WARM_UP = 50;

/** What to compare, and how. */
export interface CompareOptions {
  rounds: number;
  tarball?: string | undefined;
  /** The names of the candidates to measure. Default: all; only then the report is kept. */
  only?: readonly string[] | undefined;
}

async function readBrowserVersion(): Promise<string> {
  const browser = await launchBrowser();
  const version = browser.version();
  await browser.close();
  return `Chromium ${version.split('.')[0] ?? ''}`;
}

async function countAll(root: string, address: string, candidates: readonly Candidate[]): Promise<Counted[]> {
  const waiting = [...candidates];
  const counted = new Map<Candidate, Counted>();
  const work = async () => {
    for (let candidate = waiting.shift(); candidate; candidate = waiting.shift()) {
      const one = await measureCounted(root, address, candidate, WARM_UP);
      if (one.problem !== undefined) shout(`No figures for ${candidate.label}: ${one.problem}`);
      counted.set(candidate, one);
    }
  };
  // Two at a time: what is counted does not mind company. What is clocked does.
  await Promise.all([work(), work()]);
  return candidates.flatMap((candidate) => counted.get(candidate) ?? []);
}

async function clockRounds(address: string, counted: readonly Counted[], rounds: number): Promise<Map<string, (Times | undefined)[]>> {
  const times = new Map<string, (Times | undefined)[]>(counted.map(({ candidate }) => [candidate.name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    mention(`round ${round} of ${rounds}`);
    // In a new order each time, so that nobody always comes after the same neighbour.
    for (const { candidate, bundle } of shuffle(counted)) {
      const measured =
        bundle &&
        (await measureTimes(address, candidate, bundle).catch((thrown: unknown) => {
          shout(`${candidate.label} has no figures in round ${round}: ${String(thrown)}`);
          return undefined;
        }));
      times.get(candidate.name)?.push(measured);
    }
  }
  return times;
}

/** Compares all candidates, prints the tables, and keeps them. */
export async function compare({ rounds, tarball, only }: CompareOptions): Promise<void> {
  const root = installCandidates({ withOthers: true, tarball });
  const entries = await measureEntries(root);
  await buildNothing(root);
  const served = await serveFolders([path.join(root, 'built')]);
  const counted = await countAll(
    root,
    served.address,
    CANDIDATES.filter(({ name }) => only?.includes(name) ?? true),
  );
  const times = await clockRounds(served.address, counted, rounds);
  await served.close();
  const browser = await readBrowserVersion();
  const server = await measureServer(root, rounds);
  const report = writeReport({ browser, counted, entries, rounds: times, server, budgets: judgeBudgets(entries, counted) });
  const pretty = await format(report, { ...(await resolveConfig(REPORT)), parser: 'markdown' });
  say(pretty);
  if (only === undefined) writeFileSync(REPORT, pretty);
}
