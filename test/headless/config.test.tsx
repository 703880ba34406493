import { render, renderHook, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { AccessRestrictedNotice, AutoScribeProvider, type AutoScribeProviderProps } from '../../src/index.js';
import { useSettings, type AutoScribeSettings } from '../../src/headless/config.js';
import en from '../../src/locales/en.js';
import { invitationMessages } from '../../src/locales/en/invitation.js';

/** The settings in force inside these providers, outermost first, for a component with these props. */
function resolve(own?: AutoScribeSettings, ...providers: AutoScribeProviderProps[]) {
  const wrapper = ({ children }: { children: ReactNode }) =>
    providers.reduceRight<ReactNode>((inner, provider) => <AutoScribeProvider {...provider}>{inner}</AutoScribeProvider>, children);
  return renderHook(() => useSettings(own), { wrapper }).result.current;
}

describe('without any setting', () => {
  test('it is English, light, left to right, and nothing of the host’s', () => {
    expect(resolve()).toMatchObject({ messages: invitationMessages, locale: 'en', theme: 'light', dir: 'ltr', classNames: {} });
    expect(resolve()).toMatchObject({
      policy: undefined,
      support: undefined,
      onNpiLookup: undefined,
      container: undefined,
    });
  });
});

describe('a prop goes before a provider, and an inner provider before an outer one', () => {
  const outer = { theme: 'dark', dir: 'rtl', policy: { npiCheck: 'digits' }, support: { email: 'outer@pacs.example' } } as const;

  test('for each setting by itself', () => {
    expect(resolve({}, outer)).toMatchObject(outer);
    expect(resolve({ dir: 'ltr' }, outer, { theme: 'reading-room' })).toMatchObject({ ...outer, theme: 'reading-room', dir: 'ltr' });
  });

  test('for the place of dialogs and the look-up of NPIs, too', () => {
    const [ours, theirs] = [document.createElement('div'), document.createElement('div')];
    const [ask, askElsewhere] = [async () => null, async () => null];
    expect(resolve({ container: ours, onNpiLookup: ask })).toMatchObject({ container: ours, onNpiLookup: ask });
    expect(resolve({}, { container: theirs, onNpiLookup: askElsewhere })).toMatchObject({ container: theirs, onNpiLookup: askElsewhere });
    const both = resolve({ container: ours, onNpiLookup: ask }, { container: theirs, onNpiLookup: askElsewhere });
    expect(both.container).toBe(ours);
    expect(both.onNpiLookup).toBe(ask);
  });

  test('and a setting that is given as undefined is not given', () => {
    expect(resolve({ theme: undefined, policy: undefined, messages: undefined }, outer)).toMatchObject({
      ...outer,
      messages: invitationMessages,
    });
  });

  test('and help of which only a part is given is that part', () => {
    const support = { email: undefined, phone: undefined, url: 'https://pacs.example/help' };
    render(<AccessRestrictedNotice support={support} />);
    const links = within(screen.getByRole('region')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([support.url]);
  });
});

describe('words', () => {
  test('single ones are laid over the language, at any depth; the others stay', () => {
    const { messages } = resolve(
      { messages: { invite: { title: 'Add a colleague' } } },
      { messages: { invite: { submit: 'Go' }, sent: { next: ['Wait.'] } } },
    );
    expect(messages.invite).toEqual({ ...en.invite, title: 'Add a colleague', submit: 'Go' });
    expect(messages.sent).toEqual({ ...en.sent, next: ['Wait.'] });
    expect(messages.errors).toEqual(en.errors);
  });

  test('functions are replaced as a whole', () => {
    const { messages } = resolve({ messages: { errors: { retryIn: (seconds) => `${seconds}!` } } });
    expect(messages.errors.retryIn(3)).toBe('3!');
    expect(messages.errors.summary(1)).toBe(en.errors.summary(1));
  });

  test('a null among them, as JSON of a back end has, is no word: the language’s own stays', () => {
    const messages = JSON.parse('{"invite":{"title":null,"submit":"Go"},"sent":null}') as object;
    expect(resolve({ messages }).messages).toEqual({ ...invitationMessages, invite: { ...en.invite, submit: 'Go' } });
    expect(resolve({ messages: null as never }).messages).toEqual(invitationMessages);
  });

  test('a text where the language has a function, as a system of translations gives, or one for all of them, replaces nothing', () => {
    const messages = JSON.parse('{"errors":{"summary":"fields are wrong"},"sent":"Gone","invite":{"submit":"Go"}}') as object;
    expect(resolve({ messages }).messages).toEqual({ ...invitationMessages, invite: { ...en.invite, submit: 'Go' } });
    expect(resolve({ messages: 'de' as never }).messages).toEqual(invitationMessages);
  });

  test('a prototype in disguise overrides nothing', () => {
    const messages = JSON.parse('{"__proto__":{"polluted":true},"invite":{"__proto__":{"polluted":true}}}') as object;
    const resolved = resolve({ messages }).messages as object;
    expect('polluted' in resolved).toBe(false);
    expect('polluted' in {}).toBe(false);
    expect(resolve().messages).toEqual(invitationMessages);
  });
});

describe('classes', () => {
  test('for one slot add up, from the outermost provider to the component', () => {
    expect(
      resolve({ classNames: { submit: 'c', dialog: 'd' } }, { classNames: { submit: 'a' } }, { classNames: { submit: 'b' } }).classNames,
    ).toEqual({
      submit: 'a b c',
      dialog: 'd',
    });
  });
});

describe('language and direction', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['de', 'ltr'],
    ['pt-BR', 'ltr'],
    ['arn', 'ltr'],
  ] as const)('%s is written %s', (locale, dir) => {
    expect(resolve({ locale })).toMatchObject({ locale, dir });
    expect(resolve({ messages: { locale } })).toMatchObject({ locale, dir });
  });

  test('a direction that is said goes before the language’s', () => {
    expect(resolve({ locale: 'ar', dir: 'ltr' }).dir).toBe('ltr');
    expect(resolve({}, { dir: 'rtl' }).dir).toBe('rtl');
    expect(resolve({ locale: 'fr' }, { dir: 'rtl' }).dir).toBe('rtl');
  });

  test('a locale that is said goes before the messages’ own', () => {
    expect(resolve({ locale: 'en-GB', messages: { locale: 'ar' } })).toMatchObject({ locale: 'en-GB', dir: 'ltr' });
  });

  test('an inner language turns the direction back', () => {
    expect(resolve({ locale: 'en' }, { locale: 'ar' }).dir).toBe('ltr');
  });

  test.each([
    ['en_US', 'en-US'],
    ['pt_BR', 'pt-BR'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['ar_EG', 'ar-EG'],
  ])('a locale as some hosts write it, %s, is %s', (written, tag) => {
    expect(resolve({ locale: written }).locale).toBe(tag);
    expect(resolve({ messages: { locale: written } }).locale).toBe(tag);
  });

  test.each(['en_US', 'not a tag', ''])('a locale that can not be read (%j) never breaks a page', (locale) => {
    const settings = resolve({ locale });
    expect(() => new Intl.Collator(settings.locale)).not.toThrow();
    expect(settings.locale).toMatch(/^en/);
  });
});
