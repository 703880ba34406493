import type { FieldErrorCode } from '../domain/fieldError.js';
import type { InviteErrorCode } from '../domain/inviteError.js';
import type { PermissionLock, PermissionNotice } from '../domain/permissions.js';
import type { ClinicRole, ClinicRoleGroup } from '../wire/clinicRoles.js';
import type { AssignableUserLevel } from '../wire/inviteUser.js';

/** A name and the sentence that explains it. */
export interface LabelledText {
  label: string;
  description: string;
}

/** A failure in two parts: what happened, and what to do. */
export interface FailureText {
  title: string;
  advice: string;
}

/** Why a user meets `AccessRestrictedNotice`. */
export type AccessRestrictedReason = 'dashboard-access' | 'invite-permission' | 'invitation-unconfirmed';

/**
 * Every word the components say, in one language. Plain data and functions. A host passes a whole language from
 * `autoscribe-react/locales/<tag>`, or overrides single keys.
 */
export interface Messages {
  /** The language of these messages as a BCP 47 tag: sets `lang`, the writing direction, sorting and number forms. */
  locale: string;
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
  clinicRole: {
    label: string;
    placeholder: string;
    groups: Record<ClinicRoleGroup, string>;
    /** The names of the roles by wire value. A role that is not here is shown by its wire value. */
    roles: Record<ClinicRole, string>;
  };
  level: { label: string } & Record<AssignableUserLevel, LabelledText>;
  permissions: {
    heading: string;
    canManageStudies: LabelledText;
    canCreateReports: LabelledText;
    hasDashboardAccess: LabelledText;
    locks: Record<PermissionLock, string>;
    notices: Record<PermissionNotice, string>;
  };
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
    /** Shows the field errors' number above the form. */
    summary: (count: number) => string;
    retry: string;
    /** `seconds` is whole and 1 or more. */
    retryIn: (seconds: number) => string;
    retryNow: string;
    requestId: (id: string) => string;
    /** Introduces the server's own words, where the host shows them. */
    serverSays: (text: string) => string;
  };
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
  discard: {
    title: string;
    description: string;
    keep: string;
    discard: string;
    sendingTitle: string;
    sendingDescription: string;
    keepWaiting: string;
    closeAnyway: string;
  };
  accessRestricted: Record<AccessRestrictedReason, LabelledText> & {
    openTemporaryAccess: string;
    openingTemporaryAccess: string;
    temporaryAccessFailed: string;
    temporaryAccessReady: string;
    openView: string;
    return: string;
  };
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
