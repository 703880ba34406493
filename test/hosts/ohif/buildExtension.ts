import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles our OHIF extension the way a vendor does: in a host that has the packed library installed.
 *
 * @param host - That host's folder.
 * @returns The folder with `extension.js` and `styles.css`.
 */
export async function buildExtension(host: string): Promise<string> {
  const outDir = path.join(host, 'ohif-extension');
  copyFileSync('test/hosts/ohif/app/extension.tsx', path.join(host, 'extension.tsx'));
  const { NODE_ENV } = process.env;
  // Vitest says "test", which would bundle React for development.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: host,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir, lib: { entry: 'extension.tsx', name: 'autoscribe', formats: ['iife'], fileName: () => 'extension.js' } },
    });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
  copyFileSync(path.join(host, 'node_modules/autoscribe-react/dist/styles.css'), path.join(outDir, 'styles.css'));
  return outDir;
}
