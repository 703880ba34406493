import type { TestProject } from 'vitest/node';
import { buildPage } from '../support/buildPage.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the built page. */
    builtPage: string;
  }
}

/** Builds the page once. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildPage('test/browser-pages/page');
  project.provide('builtPage', folder);
  return remove;
}
