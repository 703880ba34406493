import react from '@vitejs/plugin-react';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the built page. */
    builtPage: string;
  }
}

const COPIED = /^(@radix-ui\/|react-remove-scroll|react-style-singleton|aria-hidden)/;

/** Gives the host's modal a second copy of Radix and of all it shares by module, as two bundles on one page have. */
const secondRadix: Plugin = {
  name: 'second-radix',
  enforce: 'pre',
  async resolveId(source, importer) {
    const isHost = importer?.endsWith('HostModal.tsx') || importer?.endsWith('?host');
    if (!isHost || !(COPIED.test(source) || (source.startsWith('.') && importer?.endsWith('?host')))) return null;
    const found = await this.resolve(source, importer?.replace(/\?host$/, ''), { skipSelf: true });
    return found && { ...found, id: `${found.id}?host` };
  },
  load: (id) => (id.endsWith('?host') ? readFileSync(id.slice(0, -'?host'.length), 'utf8') : null),
};

/** Builds the page once, as a host would for production. */
export async function setup(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'autoscribe-page-'));
  // Vitest says NODE_ENV=test, which would build for development.
  const said = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: path.resolve('test/browser-pages/page'),
    logLevel: 'error',
    plugins: [secondRadix, react()],
    build: { outDir, emptyOutDir: true, target: 'chrome109', modulePreload: false, assetsInlineLimit: 0 },
  }).finally(() => {
    process.env['NODE_ENV'] = said;
  });
  project.provide('builtPage', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}
