import { CLINIC_ROLES, type ClinicRole } from '../../wire/clinicRoles.js';
import { CLINIC_ROLE_GROUP_NAMES, NOT_LOADED, type Messages } from '../messages.js';

const isOne = (count: number) => count === 1;
// A long wait is said in minutes, rounded up: nobody counts three hundred seconds.
const formatWait = (seconds: number) =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} second${isOne(seconds) ? '' : 's'}`;

/** What all but `AccessRestrictedNotice` says, in English. */
export const invitationMessages: Omit<Messages, 'accessRestricted'> = {
  locale: 'en',
  invite: {
    title: 'Invite user',
    description: 'They get an e-mail to confirm and set up their AutoScribe account.',
    close: 'Close',
    cancel: 'Cancel',
    submit: 'Send invitation',
    submitting: 'Sending invitation…',
    stillSubmitting: 'This is taking longer than usual. The invitation is still being sent.',
    stopWaiting: 'Stop waiting',
    optional: '(optional)',
  },
  person: {
    heading: 'Person',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    suffix1: 'Suffix',
    suffix2: 'Second suffix',
    suffixDescription: 'Such as Jr., III, MD.',
    email: 'E-mail',
    emailDescription: 'They log in with it, and get notifications there.',
    phoneNumber: 'Phone',
    phoneDescription: '10 to 15 digits, no extension.',
    more: 'Middle name, suffixes, phone',
  },
  clinicRole: {
    label: 'Clinic role',
    placeholder: 'Choose a role',
    groups: CLINIC_ROLE_GROUP_NAMES,
    // A role is called as it is sent.
    roles: Object.fromEntries(CLINIC_ROLES.map((role) => [role, role])) as Record<ClinicRole, string>,
  },
  level: {
    label: 'Access level',
    member: { label: 'Member', description: 'Works with studies and reports' },
    admin: { label: 'Admin', description: 'All features and settings' },
  },
  permissions: {
    heading: 'Permissions',
    canManageStudies: { label: 'Manage studies', description: 'Assign tasks, create studies, edit study details.' },
    canCreateReports: { label: 'Create reports', description: 'Dictate and sign reports. Needs an NPI.' },
    hasDashboardAccess: { label: 'Dashboard access', description: 'Log in to AutoScribe’s own dashboard.' },
    locks: {
      'admin-needs-dashboard': 'Always on for admins: they manage AutoScribe in its dashboard.',
      'dashboard-always': 'Always on in this PACS.',
      'dashboard-never': 'Always off in this PACS.',
    },
    notices: {
      'no-way-in': 'Without it they have no way into AutoScribe: this PACS does not open temporary access views.',
      'pacs-only': 'Without it they reach AutoScribe only through this PACS.',
      'no-permissions': 'With all three off, this person can be invited but can’t do anything yet.',
    },
  },
  npi: {
    label: 'NPI number',
    description: 'Ten digits. Look it up in the NPI registry.',
    nowRequired: 'An NPI number is now required.',
    lookingUp: 'Looking up the NPI…',
    found: (name) => `Registered to ${name}.`,
    notFound: 'The registry does not know this NPI. New numbers can take some days to appear.',
    lookUpFailed: 'The NPI could not be looked up. You can still send the invitation.',
    organization: (name) => `This NPI belongs to an organization${name === '' ? '' : ` (${name})`}, not to a person.`,
    inactive: 'The registry lists this NPI as inactive.',
    nameDiffers: (name) => `Registered to ${name}. That differs from the name you entered.`,
    useName: (name) => `Use the name ${name}`,
    useRole: (role) => `Use the role ${role}`,
  },
  fieldErrors: {
    required: {
      firstName: 'Enter the first name.',
      lastName: 'Enter the last name.',
      email: 'Enter the e-mail address.',
      clinicRole: 'Choose a clinic role.',
      other: 'Fill this in.',
    },
    type: 'This value can’t be used here. Enter it again.',
    'too-long': 'This is too long. Shorten it.',
    characters: 'This contains characters that can’t be used here. Remove them.',
    email: 'Enter an e-mail address like name@hospital.org.',
    role: 'This role can’t be given here. Choose another one.',
    level: 'This level can’t be given here. Choose another one.',
    'npi-required': 'Enter the NPI: creating reports needs one. Or switch “Create reports” off.',
    'npi-characters': 'An NPI is ten digits and nothing else. Check for letters or symbols.',
    'npi-length': 'An NPI has exactly ten digits. Count them again.',
    'npi-first-digit': 'This isn’t a valid NPI: it must begin with 1 or 2. Compare it with the NPI registry.',
    'npi-check-digit': 'This isn’t a valid NPI: the check digit doesn’t match. Compare it with the NPI registry.',
    'phone-characters': 'A phone number is 10 to 15 digits. Remove everything else.',
    'phone-extension': 'Extensions can’t be stored. Enter a number without one.',
    'phone-length': 'A phone number has 10 to 15 digits. Add the area code, or remove extra digits.',
    'admin-needs-dashboard': 'Admins need dashboard access. Switch it on, or choose “Member”.',
    'dashboard-always': 'Dashboard access is always on in this PACS.',
    'dashboard-never': 'Dashboard access is not available in this PACS.',
    'unknown-field': 'This field is not known to AutoScribe.',
    rejected: 'AutoScribe did not accept this. Check it and try again.',
  },
  errors: {
    summary: (count) => (isOne(count) ? 'One field needs your attention.' : `${count} fields need your attention.`),
    retry: 'Try again',
    retryIn: (seconds) => `You can try again in ${formatWait(seconds)}.`,
    retryNow: 'You can try again now.',
    requestId: (id) => `Reference for support: ${id}`,
    notLoaded: NOT_LOADED,
    serverSays: (text) => `The server says: ${text}`,
    invalid: {
      title: 'AutoScribe did not accept the invitation.',
      advice: 'Check the details and send it again.',
    },
    duplicate: {
      title: 'This person is already invited.',
      advice: 'Somebody with this e-mail address has an account or an open invitation. Check the address, or look for them in your users.',
    },
    unauthenticated: {
      title: 'Your session has ended.',
      advice: 'Sign in again in another tab, then send the invitation from here. What you entered stays.',
    },
    forbidden: {
      title: 'You are not allowed to invite this person.',
      advice: 'Ask an administrator of your practice to send the invitation or give you permission.',
    },
    'rate-limited': {
      title: 'Too many invitations at once.',
      advice: 'Wait a moment, then try again.',
    },
    unavailable: {
      title: 'AutoScribe can’t be reached right now.',
      advice: 'What you entered stays. Try again later.',
    },
    network: {
      title: 'No connection.',
      advice: 'Check your network, then try again. What you entered stays.',
    },
    timeout: {
      title: 'The answer took too long.',
      advice: 'We could not confirm whether the invitation was sent. Try again: it will not be sent twice.',
    },
    unconfirmed: {
      title: 'We could not confirm whether the invitation was sent.',
      advice: 'No clear answer came. Try again: it will not be sent twice.',
    },
    unknown: {
      title: 'Something went wrong.',
      advice: 'What you entered stays. Try again; if it keeps failing, get help.',
    },
  },
  sent: {
    title: 'Invitation sent',
    description: (name, email) => `${name} gets an e-mail at ${email}.`,
    alreadyTitle: 'Already invited',
    alreadyDescription: (name, email) =>
      `${name} (${email}) is already invited, probably by the attempt just now. Check their role and permissions in your list of users.`,
    nextHeading: 'What happens next',
    next: [
      'They confirm the invitation from the e-mail.',
      'They set up their account and verify their e-mail address.',
      'After that, reports can be assigned to them.',
    ],
    inviteAnother: 'Invite another',
    done: 'Done',
  },
  discard: {
    title: 'Discard this invitation?',
    description: 'What you entered will be lost.',
    keep: 'Keep editing',
    discard: 'Discard',
    sendingTitle: 'Close while sending?',
    sendingDescription: 'The invitation is being sent. If you close now, you won’t see whether it was sent.',
    unsureTitle: 'Close without an answer?',
    keepWaiting: 'Keep waiting',
    closeAnyway: 'Close anyway',
  },
  support: {
    help: 'Need help?',
    url: 'Help page',
  },
};
