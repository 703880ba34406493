/** Somebody on the team as the PACS shows them. */
export interface TeamMember {
  userId: string;
  name: string;
  email: string;
  clinicRole: string;
  admin: boolean;
  canCreateReports: boolean;
  /** Whether the invitation is still open. Reports can't be assigned to them before they confirm. */
  state: 'invited' | 'confirmed';
}

/** An e-mail in the sandbox's mailbox. */
export interface Mail {
  id: string;
  to: string;
  subject: string;
  sentAt: string;
  /** Whose invitation its link confirms. */
  userId: string;
}

/** Whether studies can be assigned to somebody. */
export const isReader = (member: TeamMember) => member.canCreateReports && member.state === 'confirmed';
