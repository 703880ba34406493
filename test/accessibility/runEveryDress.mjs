// Checks every story in every theme, in English and in Arabic. Takes some minutes.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, EVERY_DRESS: '1' };
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'accessibility', ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
