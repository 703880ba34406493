/// <reference types="vite/client" />
import type { ArgTypesEnhancer, InputType, SBType } from 'storybook/internal/types';
import { readTokens, type Token } from '../stories/theming/readTokens.js';
import { tokensCss } from './insides.js';

// Storybook's own reader of types stops at `Pick<…>` and at type parameters, which is how the settings reach the
// components. The interfaces are written plainly, so they are read as they stand: no second list of props is kept.
const sources = import.meta.glob<string>(
  ['../src/{wire,domain,adapters,headless,components}/**/*.{ts,tsx}', '../src/locales/messages.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const source = Object.values(sources).join('\n');

/** A prop as its interface says it. */
export interface Prop {
  name: string;
  type: string;
  required: boolean;
  description: string;
  /** The default, where the comment names a value. */
  defaultValue: string | undefined;
}

function readMember([, comment = '', name = '', mark, type = '']: readonly string[], argument: string): Prop {
  const text = comment.replace(/\s*\n\s*\* ?/g, ' ').trim();
  return {
    name,
    required: mark === '',
    type: type
      .replace(/ \| undefined$/, '')
      .replace(/^\((.*=>.*)\)$/, '$1')
      .replace(/\bT\b/, argument),
    description: text.replace(/ ?Default `[^`]+`\.$/, ''),
    defaultValue: /Default `([^`]+)`/.exec(text)?.[1],
  };
}

/** Reads the props that an interface of the library has, those that it inherits included. */
export function readProps(name: string, argument = 'T'): Prop[] {
  const found = new RegExp(`interface ${name}(?:<\\w+>)?(?:\\s+extends ([^{]+?))? \\{\\n([^]*?)\\n\\}`).exec(source);
  const [, bases = '', body = ''] = found ?? [];
  const inherited = [...bases.matchAll(/(\w+)(?:<([^<>]*)>)?/g)].flatMap(([, base = '', inside = '']) => {
    if (base !== 'Pick') return readProps(base, inside);
    const [picked = ''] = inside.split(',');
    return readProps(picked).filter((prop) => inside.includes(`'${prop.name}'`));
  });
  const own = [...body.matchAll(/(?:^ {2}\/\*\*([^]*?)\*\/\n)?^ {2}(\w+)(\??): (.+);$/gm)].map((member) => readMember(member, argument));
  return [...new Map([...inherited, ...own].map((prop) => [prop.name, prop])).values()];
}

// What a type's name stands for, to be unfolded beside it.
function readDeclarations(type: string): string | undefined {
  const found = [...new Set(type.match(/\b[A-Z]\w+/g))].map(
    (name) => new RegExp(`^export (?:type ${name} =[^;]+;|interface ${name}\\b[^{]*\\{\\n[^]*?\\n\\})`, 'm').exec(source)?.[0],
  );
  return (
    found
      .filter(Boolean)
      .join('\n\n')
      .replace(/^export /gm, '') || undefined
  );
}

function readAlias(type: string): string {
  return new RegExp(`^export type ${type} =([^;]+);`, 'm').exec(source)?.[1]?.trim() ?? type;
}

// Storybook makes the control from the type. What nobody can type into a field has none.
function toType(text: string): SBType | undefined {
  const type = /^\w+$/.test(text) ? readAlias(text) : text;
  if (/=>|Ref|ReactElement|[a-z]<.*ReactNode|ShadowRoot/.test(type)) return undefined;
  const options = type.split('|').map((option) => option.trim());
  if (options.every((option) => /^('.*'|\d+)$/.test(option))) {
    return { name: 'enum', value: options.map((option) => (option.startsWith("'") ? option.slice(1, -1) : Number(option))) };
  }
  if (type === 'boolean') return { name: 'boolean' };
  if (type === 'string' || type === 'ReactNode') return { name: 'string' };
  return { name: 'object', value: {} };
}

function toArgType(prop: Prop, category: string | undefined): InputType {
  const { name, required, description, defaultValue } = prop;
  const type = toType(prop.type);
  const summary = type?.name === 'enum' ? type.value.map((option) => JSON.stringify(option).replaceAll('"', "'")).join(' | ') : prop.type;
  const detail = type?.name === 'enum' ? undefined : readDeclarations(prop.type);
  return {
    name,
    description,
    ...(type ? { type: { ...type, required } } : { type: { name: 'function', required }, control: false }),
    table: {
      type: { summary, ...(detail ? { detail } : {}) },
      ...(defaultValue ? { defaultValue: { summary: defaultValue } } : {}),
      ...(category ? { category } : {}),
    },
  };
}

/** Shows every prop of a component as its interface says it, with a fitting control. A story's own words go before it. */
export const sharpenArgTypes: ArgTypesEnhancer = ({ argTypes, title }) => {
  const component = title.split('/').at(-1) ?? '';
  const settings = component === 'AutoScribeProvider' ? [] : readProps('AutoScribeSettings').map(({ name }) => name);
  const entries = readProps(`${component}Props`).map((prop) => {
    const category = settings.includes(prop.name) ? 'Settings' : undefined;
    const own = argTypes[prop.name]?.control;
    return [prop.name, { ...toArgType(prop, category), ...(own === undefined ? {} : { control: own }) }];
  });
  return entries.length > 0 ? (Object.fromEntries(entries) as typeof argTypes) : argTypes;
};

const kebab = (text: string) => text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function listFiles(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || sources[file] === undefined) return found;
  found.add(file);
  for (const [, path = ''] of sources[file].matchAll(/(?:^import (?!type )[^;]*? from |import\()'(\.[^']+)\.js'/gm)) {
    const { pathname } = new URL(path, `http://folder/${file.replace('../', '')}`);
    for (const end of ['.tsx', '.ts']) listFiles(`..${pathname}${end}`, found);
  }
  return found;
}

/** Lists the slots that a component renders, itself or through the parts that it is made of. */
export function readSlots(component: string): string[] {
  const text = [...listFiles(`../src/components/${component}.tsx`)].map((file) => sources[file]).join('\n');
  const calls = text.matchAll(/\bslot\(([^,()]*)|\bslot(?:: name)? ?= ?(['"]\w+['"])/g);
  const names = [...calls].flatMap(([, call = '', prop = '']) =>
    [...(call + prop).matchAll(/['"](\w+)['"]/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].sort();
}

const css = Object.values(import.meta.glob<string>('../src/theme/*.css', { query: '?raw', import: 'default', eager: true })).join('\n');
const rules = [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
  selectors,
  body,
}));

const definitions = new Map<string, string>();
for (const { body } of rules) {
  for (const [, name = '', value = ''] of body.matchAll(/(--as-[\w-]+):([^;]+)/g))
    definitions.set(name, (definitions.get(name) ?? '') + value);
}

function follow(text: string, found = new Set<string>()): Set<string> {
  for (const [name] of text.matchAll(/--(?:as|autoscribe)-[\w-]+/g)) {
    if (found.has(name)) continue;
    found.add(name);
    follow(definitions.get(name) ?? '', found);
  }
  return found;
}

/** Lists the tokens that change how a component looks: those its rules read, and those their defaults follow from. */
export function readTokensOf(component: string): Token[] {
  const classes = new Set(['root', 'wall', ...readSlots(component).map(kebab)].map((name) => `.autoscribe-${name}`));
  // A rule counts where it can match: where every class of one of its selectors is the component's.
  const concerns = (selector: string) => {
    const wanted = [...selector.matchAll(/\.autoscribe-[a-z-]+?(?=--|[^a-z-]|$)/g)].map(([name]) => name);
    return wanted.length > 0 && wanted.every((name) => classes.has(name));
  };
  const read = rules.filter(({ selectors }) => selectors.split(/,(?![^(]*\))/).some(concerns));
  const names = follow(read.map(({ body }) => body.replace(/--as-[\w-]+:[^;]+/g, '')).join('\n'));
  const { basic, advanced } = readTokens(tokensCss);
  return [...basic, ...advanced].filter(({ name }) => names.has(name));
}
