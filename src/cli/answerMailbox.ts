import type { Sandbox } from '../sandbox/index.js';
import type { Html } from './html.js';
import { mailboxCss } from './mailboxCss.js';
import { writeMail, writeMailbox, writeRefusal } from './writeMailbox.js';

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
const PATH = /^\/mails\/([^/]+)(?:\/(confirm|decline))?$/;

const answerPage = (status: number, { text }: Html, more: Record<string, string> = {}) =>
  new Response(text, { status, headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8', ...more } });

// Another site's page may know the address, but what is confirmed here is for the mailbox's own buttons to say.
function isFromMailbox({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  return site === null ? origin === null || origin === `http://${headers.get('host')}` : site === 'same-origin';
}

function settle(sandbox: Sandbox, userId: string, action: string, path: string): Response {
  try {
    if (action === 'confirm') sandbox.confirm(userId);
    else sandbox.reject(userId);
  } catch {
    return answerPage(409, writeRefusal('Too late', 'The invitation was answered already, or has expired.'));
  }
  return new Response(null, { status: 303, headers: { ...HEADERS, Location: path } });
}

/** Answers the mailbox: `/`, `/mailbox.css`, `/mails/<id>`, and its buttons, which post to `/mails/<id>/confirm` and `/decline`. */
export function answerMailbox(sandbox: Sandbox, request: Request): Response {
  const { pathname } = new URL(request.url);
  const [, id, action] = PATH.exec(pathname) ?? [];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (action ? request.method !== 'POST' : !isRead) {
    return answerPage(405, writeRefusal('Not so', 'This page is not to be asked for in this way.'), { Allow: action ? 'POST' : 'GET' });
  }
  if (pathname === '/') return answerPage(200, writeMailbox(sandbox.mailbox(), sandbox.invitations()));
  if (pathname === '/mailbox.css') return new Response(mailboxCss, { headers: { ...HEADERS, 'Content-Type': 'text/css; charset=utf-8' } });
  const mail = sandbox.mailbox().find((one) => encodeURIComponent(one.id) === id);
  const invitation = sandbox.invitations().find(({ invitationId }) => invitationId === mail?.invitationId);
  if (!mail || !invitation) return answerPage(404, writeRefusal('No such page', 'The sandbox forgets everything when it stops.'));
  if (!action) return answerPage(200, writeMail(mail, invitation));
  if (!isFromMailbox(request)) return answerPage(403, writeRefusal('Not from there', 'Only the mailbox itself can answer an invitation.'));
  return settle(sandbox, mail.userId, action, `/mails/${id}`);
}
