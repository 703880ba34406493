import type { FieldErrorCode } from '../domain/fieldError.js';
import type { InviteErrorCode } from '../domain/inviteError.js';
import type { PermissionLock, PermissionNotice } from '../domain/permissions.js';
import type { ClinicRole, ClinicRoleGroup } from '../wire/clinicRoles.js';
import type { AssignableUserLevel } from '../wire/inviteUser.js';

/** English, and here: it is for where no language could be loaded. */
export const NOT_LOADED = 'The form could not be opened. Check the connection, then try again.';

/** A name and the sentence that explains it. */
export interface LabelledText {
  /** The name, as a label or a heading. */
  label: string;
  /** The sentence that explains it. */
  description: string;
}

/** A failure in two parts: what happened, and what to do. */
export interface FailureText {
  /** What happened. */
  title: string;
  /** What to do about it. */
  advice: string;
}

/** Why a user meets `AccessRestrictedNotice`. */
export type AccessRestrictedReason = 'dashboard-access' | 'invite-permission' | 'invitation-unconfirmed';

/**
 * Every word the components say, in one language. Plain data and functions. A host passes a whole language from
 * `autoscribe-react/locales/<tag>`, or overrides single keys.
 */
export interface Messages {
  /** The language of these messages as a BCP 47 tag: sets `lang`, the writing direction and the order of roles. */
  locale: string;
  /** The dialog, its buttons, and what it says while it sends. `optional` stands beside the label of an optional field. */
  invite: {
    title: string;
    description: string;
    close: string;
    cancel: string;
    submit: string;
    submitting: string;
    /** Said when the answer takes longer than usual. */
    stillSubmitting: string;
    stopWaiting: string;
    optional: string;
  };
  /** The labels and hints of the fields about the person. */
  person: {
    heading: string;
    firstName: string;
    middleName: string;
    lastName: string;
    suffix1: string;
    suffix2: string;
    suffixDescription: string;
    email: string;
    emailDescription: string;
    phoneNumber: string;
    phoneDescription: string;
    /** The button that unfolds the optional details. */
    more: string;
  };
  /** The clinic role: its label, the groups, and the roles. */
  clinicRole: {
    label: string;
    placeholder: string;
    groups: Record<ClinicRoleGroup, string>;
    /** The names of the roles by wire value. A role that is not here is shown by its wire value. */
    roles: Record<ClinicRole, string>;
  };
  /** The access level: its label, and each level with what it means. */
  level: { label: string } & Record<AssignableUserLevel, LabelledText>;
  /** The permissions: what each means, why it is locked, and what follows from it. */
  permissions: {
    heading: string;
    canManageStudies: LabelledText;
    canCreateReports: LabelledText;
    hasDashboardAccess: LabelledText;
    locks: Record<PermissionLock, string>;
    notices: Record<PermissionNotice, string>;
  };
  /** The NPI field, and what the registry's answer is shown as. */
  npi: {
    label: string;
    description: string;
    /** Announced when creating reports makes the NPI required. */
    nowRequired: string;
    lookingUp: string;
    found: (name: string) => string;
    notFound: string;
    lookUpFailed: string;
    organization: (name: string) => string;
    inactive: string;
    nameDiffers: (name: string) => string;
    useName: (name: string) => string;
    useRole: (role: string) => string;
  };
  /** What keeps a field from being accepted, by code. `required` has its own words for each field. */
  fieldErrors: Record<Exclude<FieldErrorCode, 'required'>, string> & {
    required: { firstName: string; lastName: string; email: string; clinicRole: string; other: string };
  };
  /** What kept an invitation from being sent, by code. */
  errors: Record<InviteErrorCode, FailureText> & {
    /** Shows the number of field errors, beside the button that sends. */
    summary: (count: number) => string;
    retry: string;
    /** `seconds` is whole and 1 or more. */
    retryIn: (seconds: number) => string;
    retryNow: string;
    requestId: (id: string) => string;
    /** Said at the trigger where the dialog's code could not be fetched. */
    notLoaded: string;
    /** Introduces the server's own words, where the host shows them. */
    serverSays: (text: string) => string;
  };
  /** The confirmation. The `already…` ones are for a retry that was told that the person is invited already. */
  sent: {
    title: string;
    /** `name` is the invited person's. */
    description: (name: string, email: string) => string;
    alreadyTitle: string;
    alreadyDescription: (name: string, email: string) => string;
    nextHeading: string;
    next: readonly string[];
    inviteAnother: string;
    done: string;
  };
  /** The question before closing loses something: what was typed, or the outcome of what is being sent. */
  discard: {
    title: string;
    description: string;
    keep: string;
    discard: string;
    sendingTitle: string;
    sendingDescription: string;
    /** Where an attempt may have been carried out, though none was confirmed. */
    unsureTitle: string;
    keepWaiting: string;
    closeAnyway: string;
  };
  /** `AccessRestrictedNotice`: each reason with what to do, and the ways onward. */
  accessRestricted: Record<AccessRestrictedReason, LabelledText> & {
    openTemporaryAccess: string;
    openingTemporaryAccess: string;
    temporaryAccessFailed: string;
    temporaryAccessReady: string;
    openView: string;
    return: string;
  };
  /** The links to whoever helps. */
  support: {
    help: string;
    url: string;
  };
}

/** Messages of which any key may be missing; what is missing keeps its default. */
export type PartialMessages = DeepPartial<Messages>;

type DeepPartial<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : { [K in keyof T]?: DeepPartial<T[K]> | undefined };

/** In English. Here, since headless hosts that set no language need these words and no others. */
export const CLINIC_ROLE_GROUP_NAMES: Messages['clinicRole']['groups'] = {
  imaging: 'Imaging',
  physicians: 'Physicians',
  advancedPractice: 'Advanced practice',
  nursing: 'Nursing and care',
  diagnostics: 'Laboratory and pharmacy',
  therapy: 'Therapy',
  administration: 'Administration',
  technology: 'Technology',
  other: 'Other',
};
