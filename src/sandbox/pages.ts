import type { Page } from '../wire/invitations.js';
import { ApiError } from './apiError.js';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

function readLimit(query: URLSearchParams): number {
  const text = query.get('limit') ?? String(DEFAULT_LIMIT);
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new ApiError(400, 'The query is invalid.', [{ field: 'limit', message: `must be a whole number from 1 to ${MAX_LIMIT}` }]);
}

function readCursor(name: string, query: URLSearchParams): number {
  const cursor = query.get('cursor');
  if (cursor === null) return Number.POSITIVE_INFINITY;
  try {
    const position = /^(\w+):(\d+)$/.exec(atob(cursor));
    if (position?.[1] === name) return Number(position[2]);
  } catch {
    // Not even Base64: refused below like every other cursor that this list has not given.
  }
  throw new ApiError(400, 'The query is invalid.', [{ field: 'cursor', message: 'is not a cursor of this list' }]);
}

/**
 * Gives one page of a list, newest first (the sandbox's own choice). A cursor names the last item it gave rather than a
 * distance from the top, so that nothing is shown twice or skipped when somebody is invited between two pages.
 *
 * @param items - All that match, each with its place in the order of creation.
 * @throws ApiError 400 for a limit other than 1 to 100, or a cursor that this list has not given.
 */
export function readPage<Name extends string, Item>(
  name: Name,
  items: readonly { place: number; item: Item }[],
  query: URLSearchParams,
): Page<Name, Item> {
  const limit = readLimit(query);
  const before = readCursor(name, query);
  const rest = items.filter(({ place }) => place < before).sort((a, b) => b.place - a.place);
  const page = rest.slice(0, limit);
  const hasMore = rest.length > page.length;
  const cursor = hasMore ? btoa(`${name}:${page.at(-1)?.place ?? 0}`) : null;
  return { [name]: page.map(({ item }) => item), cursor, hasMore } as Page<Name, Item>;
}
