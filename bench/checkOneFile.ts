import path from 'node:path';
import { build } from 'vite';
import { CONFIG } from './buildPage.js';
import type { Candidate } from './candidates.js';
import { checkBehaviour } from './checkBehaviour.js';

/** Goes through a candidate's form in a host that does not split code: everything in one file, loaded with the page. */
export async function checkOneFile(root: string, address: string, candidate: Candidate): Promise<string | undefined> {
  const oneFile = { ...candidate, name: `${candidate.name}-one-file` };
  await build({
    ...CONFIG,
    root: path.join(root, 'src'),
    base: './',
    resolve: { alias: { candidate: path.join(root, 'src', candidate.name, 'InviteUser.tsx') }, dedupe: ['react', 'react-dom'] },
    build: {
      outDir: path.join(root, 'built', oneFile.name),
      emptyOutDir: true,
      rolldownOptions: { input: path.join(root, 'src/index.html'), output: { codeSplitting: false } },
    },
  });
  return checkBehaviour(address, oneFile);
}
