import { useState } from 'react';
import type { Mail } from './team.js';

export interface SandboxMailboxProps {
  /** The e-mails, newest first, or `undefined` where AutoScribe sends real ones. */
  mailbox: readonly Mail[] | undefined;
  /** The users whose invitation is still open. */
  waiting: ReadonlySet<string>;
  onOpenLink: (userId: string) => void;
  onReset: () => void;
}

/** The stage behind the scene: what the sandbox e-mailed, and the link the invited person would open. Not part of the PACS. */
export function SandboxMailbox({ mailbox, waiting, onOpenLink, onReset }: SandboxMailboxProps) {
  const [open, setOpen] = useState(false);
  if (!mailbox) {
    return (
      <section className="pacs-sandbox" aria-label="Sandbox">
        <p className="pacs-quiet">Connected to AutoScribe with your API key: invitations are real, and so are the e-mails.</p>
      </section>
    );
  }
  const unopened = mailbox.filter((mail) => waiting.has(mail.userId)).length;
  return (
    <section className="pacs-sandbox" aria-labelledby="pacs-mailbox">
      <div className="pacs-sandbox-head">
        <h2 id="pacs-mailbox">Sandbox mailbox</h2>
        <span className="pacs-count" data-some={unopened > 0}>
          {unopened} new
        </span>
        <p className="pacs-quiet pacs-wide">The e-mails AutoScribe would send. Open one to act as the invited person.</p>
        <button
          type="button"
          className="pacs-button"
          aria-label={open ? 'Hide e-mails' : 'Show e-mails'}
          aria-expanded={open}
          aria-controls="pacs-mails"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide' : 'Show'}
        </button>
      </div>
      <div id="pacs-mails" className="pacs-drawer" hidden={!open}>
        <ul className="pacs-mails">
          {mailbox.map((mail) => (
            <li key={mail.id} className="pacs-mail">
              <b>{mail.subject}</b>
              <span className="pacs-quiet" translate="no">
                To {mail.to}
              </span>
              {waiting.has(mail.userId) ? (
                <button
                  type="button"
                  className="pacs-link"
                  aria-label={`Open the link in the e-mail to ${mail.to}`}
                  onClick={() => onOpenLink(mail.userId)}
                >
                  Open the link in the e-mail
                </button>
              ) : (
                <span className="pacs-opened">Opened and confirmed</span>
              )}
            </li>
          ))}
        </ul>
        <p className="pacs-quiet">
          Nothing leaves this machine.{' '}
          <button type="button" className="pacs-link" onClick={onReset}>
            Start over
          </button>
        </p>
      </div>
    </section>
  );
}
