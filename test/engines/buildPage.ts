import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built page of a PACS, for every browser engine. */
    enginesPage: string;
  }
}

/** Builds the page once, as a host would for production. */
export async function setup(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'autoscribe-engines-'));
  // Vitest says NODE_ENV=test, which would build for development.
  const said = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: path.resolve('test/engines/page'),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome109', modulePreload: false },
  }).finally(() => {
    process.env['NODE_ENV'] = said;
  });
  project.provide('enginesPage', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}
