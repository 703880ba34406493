import { Wide } from '../../.storybook/DocsPage.js';
import type { Token } from './readTokens.js';

/** The tokens of one tier, with what they are while nobody sets them. */
export function TokenTable({ label, tokens }: { label: string; tokens: readonly Token[] }) {
  const hasTexts = tokens.some(({ text }) => text !== '');
  return (
    <Wide label={label}>
      <table style={{ inlineSize: '100%' }}>
        <thead>
          <tr>
            <th scope="col">Token</th>
            {hasTexts && <th scope="col">What it is for</th>}
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">Reading room</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ name, text, defaults, mixedFrom }) => (
            <tr key={name}>
              <td>
                <code style={{ whiteSpace: 'nowrap' }}>{name}</code>
              </td>
              {hasTexts && <td>{text}</td>}
              {mixedFrom ? (
                <td colSpan={3}>{mixedFrom}</td>
              ) : new Set(Object.values(defaults)).size === 1 ? (
                <td colSpan={3}>{defaults.light}</td>
              ) : (
                Object.entries(defaults).map(([theme, value]) => <td key={theme}>{value}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
