import budgets from './budgets.json' with { type: 'json' };
import type { Counted } from './measureCounted.js';
import { totalOf } from './measureBytes.js';
import type { EntryBytes } from './measureEntries.js';

type Figures = Record<string, number>;

/** A budget, what was measured, and whether that is within it. */
export interface JudgedBudget {
  figure: string;
  limit: number;
  reason: string;
  value: number | undefined;
  isKept: boolean;
}

function readEntries(entries: readonly EntryBytes[]): Figures {
  const find = (name: string) => entries.find(({ entry }) => entry === name)?.all ?? Number.NaN;
  const locales = entries.filter(({ entry }) => entry.startsWith('locales/')).map(({ all }) => all);
  return {
    'bytes of JavaScript before anybody shows intent': entries.find(({ entry }) => entry === 'InviteUserDialog')?.initial ?? Number.NaN,
    'bytes of /schema': find('schema'),
    'bytes of /headless': find('headless'),
    'bytes of the largest locale': Math.max(...locales),
    'bytes of styles.css': find('styles.css'),
  };
}

function readCounted(counted: readonly Counted[]): Figures {
  const figures: Figures = {};
  const worst = (figure: string, value: number) => {
    figures[figure] = Math.max(figures[figure] ?? 0, value);
  };
  for (const { candidate, bytes, work, kept } of counted) {
    if (!candidate.isOurs || !bytes || !work || !kept) continue;
    const kind = candidate.option === undefined ? 'native' : 'list';
    figures[`bytes in all, dialog and role control open, ${kind}`] = totalOf(bytes);
    figures[`component renders on opening, ${kind}`] = work.opening.renders;
    figures[`component renders at the click after intent, ${kind}`] = work.click.renders;
    figures[`DOM nodes kept after 50 openings, ${kind}`] = kept.nodes;
    figures[`listeners kept after 50 openings, ${kind}`] = kept.listeners;
    worst('layouts forced by script on opening', work.forcedLayouts);
    worst('React commits per key, nothing wrong', work.commitsPerKey);
    worst('React commits per key, errors showing', work.commitsPerKeyWrong);
    worst('React commits at the key that clears an error', work.clearingKey.commits);
    worst('component renders at the key that clears an error', work.clearingKey.renders);
    worst('component renders at an empty submit', work.submitting.renders);
    for (const [what, count] of Object.entries(work.closed)) worst(`${what} while closed`, count);
  }
  return figures;
}

/** Holds what was counted against the budgets. */
export function judgeBudgets(entries: readonly EntryBytes[], counted: readonly Counted[]): JudgedBudget[] {
  const figures = { ...readEntries(entries), ...readCounted(counted) };
  return budgets.map(({ figure, limit, reason }) => {
    const value = figures[figure];
    // A figure that nobody measures any more must not pass.
    return { figure, limit, reason, value, isKept: value !== undefined && value <= limit };
  });
}
