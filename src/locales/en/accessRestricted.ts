import type { Messages } from '../messages.js';

/** What `AccessRestrictedNotice` says, in English. Apart from the rest, so that a page without it does not load them. */
export const accessRestrictedMessages: Messages['accessRestricted'] = {
  'dashboard-access': {
    label: 'Dashboard access restricted',
    description: 'The AutoScribe dashboard is not available for your account. You can keep working in this PACS.',
  },
  'invite-permission': {
    label: 'You can’t invite users',
    description: 'Your account has no permission to invite. Ask an administrator of your practice.',
  },
  'invitation-unconfirmed': {
    label: 'Confirm your invitation first',
    description:
      'Open the invitation e-mail, set up your account and verify your e-mail address. After that, reports can be assigned to you.',
  },
  openTemporaryAccess: 'Open temporary access',
  openingTemporaryAccess: 'Opening…',
  temporaryAccessFailed: 'Temporary access could not be opened. Try again, or get help.',
  temporaryAccessReady: 'Temporary access is ready.',
  openView: 'Open the view',
  return: 'Return to the PACS',
};
