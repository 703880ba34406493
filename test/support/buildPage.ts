import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** Builds a page of the tests once, as a host would for production, into a folder of its own. */
export async function buildPage(root: string): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'autoscribe-page-'));
  // Vitest says NODE_ENV=test, which would build for development.
  const said = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: path.resolve(root),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome109', modulePreload: false, assetsInlineLimit: 0 },
  }).finally(() => {
    process.env['NODE_ENV'] = said;
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
