import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { InviteUserDialog, type ClassNames, type OnInvite } from '../../src/index.js';
import { ADA } from '../world/people.js';

/** What a recipe takes. */
export interface RecipeProps {
  /** The host's stylesheet: its kit's tokens, and the mapping. */
  css: string;
  /** Classes of the host, by slot. */
  classNames?: ClassNames;
  /** Whether it stands in a shadow root, where no other stylesheet reaches it. */
  isAlone?: boolean;
  onInvite: OnInvite;
}

// The host's own button wears the same tokens.
const BUTTON = {
  background: 'var(--autoscribe-accent, #1d5bbf)',
  border: 0,
  borderRadius: 'var(--autoscribe-radius)',
  color: 'var(--autoscribe-on-accent, #ffffff)',
  font: '550 14px/36px var(--autoscribe-font)',
  paddingInline: 16,
};

function ShadowRoot({ children }: { children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const root = host && (host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  return (
    <div ref={setHost} data-alone>
      {root && createPortal(children, root)}
    </div>
  );
}

/** The dialog, open and filled in, in a host whose stylesheet this is. */
export function Recipe({ css, classNames, isAlone = false, onInvite }: RecipeProps) {
  const recipe = (
    <>
      <style>{css}</style>
      <InviteUserDialog
        defaultOpen
        onInvite={onInvite}
        defaultValues={ADA}
        classNames={classNames}
        support={{ email: 'help@pacs.example' }}
      >
        <button type="button" style={BUTTON}>
          Invite user
        </button>
      </InviteUserDialog>
    </>
  );
  return isAlone ? <ShadowRoot>{recipe}</ShadowRoot> : recipe;
}
