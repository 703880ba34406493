// Goes through the fault matrix and prints its table. With --write, keeps the table in docs/faults.md as well.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const env = { ...process.env, ...(process.argv.includes('--write') ? { WRITE_FAULTS: '1' } : {}) };
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'faults'], { stdio: 'inherit', env });
if (status === 0) console.log(readFileSync('docs/faults.md', 'utf8'));
process.exitCode = status ?? 1;
