import type { TestProject } from 'vitest/node';
import { buildPage } from '../support/buildPage.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built page. */
    faultsPage: string;
  }
}

/** Builds the page of a PACS from our sources, once for the run. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildPage('test/faults/page', { mode: 'development' });
  project.provide('faultsPage', folder);
  return remove;
}
