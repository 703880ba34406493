export { createSandbox, type Sandbox, type SandboxOptions } from './createSandbox.js';
export type { SandboxFault } from './faults.js';
export type { SandboxMail } from './mailbox.js';
