import type { UserInviteParams, UserInviteResponse } from './inviteUser.js';

/** A user as AutoScribe's users list gives it (`GET /v1/autoScribe/users`). The level may read `owner` there. */
export type AutoScribeUser = Omit<UserInviteResponse, 'level'> & { level: UserInviteResponse['level'] | 'owner' };

/** The state of an invitation. */
export type InvitationStatus = 'sent' | 'accepted' | 'rejected' | 'revoked';

/** An invitation as AutoScribe's invitations list gives it (`GET /v1/autoScribe/users/invitations`). */
export type Invitation = Omit<UserInviteParams, 'level'> & {
  /** `inv_` and 32 hexadecimal digits. */
  invitationId: string;
  /** The clinic that invites. */
  clinicId: string;
  /** What has become of it. */
  status: InvitationStatus;
  /** When it lapses, as an ISO 8601 date-time, or null for never. */
  expiry: string | null;
  /** When it was created, as an ISO 8601 date-time. */
  createdAt: string;
  /** When it last changed, as an ISO 8601 date-time. */
  updatedAt: string;
  /** Who invited. */
  inviterId: string;
  /** The API key that invited, where one did. */
  invitedByApiKeyId?: string;
  /** Where it came from. */
  invitedSource: UserInviteResponse['invitedSource'];
  /** The user's id: assigned when invited, permanent on acceptance. */
  userId: string;
  /** The access level; `owner` can be read here, never sent. */
  level: UserInviteParams['level'] | 'owner';
};

/** One page of a list: its items under their own name, and where the next page starts. */
export type Page<Name extends string, Item> = Record<Name, Item[]> & {
  /** What to send as `cursor` for the next page, or null at the end. */
  cursor: string | null;
  /** Whether another page follows. */
  hasMore: boolean;
};
