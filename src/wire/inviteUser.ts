import type { ClinicRole } from './clinicRoles.js';

/** A level that an invitation can give. `owner` exists in AutoScribe, but only its dashboard can assign it. */
export type AssignableUserLevel = 'admin' | 'member';

/** Where an invitation came from. Open-ended: a source that this library has not heard of is still a source. */
export type InvitedSource = 'dashboard' | 'api' | (string & {});

/** The three permissions of an invitation, by their wire names. */
export interface UserPermissions {
  /** Whether the user may create, update and manage studies: assign tasks, create studies, edit study metadata. */
  canManageStudies: boolean;
  /** Whether the user may generate and sign radiology reports. Requires `npiNumber`. */
  canCreateReports: boolean;
  /** Whether the user may log in to the AutoScribe dashboard. Always true for admins. */
  hasDashboardAccess: boolean;
}

/**
 * The request that invites a user, exactly as AutoScribe's API takes it (`POST /v1/autoScribe/users`).
 * Optional fields are absent when empty, never `""`.
 */
export interface UserInviteParams extends UserPermissions {
  /** The clinical or organizational role within the clinic. One of `CLINIC_ROLES`, or of the host's own policy. */
  clinicRole: ClinicRole | (string & {});
  /** The address for login and notifications. */
  email: string;
  /** The first name, one character or more. */
  firstName: string;
  /** The last name, one character or more. */
  lastName: string;
  /** The access level. Admins have every feature and setting, and need dashboard access. */
  level: AssignableUserLevel;
  /** The middle name, one character or more. */
  middleName?: string;
  /** The National Provider Identifier, exactly 10 digits. Required by `canCreateReports`. */
  npiNumber?: string;
  /** The phone number, 10 to 15 digits and nothing else. */
  phoneNumber?: string;
  /** The name suffix: "Jr.", "Sr.", "III", "MD". */
  suffix1?: string;
  /** The second name suffix: "FACR". */
  suffix2?: string;
}

/** Every field of `UserInviteParams`, as a value. */
export const INVITE_FIELDS = {
  canCreateReports: true,
  canManageStudies: true,
  clinicRole: true,
  email: true,
  firstName: true,
  hasDashboardAccess: true,
  lastName: true,
  level: true,
  middleName: true,
  npiNumber: true,
  phoneNumber: true,
  suffix1: true,
  suffix2: true,
} as const satisfies Record<keyof UserInviteParams, true>;

/** The fields of `UserInviteParams` that may be absent. */
export type OptionalField = {
  [Field in keyof UserInviteParams]-?: undefined extends UserInviteParams[Field] ? Field : never;
}[keyof UserInviteParams];

/** AutoScribe's answer to an invitation: every field as stored, and what the service added. Unknown fields are kept. */
export interface UserInviteResponse extends UserInviteParams {
  /** The user's permanent id: `usr_` and 32 hexadecimal digits. */
  userId: string;
  /** When the user was created, as an ISO 8601 date-time, or null. */
  createdAt: string | null;
  /** When the user last logged in, as an ISO 8601 date-time, or null for never. */
  lastLoginAt: string | null;
  /** Where the invitation came from. */
  invitedSource: InvitedSource;
}
