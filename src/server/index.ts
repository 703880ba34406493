export { createInviteHandler, type InviteHandler } from './createInviteHandler.js';
export type { InviteHandlerOptions, InviteHandlerSettings } from './inviteHandlerOptions.js';
export type { InviteErrorBody } from './answer.js';
export type { InviteEvent } from './inviteEvent.js';
export type { RefusalReason } from './refusal.js';
export type { AutoScribeCallOptions, AutoScribeClient } from './upstream.js';
export { createMemoryIdempotencyStore, type IdempotencyStore, type MemoryIdempotencyStoreOptions } from './idempotencyStore.js';
