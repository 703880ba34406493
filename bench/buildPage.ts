import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';

/** What one file of a bundle weighs, in bytes of brotli. */
export interface BuiltFile {
  name: string;
  brotli: number;
}

export const sumOf = (files: readonly BuiltFile[]): number => files.reduce((sum, { brotli }) => sum + brotli, 0);

/** A bundle: what comes at once, what comes later, and where it lies. */
export interface Bundle {
  folder: string;
  /** Loaded with the page. */
  initial: BuiltFile[];
  /** Loaded by a dynamic import, sooner or later. */
  lazy: BuiltFile[];
}

// What every host has anyway: React, and the bundler's own few lines that React's CommonJS needs.
const HOSTS_OWN = ['react', 'rolldown-runtime'];

/** What every bundle here is made with: what a host gets where it says nothing. */
export const CONFIG: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  mode: 'production',
  oxc: { jsx: { runtime: 'automatic', development: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
};

function readChunks(output: Rolldown.OutputChunk[], entry: string, folder: string): Pick<Bundle, 'initial' | 'lazy'> {
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const visit = (names: Iterable<string>, seen: Set<string>, follow: 'imports' | 'dynamicImports') => {
    for (const name of names) {
      const chunk = byName.get(name);
      if (!chunk || seen.has(name) || HOSTS_OWN.includes(chunk.name)) continue;
      // An entry that only names what stands in another file is the bundler's doing.
      if (chunk.moduleIds.length > 0) seen.add(name);
      for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css);
      visit(chunk.imports, seen, follow);
      if (follow === 'dynamicImports') visit(chunk.dynamicImports, seen, follow);
    }
    return seen;
  };
  const initial = visit([entry], new Set(), 'imports');
  const all = visit([entry], new Set(), 'dynamicImports');
  const weigh = (name: string) => ({ name, brotli: brotliCompressSync(readFileSync(path.join(folder, name))).length });
  return { initial: [...initial].map(weigh), lazy: [...all].filter((name) => !initial.has(name)).map(weigh) };
}

/**
 * Bundles a module as a host does for production: minified, React in a file of its own that does not count, dynamic
 * imports in theirs.
 *
 * @param root - The folder with the installed candidates.
 * @param candidate - The module to weigh.
 * @param page - The host page that shows it, where it is to be run as well.
 */
export async function buildPage(root: string, name: string, candidate: string, page?: string): Promise<Bundle> {
  const folder = path.join(root, 'built', name);
  rmSync(folder, { recursive: true, force: true });
  const result = await build({
    ...CONFIG,
    root: path.join(root, 'src'),
    base: './',
    resolve: { alias: { candidate }, dedupe: ['react', 'react-dom'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: { candidate, ...(page === undefined ? {} : { index: page }) },
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] },
        },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  return { folder, ...readChunks(chunks, 'candidate.js', folder) };
}
