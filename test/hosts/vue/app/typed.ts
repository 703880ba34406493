import { onInvite } from './backEnd';

// What a host hands in is checked, though it has no types of React's.
const element = document.querySelector('autoscribe-invite-user');
if (element) element.props = { onInvite, theme: 'dark' };
// @ts-expect-error There is no such theme.
if (element) element.props = { onInvite, theme: 'pink' };
// @ts-expect-error An invitation has no such field.
export const wrong: typeof onInvite = (invite) => Promise.resolve(invite.title);
