import type { InvitePolicy } from '../../src/domain/index.js';

/** What this PACS allows: one object for its pages and its back end. It opens temporary access views. */
export const PACS_POLICY: InvitePolicy = { temporaryAccess: true };

/** Who helps in this PACS. */
export const SUPPORT = { email: 'help@pacs.example' };
