import en from '../../src/locales/en.js';
import type { Messages } from '../../src/locales/messages.js';

const ACCENTED = new Map(
  [...'AaBbCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz'].map((letter, index) => [
    letter,
    [...'ÅåƁƀÇçĐđÉéĜĝĤĥÎîĶķĻļÑñÖöŘřŠšŢţÛûŴŵÝýŽž'][index] ?? letter,
  ]),
);
const FILLER = 'ŵîđéř åñđ ŵîđéř ';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Makes one text foreign: accented, four tenths longer, in brackets. What it was given stays as it is. */
function lengthen(text: string, given: readonly string[]): string {
  const kept = given.filter((one) => text.includes(one)).toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  const [first] = kept;
  const accent = (part: string) => [...part].map((letter) => ACCENTED.get(letter) ?? letter).join('');
  const split = (part: string, rest: readonly string[]): string => {
    const [next, ...others] = rest;
    if (next === undefined || !part.includes(next)) return accent(part);
    const at = part.indexOf(next);
    return accent(part.slice(0, at)) + next + split(part.slice(at + next.length), others);
  };
  const more = Math.ceil((text.length - (first === undefined ? 0 : kept.join('').length)) * 0.4);
  return `[${split(text, kept)} ${FILLER.repeat(Math.ceil(more / FILLER.length))
    .slice(0, more)
    .trim()}]`;
}

function convert(node: unknown): unknown {
  if (typeof node === 'function') {
    return (...args: unknown[]) => lengthen(String((node as (...given: unknown[]) => unknown)(...args)), args.map(String).filter(isText));
  }
  if (Array.isArray(node)) return node.map(convert);
  if (typeof node === 'object' && node !== null)
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, convert(child)]));
  return isText(node) ? lengthen(node, []) : node;
}

/** English made foreign: every word accented, in brackets and four tenths longer, to see what a layout can take. */
export const pseudoLocale: Messages = { ...(convert(en) as Messages), locale: 'en-XA' };
