import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export type Command = { name: 'help' } | SandboxCommand;

/** To serve a sandbox. */
export interface SandboxCommand {
  name: 'sandbox';
  /** The port to listen on; 0 for a free one. */
  port: number;
  /** The only API key that is taken. */
  apiKey: string;
  /** What decides every id, where it was given. */
  seed?: string;
  /** How long an answer takes, in milliseconds. */
  latencyMs: number;
}

/** How to use the program. */
export const USAGE = `autoscribe-react sandbox: AutoScribe's user API on this machine, without a network, a key or an e-mail

  npx autoscribe-react sandbox [options]

  --port <number>     where to listen, on 127.0.0.1 only; 0 for a free port   (4010)
  --api-key <text>    the only API key it takes                               (sandbox-key)
  --seed <text>       the same seed gives the same ids in the same order      (autoscribe)
  --latency <ms>      how long every answer takes                             (0)
  --help              this text
`;

const MAX_LATENCY_MS = 600_000;

/** Something on the command line that can't be done, in words for whoever typed it. */
export class UsageError extends Error {}

function readNumber(option: string, text: string, max: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) <= max) return Number(text);
  throw new UsageError(`${option} is "${text}". It must be a whole number from 0 to ${max}.`);
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: text, 'api-key': text, seed: text, latency: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch (thrown) {
    throw new UsageError((thrown as Error).message.split(/\.\s/)[0] + '.');
  }
}

/**
 * Reads the arguments of the program.
 *
 * @throws UsageError where they can't be followed.
 */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: 'help' };
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError('There is no command.');
  if (name !== 'sandbox') throw new UsageError(`There is no command "${name}".`);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is too much. Options begin with two dashes.`);
  const apiKey = values['api-key'] ?? 'sandbox-key';
  if (!/^[\x21-\x7E]+$/.test(apiKey))
    throw new UsageError('--api-key must be visible ASCII characters without a space, as a header holds it.');
  return {
    name,
    apiKey,
    port: readNumber('--port', values.port ?? '4010', 65_535),
    latencyMs: readNumber('--latency', values.latency ?? '0', MAX_LATENCY_MS),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
  };
}
