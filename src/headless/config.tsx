'use client';
import { useMemo } from 'react';
import type { OnNpiLookup } from '../domain/npiRecord.js';
import type { InvitePolicy } from '../domain/policy.js';
import { invitationMessages } from '../locales/en/invitation.js';
import type { Messages, PartialMessages } from '../locales/messages.js';
import { useInherited } from './settingsContext.js';

/** Where a user gets help. What is given is shown; nothing is sent anywhere. */
export interface Support {
  /** An e-mail address. */
  email?: string | undefined;
  /** A phone number, as people write it. */
  phone?: string | undefined;
  /** A help page, as an http(s) or relative URL. Opens in a new tab. */
  url?: string | undefined;
}

/** A colour theme. `auto` follows the operating system; `reading-room` is near-black and low-glare, for diagnostic monitors. */
export type ThemeName = 'light' | 'dark' | 'auto' | 'reading-room';

/** What a host can set once for everything below: each is also a prop of the components. Precedence: default < provider < prop. */
export interface AutoScribeSettings {
  /** The words, as a whole language or as single keys that differ. Default: English. */
  messages?: PartialMessages | undefined;
  /** The language as a BCP 47 tag, for `lang`, the writing direction and the order of translated roles. Default: the messages' own. */
  locale?: string | undefined;
  /** The colour theme. Default `'light'`. */
  theme?: ThemeName | undefined;
  /** The writing direction. Default: that of the locale. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** Classes to add, by slot name. A provider's and a prop's classes for one slot add up. */
  classNames?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where dialogs and lists are put. Default: the body, or the shadow root, that the component stands in. */
  container?: Element | ShadowRoot | null | undefined;
  /**
   * The nonce of your page's content security policy. The components add no style and no script to a page, so that none of them
   * uses it, and a provider's has no effect. Only the stylesheet's link of `<autoscribe-invite-user shadow>` carries the one given there.
   */
  nonce?: string | undefined;
  /** What this host allows. */
  policy?: InvitePolicy | undefined;
  /** Where a user gets help. */
  support?: Support | undefined;
  /** Looks NPIs up in the registry through the host's back end. Default: none. */
  onNpiLookup?: OnNpiLookup | undefined;
}

/** Settings with the defaults, the provider's and the props' laid over each other. */
export interface ResolvedSettings extends Omit<AutoScribeSettings, 'messages' | 'locale' | 'theme' | 'dir' | 'classNames' | 'nonce'> {
  /** Those of `AccessRestrictedNotice` as far as a host gave them: it brings the others itself. */
  messages: Omit<Messages, 'accessRestricted'> & Pick<PartialMessages, 'accessRestricted'>;
  locale: string;
  theme: ThemeName;
  dir: 'ltr' | 'rtl';
  /** The direction that a host gave. Without one, each language has its own. */
  givenDir?: 'ltr' | 'rtl' | undefined;
  classNames: Readonly<Partial<Record<string, string>>>;
}

const RTL_LANGUAGE = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/iu;

const DEFAULTS: ResolvedSettings = {
  messages: invitationMessages,
  locale: invitationMessages.locale,
  theme: 'light',
  dir: 'ltr',
  classNames: {},
};

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays words over others, key by key. What is no word of the same kind is left out. */
export function overlay<T>(base: T, over: unknown): T {
  if (!isBag(over) || !isBag(base)) {
    // A text where a function belongs, as from a host's own system of translations, would fail only where it is called.
    const fits = base === undefined || (!isBag(base) && (typeof over === 'function') === (typeof base === 'function'));
    return (fits ? (over ?? base) : base) as T;
  }
  const merged: Bag = { ...base };
  for (const key of Object.keys(over)) if (key !== '__proto__') merged[key] = overlay(merged[key], over[key]);
  return merged as T;
}

function addClassNames(base: ResolvedSettings['classNames'], over: AutoScribeSettings['classNames']): ResolvedSettings['classNames'] {
  if (!over) return base;
  const merged = { ...base };
  for (const [slot, name] of Object.entries(over)) merged[slot] = [merged[slot], name].filter(Boolean).join(' ');
  return merged;
}

// Some hosts write "en_US"; a tag that Intl can't read would throw wherever something is sorted.
function readTag(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** Gives the settings in force: those of the nearest provider with the given ones laid over them. */
export function useSettings(own: AutoScribeSettings = {}): ResolvedSettings {
  const inherited = useInherited() ?? DEFAULTS;
  const { messages, locale, theme, dir, classNames, container, policy, support, onNpiLookup } = own;
  return useMemo(() => {
    const words = overlay(inherited.messages, messages);
    const language = readTag(locale) ?? readTag(messages?.locale) ?? inherited.locale;
    const givenDir = dir ?? inherited.givenDir;
    return {
      messages: words,
      locale: language,
      theme: theme ?? inherited.theme,
      givenDir,
      dir: givenDir ?? (RTL_LANGUAGE.test(language) ? 'rtl' : 'ltr'),
      classNames: addClassNames(inherited.classNames, classNames),
      container: container ?? inherited.container,
      policy: policy ?? inherited.policy,
      support: support ?? inherited.support,
      onNpiLookup: onNpiLookup ?? inherited.onNpiLookup,
    };
  }, [inherited, messages, locale, theme, dir, classNames, container, policy, support, onNpiLookup]);
}
