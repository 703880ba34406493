import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One import, re-export, dynamic import or `import('…')` type of a file. */
export interface Import {
  /** As written. */
  from: string;
  /** The file it means, from the root of the repository and with `.js` for `.ts`; only for relative imports. */
  file?: string;
}

/** What the rules need to know of a file. */
export interface Source {
  /** From the root of the repository, with forward slashes. */
  file: string;
  text: string;
  imports: Import[];
  exports: string[];
  hasEnum: boolean;
}

const IGNORED = new Set(['.git', 'node_modules', 'dist', 'storybook-static', 'reports']);

/** Lists every file under a folder but what tools leave behind. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (IGNORED.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

type Node = Record<string, unknown>;

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (typeof node['type'] === 'string') see(node);
    for (const child of Object.values(node)) visit(child, see);
  }
}

/** Reads one file. Comments don't count: an `@example` may import what its file may not. */
export function readSource(file: string, text = readFileSync(file, 'utf8')): Source {
  if (!/\.[cm]?tsx?$/.test(file)) return { file, text, imports: [], exports: [], hasEnum: false };
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`);
  const imports: Import[] = [];
  let hasEnum = false;
  visit(program, ({ type, source }) => {
    if (type === 'TSEnumDeclaration') hasEnum = true;
    const from = (source as { value?: unknown } | null | undefined)?.value;
    if (typeof from !== 'string' || !/^(Import|Export|TSImport)/.test(String(type))) return;
    imports.push(from.startsWith('.') ? { from, file: path.posix.join(path.posix.dirname(file), from) } : { from });
  });
  const exports = module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name ?? exportName.kind));
  return { file, text, imports, exports, hasEnum };
}
