import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

/** A story, as Storybook lists it. */
export interface StoryEntry {
  id: string;
  /** Where it stands in the side bar, such as `Components/NpiInput`. */
  title: string;
  name: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built Storybook. */
    builtStories: string;
    /** Every story in it. */
    storyList: StoryEntry[];
  }
}

/** Builds the Storybook once, as it is published: every distinct state of every component is a story. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'autoscribe-stories-'));
  // Vitest says NODE_ENV=test, which would build for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stderr, stdout } = spawnSync('npx', ['storybook', 'build', '--quiet', '-o', folder], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`The Storybook could not be built.\n${stdout}\n${stderr}`);
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryEntry & { type: string }>;
  };
  project.provide('builtStories', folder);
  project.provide(
    'storyList',
    Object.values(entries).filter(({ type }) => type === 'story'),
  );
  return () => rmSync(folder, { recursive: true, force: true });
}
