import { sumOf, type BuiltFile, type Bundle } from './buildPage.js';
import type { CountedWork } from './countWork.js';

/** What a candidate's page loads, by the time it does, in bytes of brotli. */
export interface LoadedBytes {
  initialJs: number;
  initialCss: number;
  /** What intent and opening load on top. */
  opening: number;
  /** What opening the list of roles loads on top. */
  list: number;
}

const isCss = ({ name }: BuiltFile) => name.endsWith('.css');

/** Sorts a bundle's files by when the browser really asked for them. */
export function measureBytes({ initial, lazy }: Bundle, files: CountedWork['files']): LoadedBytes {
  const loaded = (names: readonly string[]) => sumOf(lazy.filter(({ name }) => names.includes(name)));
  return {
    initialJs: sumOf(initial.filter((file) => !isCss(file))),
    initialCss: sumOf(initial.filter(isCss)),
    opening: loaded([...files.byIntent, ...files.byOpening]),
    list: loaded(files.byList),
  };
}

export const totalOf = ({ initialJs, initialCss, opening, list }: LoadedBytes): number => initialJs + initialCss + opening + list;
