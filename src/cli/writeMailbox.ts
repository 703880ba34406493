import type { Sandbox, SandboxMail } from '../sandbox/index.js';
import { html, type Html } from './html.js';

/** An invitation, as the sandbox gives it. */
export type SandboxInvitation = ReturnType<Sandbox['invitations']>[number];

const STATES: Record<SandboxInvitation['status'], string> = {
  sent: 'Waiting for an answer',
  accepted: 'Confirmed',
  rejected: 'Declined',
  revoked: 'Revoked',
};

const writePage = (title: string, content: Html) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – AutoScribe sandbox</title>
        <link rel="stylesheet" href="/mailbox.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `;
const writeTime = (moment: string) => html`<time datetime="${moment}">${moment.slice(0, 16).replace('T', ' ')} UTC</time>`;
const pathOf = ({ id }: SandboxMail) => `/mails/${encodeURIComponent(id)}`;

/** Writes the list of every e-mail that AutoScribe would have sent, newest first. */
export function writeMailbox(mails: readonly SandboxMail[], invitations: readonly SandboxInvitation[]): Html {
  const stateOf = (mail: SandboxMail) =>
    STATES[invitations.find(({ invitationId }) => invitationId === mail.invitationId)?.status ?? 'revoked'];
  const rows = [...mails].reverse().map(
    (mail) =>
      html`<tr>
        <td><a href="${pathOf(mail)}" translate="no">${mail.to}</a></td>
        <td>${mail.subject}</td>
        <td>${writeTime(mail.sentAt)}</td>
        <td>${stateOf(mail)}</td>
      </tr> `,
  );
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">To</th>
        <th scope="col">Subject</th>
        <th scope="col">Sent</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return writePage(
    'Mailbox',
    html`<h1>Mailbox</h1>
      <p>What AutoScribe would have sent. Nothing leaves this machine.</p>
      ${rows.length > 0 ? table : html`<p>No e-mail yet. Invite somebody, and load this page again.</p>`}`,
  );
}

/** Writes one e-mail, with what the invited person can do about it. */
export function writeMail(mail: SandboxMail, invitation: SandboxInvitation): Html {
  const { firstName, lastName, clinicRole, level, status } = invitation;
  const allowed = [
    invitation.canManageStudies && 'manage studies',
    invitation.canCreateReports && 'create reports',
    invitation.hasDashboardAccess && 'log in to the dashboard',
  ].filter((one) => one !== false);
  const facts: [string, string | Html][] = [
    ['To', mail.to],
    ['Sent', writeTime(mail.sentAt)],
    ['Name', `${firstName} ${lastName}`],
    ['Role', `${clinicRole}, ${level}`],
    ['May', allowed.join(', ') || 'nothing yet'],
    ['State', STATES[status]],
  ];
  const button = (action: string, label: string) =>
    html`<form method="post" action="${pathOf(mail)}/${action}"><button type="submit">${label}</button></form>`;
  return writePage(
    mail.subject,
    html`<p><a href="/">Back to the mailbox</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        ${facts.map(
          ([term, fact]) =>
            html`<dt>${term}</dt>
              <dd translate="no">${fact}</dd> `,
        )}
      </dl>
      ${status === 'sent' ? [button('confirm', 'Confirm the invitation'), button('decline', 'Decline the invitation')] : html`<p>There is nothing more to do.</p>`}`,
  );
}

/** Writes a page that says why something could not be done. */
export function writeRefusal(title: string, why: string): Html {
  return writePage(
    title,
    html`<h1>${title}</h1>
      <p>${why}</p>
      <p><a href="/">Back to the mailbox</a></p>`,
  );
}
