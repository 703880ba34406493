#!/usr/bin/env node
import { readCommand, USAGE, UsageError, type SandboxCommand } from './readCommand.js';
import { serveSandbox } from './serveSandbox.js';

/** Wrong arguments end with 2, as with most programs; what can't be done with right ones ends with 1. */
function fail(message: string, status: 1 | 2): void {
  process.stderr.write(`autoscribe-react: ${message}\n${status === 2 ? `\n${USAGE}` : ''}`);
  process.exitCode = status;
}

function explain(thrown: unknown, port: number): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} is in use. Another program listens there. Stop it, or choose another one with --port.`;
  if (code === 'EACCES') return `port ${port} may not be used by this user. Choose one above 1023 with --port.`;
  return `the sandbox could not start: ${message}`;
}

async function runSandbox({ port, ...options }: SandboxCommand): Promise<void> {
  const { apiKey } = options;
  try {
    const { address, close } = await serveSandbox(port, options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
    process.stdout.write(`AutoScribe's sandbox is up. Nothing leaves this machine, and it forgets everything when it stops.

  API      ${address}
  API key  ${apiKey}
  Mailbox  ${address}/

On your server: createInviteHandler({ apiKey: ${JSON.stringify(apiKey)}, baseURL: '${address}', authorize })
Stop it with Ctrl+C.
`);
  } catch (thrown) {
    fail(explain(thrown, port), 1);
  }
}

try {
  const command = readCommand(process.argv.slice(2));
  if (command.name === 'help') process.stdout.write(USAGE);
  else await runSandbox(command);
} catch (thrown) {
  if (!(thrown instanceof UsageError)) throw thrown;
  fail(thrown.message, 2);
}
