import type { TestProject } from 'vitest/node';
import { buildPage } from '../support/buildPage.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built page of a PACS, for every browser engine. */
    enginesPage: string;
  }
}

/** Builds the page once. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildPage('test/engines/page');
  project.provide('enginesPage', folder);
  return remove;
}
