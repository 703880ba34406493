import { availableParallelism } from 'node:os';
import type { JudgedBudget } from './budgets.js';
import type { EntryBytes } from './measureEntries.js';
import type { Counted } from './measureCounted.js';
import type { ServerFindings } from './measureServer.js';
import { summarize } from './statistics.js';
import {
  formatNumber,
  readRounds,
  writeBudgets,
  writeCounted,
  writeEntries,
  writeServer,
  writeTargets,
  writeTimed,
  type Rounds,
} from './writeTables.js';

/** Everything a run of the comparison found out. */
export interface Findings {
  browser: string;
  counted: readonly Counted[];
  entries: readonly EntryBytes[];
  rounds: Rounds;
  budgets: readonly JudgedBudget[];
  server: ServerFindings;
}

const NOISY = 15;

function describeNoise(rounds: Rounds): string {
  const floor = summarize(readRounds(rounds, 'floor', 'openAfterIntent'));
  if (!floor) return 'The floor was not clocked, so nothing says how quiet the machine was.';
  const percent = ((floor.high - floor.low) / 2 / floor.median) * 100;
  const said = `The middle half of the floor’s own openings lay within ±${formatNumber(percent)} % of their median`;
  return percent > NOISY ? `**The machine was noisy: ${said}. Trust what is counted, and of the times only the ratios.**` : `${said}.`;
}

/** Writes what a run found out, as Markdown. */
export function writeReport({ browser, counted, entries, rounds, budgets, server }: Findings): string {
  const count = Math.max(0, ...[...rounds.values()].map((all) => all.length));
  const problems = counted.filter(({ problem }) => problem !== undefined);
  return [
    '# What it costs, compared',
    '',
    'The same invitation form, made nine times. Written by `npm run bench`, which repeats all of it; [how it is measured](README.md).',
    '',
    `This run: ${count} rounds in ${browser}, headless, with the processor made 4 times slower, on a machine with ${availableParallelism()} cores. ${describeNoise(rounds)}`,
    '',
    ...problems.flatMap(({ candidate, problem = '' }) => [`**No figures for ${candidate.label}:** ${problem.split('\n')[0] ?? ''}`, '']),
    '## Counted',
    '',
    'The same on every machine. 1 KB is 1,000 bytes; React is not counted.',
    '',
    ...writeCounted(counted),
    '',
    '## Doors, and what is behind them',
    '',
    'Brotli. The last rows are the packages that the library is made of, by themselves: less than those together it can not cost.',
    '',
    ...writeEntries(entries),
    '',
    '## Clocked',
    '',
    'Medians, with the middle half of the rounds in brackets. `×` is the median of the ratios to the floor, each within one round. Below about 15 % is noise.',
    '',
    ...writeTimed(counted, rounds),
    '',
    '## Targets in time',
    '',
    'The last column is what “floor + react-hook-form + zod” comes to beside the same floor: what is built on those packages can hardly be below it.',
    '',
    ...writeTargets(counted, rounds),
    '',
    '## On a server',
    '',
    'Per rendering, and per invitation while 200 are under way at a time.',
    '',
    ...writeServer(server),
    '',
    '## Budgets',
    '',
    'Held by `npm run test:budgets`; `budgets.json` has the reason for each.',
    '',
    ...writeBudgets(budgets),
    '',
  ].join('\n');
}
