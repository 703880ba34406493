import { checkBudgets } from './checkBudgets.js';
import { compare } from './compare.js';

const ROUNDS = 7;

const readOption = (args: readonly string[], name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Runs what the command line asks for. Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // Playwright hears it, too, closes its browsers, and lets the rest go on.
  process.once('SIGTERM', () => process.exit(143));
  // The bundler builds for development where this says anything else.
  process.env['NODE_ENV'] = 'production';
  const tarball = readOption(args, 'tarball');
  if (args.includes('--check')) return (await checkBudgets(tarball)) === 0 ? 0 : 1;
  const rounds = Number(readOption(args, 'rounds') ?? ROUNDS);
  await compare({ rounds, tarball, only: readOption(args, 'only')?.split(',') });
  return 0;
}
