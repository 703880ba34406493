import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGE = '@ohif/app@3.13.2';
// What runs here is somebody else's program: it must be the one that was looked at.
const SHA512 = 'WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA==';
const CACHE = path.resolve('node_modules/.cache/autoscribe-hosts');

/** The folder of OHIF's own build, or why it could not be fetched. */
export type Ohif = { dist: string; missing?: undefined } | { dist?: undefined; missing: string };

function announce(missing: string): void {
  process.stderr.write(`\n!!! NOT TESTED inside the OHIF viewer: ${PACKAGE} could not be fetched (${missing}). !!!\n\n`);
}

/** Fetches the viewer from npm, once: about 50 MB, which stay in a cache folder outside the repository's own files. */
export async function fetchOhif(): Promise<Ohif> {
  const home = path.join(CACHE, PACKAGE.replaceAll(/[@/]+/g, '-').slice(1));
  const dist = path.join(home, 'dist');
  if (existsSync(dist)) return { dist };
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(path.join(CACHE, 'fetching-'));
  try {
    const pack = ['pack', PACKAGE, '--loglevel=error', '--fetch-retries=1', '--pack-destination', scratch];
    const failed = await run('npm', pack, { timeout: 180_000 }).then(
      () => undefined,
      (error: Error & { stderr?: string }) => /^npm error (.+)$/m.exec(error.stderr ?? '')?.[1] ?? 'npm pack failed',
    );
    if (failed !== undefined) {
      announce(failed);
      return { missing: failed };
    }
    const tarball = path.join(scratch, 'ohif-app-3.13.2.tgz');
    const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
    if (hash !== SHA512) throw new Error(`The registry's ${PACKAGE} is not the known one: its SHA-512 is ${hash}.`);
    // Two thirds of it are models for segmentation by AI, which nothing here loads.
    await run('tar', ['-xzf', tarball, '-C', scratch, '--exclude=package/dist/ort']);
    // Only once it is whole: a run that was stopped must not leave half a viewer behind.
    renameSync(path.join(scratch, 'package'), home);
    return { dist };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
