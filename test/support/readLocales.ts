import { readdirSync } from 'node:fs';
import type { Messages } from '../../src/locales/messages.js';

/** Reads every language there is, by the name of its file. A new file takes part in every test without a word. */
export async function readLocales(): Promise<[tag: string, messages: Messages][]> {
  const tags = readdirSync('src/locales')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((tag) => tag !== 'messages');
  return Promise.all(
    tags.map(async (tag): Promise<[string, Messages]> => {
      const { default: messages } = (await import(`../../src/locales/${tag}.ts`)) as { default: Messages };
      return [tag, messages];
    }),
  );
}

/** What the functions among the messages are given for a sample. */
export const SAMPLE = ['Kit Sample', 'kit@pacs.example'] as const;

/** Lists every text of a language with the path to it; a function is asked with the sample, or with 7 where it counts. */
export function listTexts(node: unknown, path: readonly string[] = []): [path: string, text: unknown][] {
  if (typeof node === 'function') {
    const counts = /^(retryIn|summary)$/.test(path.at(-1) ?? '');
    return [[path.join('.'), (node as (...args: unknown[]) => unknown)(...(counts ? [7] : SAMPLE))]];
  }
  if (typeof node !== 'object' || node === null) return [[path.join('.'), node]];
  return Object.entries(node).flatMap(([key, child]) => listTexts(child, [...path, key]));
}
