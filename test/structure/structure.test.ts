import { describe, expect, test } from 'vitest';
import { listFiles, readSource } from './readSource.js';
import { rules } from './rules.js';

const TEXT = /\.([cm]?[jt]sx?|json|css|mdx?|html|ya?ml|sh)$|(^|\/)(run|LICENSE|\.[a-z]+rc)$/;
const sources = listFiles('.')
  .filter((file) => TEXT.test(file) && file !== 'package-lock.json')
  .map((file) => readSource(file));

describe('the source layout', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { why, breaks }) => {
    const broken = sources.flatMap((source) => breaks(source).map((what) => `${source.file} ${what}`));
    expect(broken, `${name}, because ${why}`).toEqual([]);
  });

  test('react-hook-form is imported in at most one file of components', () => {
    const users = sources
      .filter(({ file, imports }) => file.startsWith('src/components/') && imports.some(({ from }) => from === 'react-hook-form'))
      .map(({ file }) => file);
    expect(users.length, `${users.join(' and ')}: one file carries the form to the fields`).toBeLessThanOrEqual(1);
  });
});

describe('each rule of the source layout notices a file that breaks it', () => {
  const long = 'export const a = 1;\n'.repeat(181);
  const home = ['', 'home', 'ada', 'pacs'].join('/');
  test.each([
    ['a folder imports only', 'src/domain/npi.ts', "import { en } from '../locales/en.js';"],
    ['a folder imports only', 'src/server/index.ts', "export * from '../adapters/http.js';"],
    ['a folder imports only', 'src/headless/useNpiInput.ts', "export type P = import('../components/NpiInput.js').NpiInputProps;"],
    ['a folder uses only', 'src/headless/useNpiInput.ts', "import { createPortal } from 'react-dom';"],
    ['a folder uses only', 'src/sandbox/index.ts', "import { readFile } from 'node:fs';"],
    ['a folder imports only', 'src/sandbox/index.ts', "export { serveSandbox } from '../cli/serveSandbox.js';"],
    ['a folder imports only', 'src/cli/main.ts', "import { createInviteHandler } from '../server/index.js';"],
    ['a folder uses only', 'src/cli/serveSandbox.ts', "import { serve } from '@hono/node-server';"],
    ['no TypeScript', 'src/components/NpiInput.tsx', "import '../theme/index.css';"],
    ['no component knows', 'src/components/InviteUserForm.tsx', "const { createHttpInvite } = await import('../adapters/http.js');"],
    ['zod is imported', 'src/domain/npi.ts', "import * as z from 'zod/mini';"],
    ['within headless', 'src/headless/useNpiInput.ts', "import type { UseFormReturn } from 'react-hook-form';"],
    ['stories and examples', 'stories/NpiInput.stories.tsx', "import { NpiInput } from '../src/components/NpiInput.js';"],
    ['stories and examples', 'stories/examples/MinimalInvite.tsx', "import type { Messages } from '../../src/locales/messages.js';"],
    ['nothing is called', 'src/headless/helpers/npi.ts', 'export const a = 1;'],
    ['there is no enum', 'src/wire/levels.ts', "export enum Level { Admin = 'admin' }"],
    ['index.ts is only', 'src/components/index.ts', "export * from './NpiInput.js';"],
    ['a component and a hook', 'src/components/NpiInput.tsx', 'export const Input = () => null;'],
    ['no source file is longer', 'src/domain/npi.ts', long],
    ['no file names a place', 'README.md', `Open ${home}/index.html`],
  ])('%s… notices %s', (start, file, text) => {
    const rule = rules.find(({ name }) => name.startsWith(start));
    expect(rule?.breaks(readSource(file, text))).toHaveLength(1);
  });

  test('and lets an example in a comment and a public door pass', () => {
    const comment = readSource(
      'src/components/NpiInput.tsx',
      "/** @example import 'autoscribe-react/styles.css' */\nexport function NpiInput() {}",
    );
    const door = readSource(
      'stories/NpiInput.stories.tsx',
      "import { NpiInput } from '../src/index.js';\nimport '../src/theme/index.css';",
    );
    expect(rules.flatMap(({ breaks }) => [comment, door].flatMap((source) => breaks(source)))).toEqual([]);
  });
});
