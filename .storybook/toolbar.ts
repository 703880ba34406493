/// <reference types="vite/client" />
import type { Preview } from '@storybook/react-vite';
import type { Messages, ThemeName } from '../src/index.js';
import en from '../src/locales/en.js';
import { pseudoLocale } from '../test/support/pseudoLocale.js';
import type { Network, WorldFault } from '../stories/world/createWorld.js';

// Every further file is a language, and the toolbar has it.
const others = import.meta.glob<Messages>(['../src/locales/*.ts', '!../src/locales/{en,messages}.ts'], { import: 'default', eager: true });

// Its own name for itself, with a capital: some languages write it without in the middle of a text.
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

const LOCALES = [
  ...[en, ...Object.values(others)].map((messages) => ({ value: messages.locale, title: nameOf(messages.locale), messages })),
  { value: pseudoLocale.locale, title: 'Pseudo: accents, 40 % longer', messages: pseudoLocale },
];

// What the address says (`&globals=network:offline`), what the toolbar says, and what goes wrong.
const NETWORK: readonly [value: string, title: string, fault?: WorldFault][] = [
  ['none', 'No fault'],
  ['offline', 'Offline', 'offline'],
  ['401', '401: the session is over', 'session-expired'],
  ['403', '403: may not invite', 'forbidden'],
  ['bad-key', '401 from AutoScribe: the API key is refused', '401'],
  ['409', '409: invited already', '409'],
  ['422', '422: not accepted', '422'],
  ['429', '429: too many requests', '429'],
  ['500', '500: AutoScribe is broken', '500'],
  ['503', '503: AutoScribe rests', '503'],
  ['timeout', 'No answer, nothing was done', 'timeout'],
  ['timeout-after-write', 'No answer, but it was done', 'timeout-after-write'],
  ['drop-before-write', 'Connection breaks before it was done', 'drop-before-write'],
  ['drop-after-write', 'Connection breaks after it was done', 'drop-after-write'],
  ['html', 'A proxy answers with a page of its own', 'html'],
  ['truncated', 'Half of the answer comes', 'truncated'],
  ['never-answers', 'The host itself never answers', 'never-answers'],
];

/** What the toolbar is set to, as the stories want it. */
export function readToolbar(globals: Record<string, unknown>) {
  const { theme, dir, locale, strict, latency, network } = globals;
  const fault = NETWORK.find(([value]) => value === String(network))?.[2];
  const direction: 'ltr' | 'rtl' | undefined = dir === 'ltr' || dir === 'rtl' ? dir : undefined;
  return {
    theme: theme as ThemeName,
    dir: direction,
    locale: String(locale),
    messages: LOCALES.find(({ value }) => value === locale)?.messages,
    isStrict: strict === 'on',
    network: { latencyMs: 1000 * (Number.parseFloat(String(latency)) || 0), fault } satisfies Network,
  };
}

/** What the toolbar is set to at first. */
export const initialGlobals = { theme: 'light', dir: 'auto', locale: 'en', strict: 'off', latency: 'none', network: 'none' };

/** The toolbar. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
        { value: 'auto', title: 'Auto' },
        { value: 'reading-room', title: 'Reading room' },
      ],
    },
  },
  dir: {
    description: 'Writing direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Of the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  locale: {
    description: 'Language',
    toolbar: { icon: 'globe', dynamicTitle: true, items: LOCALES.map(({ value, title }) => ({ value, title })) },
  },
  network: {
    description: 'What goes wrong with an invitation',
    toolbar: {
      icon: 'lightning',
      dynamicTitle: true,
      // In the address, Storybook reads what looks like a number as one, and finds its title only by the same.
      items: NETWORK.map(([value, title]) => ({ value: (Number(value) || value) as string, title })),
    },
  },
  latency: {
    description: 'How long an answer takes',
    toolbar: {
      icon: 'timer',
      dynamicTitle: true,
      items: [
        { value: 'none', title: 'At once' },
        { value: '1s', title: '1 s' },
        { value: '10s', title: '10 s' },
      ],
    },
  },
  strict: {
    description: 'React’s StrictMode',
    toolbar: {
      icon: 'shield',
      dynamicTitle: true,
      items: [
        { value: 'off', title: 'Not strict' },
        { value: 'on', title: 'StrictMode' },
      ],
    },
  },
};
