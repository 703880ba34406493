import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs a program of a host's own packages in it, as its `npm run` would, and gives what it printed. */
export function runHost(folder: string, { mode = 'production' }: { mode?: string }, program: string, ...args: string[]): string {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  delete env['FORCE_COLOR'];
  const command = [path.join(folder, 'node_modules', program), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** Checks the types of an app, with the TypeScript of a host; gives what is wrong. */
export function checkTypes(folder: string, host = folder): string {
  const args = [path.join(host, 'node_modules/typescript/bin/tsc'), '-p', path.join(folder, 'app')];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
}
