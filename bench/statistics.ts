/** What many rounds say about one figure. */
export interface Summary {
  median: number;
  /** The middle half of the rounds: from the first to the third quartile. */
  low: number;
  high: number;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Sums up a figure over the rounds that have it. */
export function summarize(values: readonly (number | undefined)[]): Summary | undefined {
  const sorted = values.filter((value) => value !== undefined && !Number.isNaN(value)).sort((a, b) => Number(a) - Number(b)) as number[];
  if (sorted.length === 0) return undefined;
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Compares two candidates round by round: what slows one round down slows both. */
export function summarizeRatios(values: readonly (number | undefined)[], others: readonly (number | undefined)[]): Summary | undefined {
  return summarize(
    values.map((value, round) => {
      const other = others[round];
      return value === undefined || other === undefined || other === 0 ? undefined : value / other;
    }),
  );
}

/** Gives the same items in a random order. */
export function shuffle<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
