import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built page. */
    faultsPage: string;
  }
}

/** Builds the page of a PACS from our sources, once for the run, into a folder that goes with it. */
export async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'autoscribe-faults-'));
  await build({
    root: path.resolve('test/faults/page'),
    configFile: false,
    logLevel: 'error',
    // React's development build, which says more.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [react()],
    build: { outDir: path.join(scratch, 'page'), target: ['chrome109'], minify: false },
  });
  project.provide('faultsPage', path.join(scratch, 'page'));
  return () => rmSync(scratch, { recursive: true, force: true });
}
