import { useRef, useState, type ReactNode } from 'react';

/** What the page prints: the CSS, a button that copies it, and what else one may do with it. */
export function CssToPaste({ css, children }: { css: string; children: ReactNode }) {
  const text = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<{ of: string; copied: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(css);
      setOutcome({ of: css, copied: true });
    } catch {
      // Only a secure page may copy by itself.
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome({ of: css, copied: false });
    }
  };
  const news = outcome?.of === css ? (outcome.copied ? 'Copied.' : 'Not allowed here. It is selected: copy it by hand.') : '';
  return (
    <section className="theming-css" aria-label="CSS to paste">
      <pre className="theming-pre" ref={text}>
        {css || '/* Nothing is changed yet. */'}
      </pre>
      <div className="theming-row">
        <button type="button" className="theming-button" disabled={css === ''} onClick={() => void copy()}>
          Copy
        </button>
        {children}
        <span role="status">{news}</span>
      </div>
    </section>
  );
}
