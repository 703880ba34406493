import { useId, useState } from 'react';
import { InviteUserDialog, InviteUserForm, type OnInvite } from '../../src/index.js';
import { ADA } from '../world/people.js';
import { CssToPaste } from './CssToPaste.js';
import { judgeColours } from './judgeColours.js';
import type { EditedTheme, Token } from './readTokens.js';
import { TokenControl } from './TokenControl.js';
import './theming.css';

/** What `TokenEditor` takes. */
export interface TokenEditorProps {
  basic: readonly Token[];
  advanced: readonly Token[];
  /** The theme to begin with. */
  theme: EditedTheme;
  onInvite: OnInvite;
}

const THEMES: Record<EditedTheme, string> = { light: 'Light', dark: 'Dark', 'reading-room': 'Reading room' };
const ON_ACCENT = '--autoscribe-on-accent';

function writeCss(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length > 0 ? `:root {\n${lines.join('')}}` : '';
}

/** Changes the basic tokens of an invitation that stands beside it, and prints the CSS that does the same in a host. */
export function TokenEditor({ basic, advanced, theme: firstTheme, onInvite }: TokenEditorProps) {
  const id = useId();
  const [theme, setTheme] = useState(firstTheme);
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const standard = Object.fromEntries([...basic, ...advanced].map(({ name, defaults }) => [name, defaults[theme]]));
  const get = (name: string) => changed[name] ?? standard[name] ?? '';
  const change = (name: string, value: string) => {
    const next = { ...changed, [name]: value };
    // In the order of the stylesheet, and without what is as it was.
    setChanged(
      Object.fromEntries(Object.keys(standard).flatMap((key) => (next[key] && next[key] !== standard[key] ? [[key, next[key]]] : []))),
    );
  };
  const { onAccent, notes } = judgeColours({
    accent: get('--autoscribe-accent'),
    onAccent: get(ON_ACCENT),
    foreground: get('--autoscribe-foreground'),
    background: get('--autoscribe-background'),
  });
  const css = writeCss(onAccent ? { ...changed, [ON_ACCENT]: onAccent } : changed);
  const surface = {
    background: get('--autoscribe-background'),
    borderColor: get('--autoscribe-border'),
    borderRadius: `calc(${get('--autoscribe-radius')} + 4px)`,
  };
  return (
    <div className="theming">
      {/* What is printed is what is in force. */}
      <style>{css}</style>
      <div className="theming-frame">
        <section className="theming-controls" aria-label="Basic tokens">
          <div className="theming-control">
            <label className="theming-label" htmlFor={`${id}-theme`}>
              theme
            </label>
            <select
              id={`${id}-theme`}
              className="theming-select"
              value={theme}
              onChange={({ target }) => setTheme(target.value as EditedTheme)}
            >
              {Object.entries(THEMES).map(([name, title]) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
            <p className="theming-text">the values to begin with</p>
          </div>
          {basic.map((token) => (
            <TokenControl
              key={token.name}
              token={token}
              standard={standard[token.name] ?? ''}
              value={get(token.name)}
              onValueChange={(value) => change(token.name, value)}
            />
          ))}
        </section>
        <section className="theming-preview" aria-label="The invitation" style={surface}>
          <InviteUserForm theme={theme} onInvite={onInvite} defaultValues={ADA} support={{ email: 'help@pacs.example' }} />
        </section>
        <div className="theming-result">
          <CssToPaste css={css}>
            <button type="button" className="theming-button" onClick={() => setChanged({})}>
              Start over
            </button>
            <InviteUserDialog theme={theme} onInvite={onInvite}>
              <button type="button" className="theming-button">
                Open it as a dialog
              </button>
            </InviteUserDialog>
          </CssToPaste>
          <div className="theming-notes" role="status">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
