import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { minifySync, transformWithOxc } from 'vite';
import { describe, expect, test } from 'vitest';
import en from '../../src/locales/en.js';
import type { Messages } from '../../src/locales/messages.js';
import { CLINIC_ROLE_GROUPS, CLINIC_ROLES } from '../../src/wire/clinicRoles.js';
import { pseudoLocale } from '../support/pseudoLocale.js';
import { listTexts, readLocales, SAMPLE } from '../support/readLocales.js';

const locales = await readLocales();
const others = locales.filter(([tag]) => tag !== 'en');
const textsOf = (messages: Messages) => listTexts(messages).filter(([path]) => path !== 'locale') as [path: string, text: string][];
const find = (messages: Messages, pattern: RegExp) =>
  textsOf(messages)
    .filter(([, text]) => pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`);

test.each(['README.md', 'stories/Languages.mdx'])('%s names every language', (page) => {
  const text = readFileSync(page, 'utf8');
  expect(locales.map(([tag]) => `\`${tag}\``).filter((tag) => !text.includes(tag))).toEqual([]);
});

describe.each(locales)('%s', (tag, messages) => {
  test('is called as its file, by a tag that every browser knows', () => {
    expect(messages.locale).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
  });

  test('says all that English says, and nothing else', () => {
    const pathsOf = (node: Messages) => textsOf(node).map(([path]) => path);
    expect(pathsOf(messages).length).toBeGreaterThan(200);
    expect(pathsOf(messages).sort()).toEqual(pathsOf(en).sort());
    expect(textsOf(messages).filter(([, text]) => typeof text !== 'string' || text === '')).toEqual([]);
  });

  test('never shows a person a value that went missing', () => {
    expect(find(messages, /\b(?:undefined|null|NaN)\b|\[object/)).toEqual([]);
  });

  test('names each role and each group differently', () => {
    const { roles, groups } = messages.clinicRole;
    expect(Object.keys(roles).sort()).toEqual([...CLINIC_ROLES].sort());
    expect(new Set(Object.values(roles)).size).toBe(CLINIC_ROLES.length);
    expect(Object.keys(groups).sort()).toEqual(CLINIC_ROLE_GROUPS.map(({ group }) => group).sort());
    expect(new Set(Object.values(groups)).size).toBe(CLINIC_ROLE_GROUPS.length);
  });

  test('names what it was given', () => {
    const [name, email] = SAMPLE;
    const { npi, errors, sent } = messages;
    const aboutName = [npi.found, npi.organization, npi.nameDiffers, npi.useName, npi.useRole, errors.requestId, errors.serverSays];
    for (const say of aboutName) expect(say(name)).toContain(name);
    for (const say of [sent.description, sent.alreadyDescription]) {
      expect(say(name, email)).toContain(name);
      expect(say(name, email)).toContain(email);
    }
    expect(npi.organization('')).not.toMatch(/[()（）]|\s[.,]/);
  });

  test('names a switch or a level in an error exactly as the form does', () => {
    const { fieldErrors, permissions, level } = messages;
    expect(fieldErrors['npi-required']).toContain(permissions.canCreateReports.label);
    expect(fieldErrors['admin-needs-dashboard']).toContain(level.member.label);
  });

  test('costs a host that bundles it at most 4 KB', async () => {
    const file = `src/locales/${tag}.ts`;
    const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
    expect(brotliCompressSync(minifySync(file, code, { module: true }).code).length).toBeLessThanOrEqual(4096);
  });

  test('is set like print: no loose white space, no typewriter quotes or dots', () => {
    expect(find(messages, /^\s|\s$| {2}|\n/)).toEqual([]);
    const quotes = find(messages, /['"]|\.\.\./).filter((found) => tag !== 'en' || !found.startsWith('clinicRole.roles.'));
    expect(quotes).toEqual([]);
  });
});

describe('counting', () => {
  const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];

  describe.each(locales)('in %s', (tag, { errors }) => {
    const rules = new Intl.PluralRules(tag);
    const format = (count: number) => new Intl.NumberFormat(tag).format(count);
    // What is left without the number is the form.
    const formOf = (text: string) => text.replace(/\p{Nd}+/gu, '#');
    const categories = new Set(COUNTS.map((count) => rules.select(count)));

    test('fields: one form for each of the language’s plural categories, with the number in it or in words', () => {
      const forms = new Map(COUNTS.map((count) => [rules.select(count), new Set<string>()]));
      for (const count of COUNTS) forms.get(rules.select(count))?.add(formOf(errors.summary(count)));
      expect([...forms].filter(([, found]) => found.size !== 1)).toEqual([]);
      expect(new Set([...forms.values()].flatMap((found) => [...found])).size).toBe(categories.size);
      const inWords = (count: number) => ['zero', 'one', 'two'].includes(rules.select(count)) && !/\p{Nd}/u.test(errors.summary(count));
      for (const count of COUNTS.filter((one) => !inWords(one))) expect(errors.summary(count)).toContain(format(count));
    });

    test('seconds: the singular differs from the plural where the language has both', () => {
      for (const count of [11, 21, 33]) expect(errors.retryIn(count)).toContain(format(count));
      const forms = new Set([1, 2, 3, 11].map((count) => formOf(errors.retryIn(count))));
      expect(forms.size).toBe(new Set([1, 2, 3, 11].map((count) => rules.select(count))).size);
    });

    test('a wait of more than 90 seconds is said in minutes, never too few', () => {
      const seconds = formOf(errors.retryIn(40));
      expect(errors.retryIn(90)).toContain(format(90));
      expect(formOf(errors.retryIn(90))).toBe(formOf(errors.retryIn(89)));
      expect(errors.retryIn(91)).toBe(errors.retryIn(120));
      expect(errors.retryIn(121)).toContain(format(3));
      expect(errors.retryIn(121)).not.toBe(errors.retryIn(120));
      expect(errors.retryIn(40 * 60)).toContain(format(40));
      expect(formOf(errors.retryIn(40 * 60))).not.toBe(seconds);
    });
  });

  test('in Arabic uses all six forms', () => {
    expect(new Set(COUNTS.map((count) => new Intl.PluralRules('ar').select(count))).size).toBe(6);
  });
});

describe('no English is left', () => {
  // What a language really says in the same letters.
  const SAME: Record<string, readonly string[]> = {
    de: ['invite.optional', 'level.admin.label'],
    'pt-BR': ['person.email'],
  };
  // What Unicode has no script of its own for.
  const MIXED: Record<string, string> = {
    Jpan: '[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}]',
    Kore: '[\\p{sc=Hang}\\p{sc=Hani}]',
    Hans: '\\p{sc=Hani}',
    Hant: '\\p{sc=Hani}',
  };
  const scriptOf = (tag: string) => {
    const { script = '' } = new Intl.Locale(tag).maximize();
    return new RegExp(MIXED[script] ?? `\\p{sc=${script}}`, 'u');
  };

  test.each(others)('in %s', (tag, messages) => {
    const english = new Map(textsOf(en));
    const same = textsOf(messages).filter(([path, text]) => english.get(path) === text);
    expect(same.map(([path]) => path)).toEqual(SAME[tag] ?? []);
    expect(find(messages, /\b(?:and|again|can|not|please|the|this|with|you|your)\b/i)).toEqual([]);
    const script = scriptOf(tag);
    expect(textsOf(messages).filter(([, text]) => !script.test(text))).toEqual([]);
  });
});

describe('each language has its own punctuation', () => {
  const get = (wanted: string) => {
    const messages = locales.find(([tag]) => tag === wanted)?.[1];
    if (!messages) throw new Error(`There is no ${wanted}.`);
    return messages;
  };

  test('French: a narrow no-break space before : ; ! ? and inside « »', () => {
    expect(find(get('fr'), /[^\u202f][:;!?»]|«(?!\u202f)/)).toEqual([]);
  });

  test('Spanish: a question begins with ¿', () => {
    expect(find(get('es'), /^[^¿]*\?/)).toEqual([]);
  });

  test('German: „ and “', () => {
    expect(find(get('de'), /”|»|«|“[^“„]*“/)).toEqual([]);
  });

  test.each(['ja', 'zh-CN'])('%s: full-width marks after its own characters', (tag) => {
    expect(find(get(tag), /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][,.:;!?()]/u)).toEqual([]);
  });

  test('Arabic: its own comma and question mark, and whatever it is given isolated from the sentence', () => {
    const ar = get('ar');
    expect(find(ar, /[,;?]/)).toEqual([]);
    const [name, email] = SAMPLE;
    const given = textsOf(ar).filter(([, text]) => text.includes(name) || text.includes(email));
    expect(given).toHaveLength(9);
    for (const [, text] of given) expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/Kit|pacs\.example/);
  });
});

describe('the pseudo-locale for layouts', () => {
  test('is foreign throughout, four tenths longer, and as complete as English', () => {
    const english = new Map(textsOf(en));
    const texts = textsOf(pseudoLocale);
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    expect(texts.filter(([path, text]) => text.length < (english.get(path)?.length ?? 0) * 1.2 || !/^\[.*\]$/.test(text))).toEqual([]);
    const length = (all: [string, string][]) => all.reduce((sum, [, text]) => sum + text.length, 0);
    expect(length(texts) / length([...english])).toBeGreaterThan(1.4);
    expect(pseudoLocale.sent.description(...SAMPLE)).toMatch(/\[Kit Sample .* kit@pacs\.example\./);
  });
});
