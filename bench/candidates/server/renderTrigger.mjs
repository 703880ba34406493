// Renders the closed trigger on a server, in a process of its own, and prints what that took in milliseconds.
import { InviteUserDialog } from 'autoscribe-react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const TURNS = 2000;
const button = createElement('button', { type: 'button' }, 'Invite user');
const onInvite = () => Promise.reject(new Error('Nobody invites on a server.'));

function time(element, turns) {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) renderToString(element);
  return (performance.now() - start) / turns;
}

const trigger = createElement(InviteUserDialog, { onInvite }, button);
time(trigger, TURNS);
time(button, TURNS);
process.stdout.write(JSON.stringify({ trigger: time(trigger, TURNS), button: time(button, TURNS) }));
