import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Finds a program by its name, in `PATH` and then in folders of its own. */
export function findProgram(names: readonly string[], folders: readonly string[] = []): string | undefined {
  const all = [...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...folders];
  return names.flatMap((name) => all.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

const LIBRARIES = '/usr/lib';

/** The folders of a library, which stand under the name of the machine's architecture. */
export function findLibraryFolders(start: string): string[] {
  if (!existsSync(LIBRARIES)) return [];
  return readdirSync(LIBRARIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
    .map(({ name }) => path.join(LIBRARIES, name))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith(start))
        .map((name) => path.join(folder, name)),
    );
}
