import path from 'node:path';
import { buildPage, type Bundle } from './buildPage.js';
import { NOTHING, type Candidate } from './candidates.js';
import { checkBehaviour } from './checkBehaviour.js';
import { countWork, type CountedWork } from './countWork.js';
import { measureBytes, type LoadedBytes } from './measureBytes.js';
import { measureGrowth, type Held } from './measureGrowth.js';
import { mention } from './say.js';

/** What is known of a candidate apart from time, or why nothing is. */
export interface Counted {
  candidate: Candidate;
  /** Why there are no figures. */
  problem?: string;
  bundle?: Bundle;
  bytes?: LoadedBytes;
  work?: CountedWork;
  /** What fifty openings leave behind. */
  kept?: Held;
}

const build = (root: string, { name }: Candidate) =>
  buildPage(root, name, path.join(root, 'src', name, 'InviteUser.tsx'), path.join(root, 'src/index.html'));

/** Builds the page that all others are compared with in what goes on while closed. */
export async function buildNothing(root: string): Promise<void> {
  await build(root, NOTHING);
}

/**
 * Builds a candidate, goes through its form, and counts.
 *
 * @param address - Where the built pages are served.
 * @param warmUp - How many openings come before the fifty that are counted.
 */
export async function measureCounted(root: string, address: string, candidate: Candidate, warmUp: number): Promise<Counted> {
  mention(`${candidate.name}: builds, goes through the form, counts`);
  try {
    const bundle = await build(root, candidate);
    const problem = await checkBehaviour(address, candidate);
    if (problem !== undefined) return { candidate, problem: `is not the same form: ${problem}` };
    const work = await countWork(address, candidate);
    const kept = await measureGrowth(address, candidate, warmUp);
    return { candidate, bundle, work, kept, bytes: measureBytes(bundle, work.files) };
  } catch (thrown) {
    return { candidate, problem: String(thrown instanceof Error ? thrown.message : thrown) };
  }
}
