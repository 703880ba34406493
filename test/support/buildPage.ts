import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

interface BuildPageOptions {
  /** What it is for: `production`, as a host would build it, or `development`, in which React says more. Default `'production'`. */
  mode?: 'production' | 'development';
}

/** Builds a page of the tests once, into a folder of its own. */
export async function buildPage(
  root: string,
  { mode = 'production' }: BuildPageOptions = {},
): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'autoscribe-page-'));
  // Vitest says NODE_ENV=test, which goes before the mode.
  const said = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = mode;
  await build({
    configFile: false,
    mode,
    root: path.resolve(root),
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      minify: mode === 'production',
      modulePreload: false,
      assetsInlineLimit: 0,
    },
  }).finally(() => {
    process.env['NODE_ENV'] = said;
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
