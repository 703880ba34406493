import type { JudgedBudget } from './budgets.js';
import type { EntryBytes } from './measureEntries.js';
import type { Counted } from './measureCounted.js';
import type { ServerFindings } from './measureServer.js';
import type { Times } from './measureTimes.js';
import { COUNTED_ROWS, TIMED_ROWS } from './rows.js';
import { summarize, summarizeRatios, type Summary } from './statistics.js';
import { TARGETS } from './targets.js';

/** The times of every round by candidate; the same place is the same round. */
export type Rounds = ReadonlyMap<string, readonly (Times | undefined)[]>;

export const formatNumber = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const readRounds = (rounds: Rounds, name: string, key: string) => (rounds.get(name) ?? []).map((times) => times?.[key]);

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], body: readonly (readonly string[])[]) => [
  line(head),
  line(head.map(() => '---')),
  ...body.map(line),
];
const isComplete = (counted: Counted): counted is Required<Counted> => counted.work !== undefined && counted.kept !== undefined;
const labelOf = ({ label, unit }: { label: string; unit: string }) => (unit === '' ? label : `${label}, ${unit}`);
const spread = ({ median, low, high }: Summary, digits: number) =>
  `${formatNumber(median, digits)} (${formatNumber(low, digits)}–${formatNumber(high, digits)})`;
const times = (summary: Summary | undefined) => (summary ? `${spread(summary, 2)}×` : '–');
const judge = (ratio: Summary | undefined, limit: number) =>
  ratio === undefined ? 'not measured' : ratio.median <= limit ? 'reached' : '**missed**';

export function writeCounted(counted: readonly Counted[]): string[] {
  const body = COUNTED_ROWS.map((row) => [
    labelOf(row),
    ...counted.map((one) => (isComplete(one) ? formatNumber(row.read(one), row.digits) : '–')),
  ]);
  return table(['', ...counted.map(({ candidate }) => candidate.label)], body);
}

export function writeTimed(counted: readonly Counted[], rounds: Rounds): string[] {
  const body = TIMED_ROWS.map((row) => [
    labelOf(row),
    ...counted.map(({ candidate: { name } }) => {
      const summary = summarize(readRounds(rounds, name, row.key));
      const ratio = summarizeRatios(readRounds(rounds, name, row.key), readRounds(rounds, 'floor', row.key));
      if (!summary) return '–';
      const said = spread(summary, row.digits ?? 0);
      return row.hasRatio && ratio && name !== 'floor' ? `${said}, **${formatNumber(ratio.median, 1)}×**` : said;
    }),
  ]);
  return table(['', ...counted.map(({ candidate }) => candidate.label)], body);
}

export function writeTargets(counted: readonly Counted[], rounds: Rounds): string[] {
  const body = TARGETS.flatMap(({ key, label, against, limit, who }) =>
    counted
      .filter(({ candidate }) => who.includes(candidate.name))
      .map(({ candidate }) => {
        const ratio = summarizeRatios(readRounds(rounds, candidate.name, key), readRounds(rounds, against, key));
        const limitText = `≤ ${formatNumber(limit, 1)}× ${against}`;
        // Their role control is the floor's: beside stock Radix they say nothing.
        const packages =
          against === 'floor' ? summarizeRatios(readRounds(rounds, 'packages', key), readRounds(rounds, against, key)) : undefined;
        return [candidate.label, label, limitText, times(ratio), judge(ratio, limit), times(packages)];
      }),
  );
  return table(['', 'figure', 'target', 'ratio', '', 'the packages alone'], body);
}

export function writeBudgets(budgets: readonly JudgedBudget[]): string[] {
  const body = budgets.map(({ figure, limit, value, isKept }) => [
    figure,
    `≤ ${formatNumber(limit)}`,
    value === undefined ? '–' : formatNumber(value, Number.isInteger(value) ? 0 : 1),
    isKept ? 'kept' : '**broken**',
  ]);
  return table(['figure', 'budget', 'measured', ''], body);
}

const inKB = (bytes: number) => formatNumber(bytes / 1000, 1);

export function writeEntries(entries: readonly EntryBytes[]): string[] {
  return table(
    ['', 'with the page, KB', 'with all that may follow, KB'],
    entries.map(({ entry, initial, all }) => [entry, inKB(initial), inKB(all)]),
  );
}

const ms = (summary: Summary | undefined, digits: number) => (summary ? `${spread(summary, digits)} ms` : '–');

export function writeServer({ trigger, button, latency, beside, besideAtLeast, between }: ServerFindings): string[] {
  return table(
    ['', 'measured', 'target', ''],
    [
      ['`renderToString` of the closed trigger', ms(trigger, 4), '≤ 0.1 ms', judge(trigger, 0.1)],
      ['… of the host’s bare button', ms(button, 4), '', ''],
      ['sandbox alone, 200 invitations at once', ms(latency['sandbox'], 1), '', ''],
      ['a route that hands on unseen, and the sandbox in one process', ms(latency['forward'], 1), '', ''],
      ['… against the sandbox alone', times(besideAtLeast), '', ''],
      ['handler and sandbox in one process', ms(latency['handler'], 1), '', ''],
      ['… against the sandbox alone', times(beside), '≤ 1.05×', judge(beside, 1.05)],
      ['a route that hands on unseen, sandbox behind a socket', ms(latency['forwardOverHttp'], 1), '', ''],
      ['handler, sandbox behind a socket', ms(latency['handlerOverHttp'], 1), '', ''],
      ['… against the route that hands on unseen', times(between), '≤ 1.05×', judge(between, 1.05)],
    ],
  );
}
