import { Extractor, ExtractorConfig, ExtractorMessageCategory } from '@microsoft/api-extractor';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

/** The report of each door, and its declarations in the tarball. */
const DOORS = {
  'autoscribe-react': 'index',
  headless: 'headless/index',
  schema: 'domain/index',
  http: 'adapters/http',
  server: 'server/index',
  sandbox: 'sandbox/index',
  standalone: 'standalone/index',
  'locales-en': 'locales/en',
};

let library = '';
beforeAll(() => {
  library = mkdtempSync(path.join(tmpdir(), 'autoscribe-api-'));
  // What stands in a folder `node_modules` is somebody else's to the extractor, and left out.
  cpSync(path.join(inject('packed').react19, 'node_modules/autoscribe-react'), library, { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(library, 'node_modules'), 'junction');
});
afterAll(() => rmSync(library, { recursive: true, force: true }));

function readApi(name: string, declarations: string): string {
  const mainEntryPointFilePath = path.join(library, `dist/${declarations}.d.ts`);
  const compilerOptions = { target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom', 'dom.iterable'], jsx: 'react-jsx', types: [] };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(library, 'package.json'),
    configObject: {
      projectFolder: library,
      mainEntryPointFilePath,
      compiler: { overrideTsconfig: { compilerOptions: { ...compilerOptions, strict: true }, files: [mainEntryPointFilePath] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFolder: library,
        reportTempFolder: library,
        reportFileName: `${name}.api.md`,
      },
    },
  });
  const errors: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.category === ExtractorMessageCategory.Compiler) errors.push(message.text);
      message.handled = true;
    },
  });
  expect(errors).toEqual([]);
  return readFileSync(path.join(library, `${name}.api.md`), 'utf8');
}

describe.each(Object.entries(DOORS))('the types of %s', (name, declarations) => {
  test(`are those of docs/api/${name}.api.md, each with its hover text`, async () => {
    const report = readApi(name, declarations);
    // Where the change is meant: `npm run api`, and a line in the changelog.
    await expect(report).toMatchFileSnapshot(path.resolve(`docs/api/${name}.api.md`));
    const undocumented = [...report.matchAll(/\(undocumented\)\n(.*)/g)].map(([, declaration]) => declaration?.trim());
    expect(undocumented, 'what has no doc comment').toEqual([]);
  });
});
