import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { listFiles } from '../structure/readSource.js';
import { installed } from './runInHost.js';

const root = () => installed();
const files = () => ['dist', '.'].flatMap((folder) => listFiles(installed(folder))).map((file) => path.relative(root(), file));
const read = (file: string) => readFileSync(installed(file), 'utf8');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '');

describe('the tarball', () => {
  test('satisfies publint, warnings and suggestions included', async () => {
    const { messages } = await publint({ pkgDir: root(), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([]);
  });

  test('has types that resolve wherever its modules do', () => {
    const args = ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii'];
    const attw = path.resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [attw, inject('packed').tarball, ...args], { encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
  });

  test('holds the build and the papers, and no test or story', () => {
    const strange = files().filter(
      (file) => !/^(dist\/.*\.(js|js\.map|d\.ts|css)|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file),
    );
    expect(strange).toEqual([]);
    expect(files().filter((file) => /\b(test|stories|story|spec)\b/.test(file))).toEqual([]);
  });

  test('names no place on the machine that built it', () => {
    const place = /(?<![\w.~:/-])\/(home|Users|root|work|tmp)\//;
    expect(files().filter((file) => read(file).includes(process.cwd()) || place.test(read(file)))).toEqual([]);
  });

  test('brings the source along with every source map', () => {
    const maps = files().filter((file) => file.endsWith('.js.map'));
    const empty = maps.filter((file) => {
      const { sources, sourcesContent } = JSON.parse(read(file)) as { sources: string[]; sourcesContent?: (string | null)[] };
      return sourcesContent?.length !== sources.length || sourcesContent.includes(null);
    });
    expect(maps.length).toBeGreaterThan(10);
    expect(empty).toEqual([]);
  });

  test('imports no stylesheet from a module or a declaration', () => {
    const code = files().filter((file) => /\.(js|d\.ts)$/.test(file));
    expect(code.filter((file) => /\b(import|from)\b[^;\n]*\.css/.test(withoutComments(read(file))))).toEqual([]);
  });
});
