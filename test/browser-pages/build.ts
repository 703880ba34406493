import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildPage } from '../support/buildPage.js';

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

/** Builds the page once. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildPage('test/browser-pages/page', [secondRadix]);
  project.provide('builtPage', folder);
  return remove;
}
