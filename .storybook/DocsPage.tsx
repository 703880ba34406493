/// <reference types="vite/client" />
import { Controls, Description, Heading, Primary, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import type { Token } from '../stories/theming/readTokens.js';
import { readSlots, readTokensOf } from './argTypes.js';
import { SLOTS } from './insides.js';

/** Keeps what is too wide for a phone from making the whole page wider. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Scrolled by keyboard, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: 'auto' }}>
      <div style={{ minInlineSize: 600, textAlign: 'left' }}>{children}</div>
    </div>
  );
}

function Slots({ names }: { names: readonly string[] }) {
  return (
    <>
      <Heading>Slots</Heading>
      <p>
        Each of its elements has a name. Under it, <code>classNames</code> adds a class, and the attribute <code>data-slot</code> holds it
        in kebab-case for your stylesheet.
      </p>
      <p style={{ lineHeight: 2 }}>
        {names.map((name) => (
          <span key={name}>
            <code>{name}</code>{' '}
          </span>
        ))}
      </p>
    </>
  );
}

const isColour = (value: string) => /^(#|rgb)/.test(value);

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return (
    <>
      <Heading>Tokens</Heading>
      <p>
        The CSS variables that change how it looks. Of the advanced ones, the quieter colours and the focus ring follow from the basic ones,
        unless you set them; the others, such as the text on the accent, do not. The values are those of the theme <code>light</code>.
      </p>
      <Wide label="Tokens">
        <table style={{ inlineSize: '100%' }}>
          <thead>
            <tr>
              <th>Token</th>
              <th>Tier</th>
              <th>Value</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(({ name, tier, text, defaults, mix: value = defaults.light }) => (
              <tr key={name}>
                <td>
                  <code style={{ whiteSpace: 'nowrap' }}>{name}</code>
                  {text !== '' && <div>{text}</div>}
                </td>
                <td>{tier}</td>
                <td>
                  {isColour(value) && (
                    <span
                      style={{
                        background: value,
                        border: '1px solid #76838f',
                        blockSize: 12,
                        display: 'inline-block',
                        inlineSize: 12,
                        marginInlineEnd: 6,
                      }}
                    />
                  )}
                  <code>{value}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** The page of one component. Its states are reached by acting, so each is a story in the sidebar rather than a picture here. */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const component = preparedMeta.title.split('/').at(-1) ?? '';
  // It renders nothing of its own: what it sets reaches all the others.
  const isProvider = component === 'AutoScribeProvider';
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <p>Its states are stories of their own in the sidebar.</p>
      <Heading>Props</Heading>
      <Wide label="Props">
        <Controls sort="requiredFirst" />
      </Wide>
      {!isProvider && (
        <p>
          The settings can be given once for all components by{' '}
          <a href="?path=/docs/components-autoscribeprovider--docs" target="_parent">
            AutoScribeProvider
          </a>
          . A prop goes before it.
        </p>
      )}
      <Slots names={isProvider ? SLOTS : readSlots(component)} />
      <Tokens tokens={readTokensOf(isProvider ? 'InviteUserDialog' : component)} />
    </>
  );
}

const locales = import.meta.glob<string>('../src/locales/*.ts', { query: '?raw', import: 'default', eager: true });

/** The words that a translator was unsure of, as the languages' own files mark them. */
export function UnsureWords() {
  const rows = Object.entries(locales).flatMap(([file, text]) =>
    [...text.matchAll(/^ +(.+?): (.+?),? \/\/ unsure: (.+)$/gm)].map(([, key = '', word = '', why = '']) => ({
      tag: file.replace(/.*\/(.+)\.ts$/, '$1'),
      key: key.replace(/^(['"])(.*)\1$/, '$2'),
      word: /'([^']*)'/.exec(word)?.[1] ?? word,
      why,
    })),
  );
  return (
    <Wide label="Words to review">
      <table style={{ inlineSize: '100%' }}>
        <thead>
          <tr>
            <th>Language</th>
            <th>English, or key</th>
            <th>Word</th>
            <th>Why it is unsure</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tag, key, word, why }) => (
            <tr key={`${tag} ${key}`}>
              <td>{tag}</td>
              <td>{key}</td>
              <td lang={tag}>{word}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Reads a component's doc comment, its example as code. */
export function readDocComment(component: Record<string, { description?: string } | undefined>): string {
  const [text = '', example] = (component['__docgenInfo']?.description ?? '').split(/^@example\s*/m);
  return example === undefined ? text : `${text}\n\`\`\`tsx\n${example.trim()}\n\`\`\``;
}
