import { readBlocks } from './readBlocks.js';

const AT_RULES = /^@(media|supports|container|keyframes autoscribe-[\w-]+)\b/;
const PHYSICAL_PROPERTY = /(^|-)(left|right|top|bottom)(-|$)|^((min|max)-)?(width|height)$|-[xy]$/;
/** What has a logical name for each side, and is physical only where it tells left from right. */
const SIDES = /^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color|radius))$/;
/** What has no side in its name, but may have one in its value. */
const SIDED_VALUE = /^(float|clear|text-align|transition|transition-property|will-change)$/;
const PHYSICAL_VALUE = /(?<![\w-])(left|right|top|bottom|width|height)(?![\w-])/;

/** Splits at a character outside brackets and quotes. */
function split(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(/"[^"]*"|'[^']*'|\\.|[^]/g)) {
    if (/[([]/.test(piece)) depth += 1;
    if (/[)\]]/.test(piece)) depth -= 1;
    if (depth === 0 && piece.length === 1 && separator.test(piece)) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
}

/** Removes a functional pseudo-class with all that is in its brackets. */
function without(name: string, selector: string): string {
  const start = selector.indexOf(`:${name}(`);
  if (start < 0) return selector;
  let end = selector.indexOf('(', start);
  for (let depth = 1; depth > 0;) {
    end += 1;
    if (selector[end] === '(') depth += 1;
    if (selector[end] === ')') depth -= 1;
  }
  return without(name, selector.slice(0, start) + selector.slice(end + 1));
}

function findInSelector(selector: string): string[] {
  const found: string[] = [];
  const named = selector.replaceAll("[class^='autoscribe-']", '.autoscribe-');
  const classes = [...named.replaceAll(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
  if (!classes.some((name) => name.startsWith('autoscribe-'))) found.push('has no class of ours');
  for (const name of classes) if (!name.startsWith('autoscribe-')) found.push(`has the class ${name}`);
  // What is left of it without attributes, arguments in numbers, pseudo-classes and classes can only be an element.
  const rest = named.replaceAll(/\[[^\]]*\]|:nth-[\w-]+\([^)]*\)|::?[\w-]+|\.[\w-]+/g, ' ');
  if (rest.includes('#')) found.push('has an id');
  for (const [element] of rest.replaceAll(/#[\w\\#-]+/g, ' ').matchAll(/[\w-]+|\*/g)) found.push(`has the element ${element}`);
  const weight = [...without('where', named).matchAll(/\.[\w-]+|\[/g)].length;
  if (weight > 1) found.push('weighs more than one class');
  return found;
}

function tellsLeftFromRight(property: string, value: string): boolean {
  if (SIDED_VALUE.test(property)) return PHYSICAL_VALUE.test(value);
  if (!SIDES.test(property)) return false;
  const [first, second, third, fourth] = split(value, /\s/);
  // Of a radius, each is a corner.
  if (property === 'border-radius') return new Set([first, second, third, fourth].filter(Boolean)).size > 1;
  return fourth !== undefined && fourth !== second;
}

function findInDeclaration(property: string, value: string): string[] {
  const found: string[] = [];
  if (/!\s*important/i.test(value)) found.push(`says ${property} is important`);
  if (/\b(url|image-set|src)\(/i.test(value)) found.push(`loads ${value}`);
  if (property.startsWith('--') && !/^--(as|autoscribe)-/.test(property)) found.push(`sets ${property}`);
  if (!property.startsWith('--') && PHYSICAL_PROPERTY.test(property)) found.push(`has the physical ${property}`);
  if (tellsLeftFromRight(property, value)) found.push(`has the physical ${property}: ${value}`);
  return found;
}

/**
 * Finds what a stylesheet may not do in a host's page: touch what is not ours, outweigh a host's class, load anything, or
 * tell left from right.
 */
export function findBreaches(text: string): string[] {
  const { blocks, statements } = readBlocks(text);
  const found = statements
    .filter((statement) => !/^@import '\.\/[\w-]+\.css'$/.test(statement))
    .map((statement) => `is not ours: ${statement}`);
  for (const { prelude, within, declarations } of blocks) {
    const isAtRule = prelude.startsWith('@');
    if (isAtRule && !AT_RULES.test(prelude)) found.push(`is not allowed: ${prelude}`);
    const isFrame = within.some((rule) => rule.startsWith('@keyframes'));
    if (within.some((rule) => !rule.startsWith('@'))) found.push(`is nested: ${prelude}`);
    const selectors = isAtRule || isFrame ? [] : split(prelude, /,/);
    for (const selector of selectors) found.push(...findInSelector(selector).map((what) => `${selector} ${what}`));
    found.push(...declarations.flatMap(([property, value]) => findInDeclaration(property, value)).map((what) => `${prelude} ${what}`));
  }
  return found;
}
