import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPage, sumOf } from './buildPage.js';

/** What one entry of the package costs a host that imports it, in bytes of brotli. */
export interface EntryBytes {
  entry: string;
  /** With the page. */
  initial: number;
  /** With everything that it may load later. */
  all: number;
}

// What the library is made of, by itself: no arrangement of ours can cost less than these together.
const ZOD = 'boolean, looseObject, nullable, optional, overwrite, pipe, strictObject, string, transform';
const HOOK_FORM = `export { useForm, useFormState } from 'react-hook-form';`;
const PARTS = {
  'react-hook-form, what the form uses': HOOK_FORM,
  'zod/mini, what the schemas use': `export { ${ZOD} } from 'zod/mini';`,
  'react-hook-form, zod, English and styles together': `${HOOK_FORM} export { ${ZOD} } from 'zod/mini';
    export { default } from 'autoscribe-react/locales/en'; import 'autoscribe-react/styles.css';`,
};

/** Weighs each door of the packed library by bundling a module that imports it, as a host's bundler does. */
export async function measureEntries(root: string): Promise<EntryBytes[]> {
  const locales = readdirSync(path.join(root, 'node_modules/autoscribe-react/dist/locales'))
    // The words' shape is no door.
    .filter((file) => file.endsWith('.js') && file !== 'messages.js')
    .map((file) => file.replace('.js', ''));
  const imports = {
    InviteUserDialog: `export { InviteUserDialog } from 'autoscribe-react';`,
    'styles.css': `import 'autoscribe-react/styles.css'; export {};`,
    schema: `export * from 'autoscribe-react/schema';`,
    headless: `export * from 'autoscribe-react/headless';`,
    http: `export * from 'autoscribe-react/http';`,
    ...Object.fromEntries(locales.map((tag) => [`locales/${tag}`, `export { default } from 'autoscribe-react/locales/${tag}';`])),
    ...PARTS,
  };
  const folder = path.join(root, 'src/entries');
  mkdirSync(folder, { recursive: true });
  const entries: EntryBytes[] = [];
  for (const [entry, code] of Object.entries(imports)) {
    const name = entry.replace(/\W+/g, '-');
    const file = path.join(folder, `${name}.ts`);
    writeFileSync(file, code);
    const { initial, lazy } = await buildPage(root, `entry-${name}`, file);
    entries.push({ entry, initial: sumOf(initial), all: sumOf([...initial, ...lazy]) });
  }
  return entries;
}
