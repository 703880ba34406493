import type { Import, Source } from './readSource.js';

/** One rule of the source layout: what it says, why, and which imports or facts of a file break it. */
export interface Rule {
  name: string;
  why: string;
  breaks: (source: Source) => string[];
}

const ORDER = ['wire', 'domain', 'adapters', 'locales', 'headless', 'components'];
const DOORS = new Set([
  'src/index',
  'src/headless/index',
  'src/domain/index',
  'src/adapters/http',
  'src/server/index',
  'src/sandbox/index',
]);
const MAX_LINES = 180;

// What a folder may take from node_modules. `standalone` and the styled door are free to use everything.
const PACKAGES: Record<string, RegExp> = {
  wire: /^$/,
  domain: /^zod\/mini$/,
  adapters: /^$/,
  locales: /^$/,
  server: /^$/,
  sandbox: /^$/,
  cli: /^node:/,
  headless: /^(react|react-hook-form)$/,
  components: /^(react|react-dom|react-hook-form)$/,
};

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const isPackage = ({ file }: Import) => file === undefined;
const isStyle = ({ from }: Import) => /\.css(\?|$)/.test(from);
const imports = (source: Source, wrong: (one: Import) => boolean) =>
  source.imports.filter((one) => wrong(one)).map(({ from }) => `imports "${from}"`);
const isDoor = (file: string) => DOORS.has(file.replace(/\.[jt]sx?$/, '')) || /^src\/locales\/(?!messages\.)[^/]+$/.test(file);
const uses = (name: string) => (one: Import) => isPackage(one) && (one.from === name || one.from.startsWith(`${name}/`));

function mayImport(from: string, to: string): boolean {
  if (from === to || from === '' || from === 'standalone') return true;
  if (from === 'server' || from === 'sandbox') return to === 'wire' || to === 'domain';
  if (from === 'cli') return to === 'sandbox';
  return ORDER.includes(to) && ORDER.indexOf(to) < ORDER.indexOf(from);
}

export const rules: Rule[] = [
  {
    name: 'a folder imports only the folders before it in wire → domain → adapters → locales → headless → components',
    why: 'the rules of an invitation must not depend on how it is sent or shown; server and sandbox know only wire and domain, cli the sandbox',
    breaks: (source) =>
      source.file.startsWith('src/')
        ? imports(source, ({ file }) => file !== undefined && !mayImport(folderOf(source.file), folderOf(file)))
        : [],
  },
  {
    name: 'a folder uses only the packages that its door promises',
    why: 'schema, http, server and sandbox run without React, and headless without markup',
    breaks(source) {
      const allowed = PACKAGES[folderOf(source.file)];
      return allowed ? imports(source, (one) => isPackage(one) && !isStyle(one) && !allowed.test(one.from)) : [];
    },
  },
  {
    name: 'no TypeScript of the library imports a stylesheet',
    why: 'the import would leak into the declarations and break hosts that do not bundle CSS',
    breaks: (source) =>
      source.file.startsWith('src/') ? imports(source, (one) => isStyle(one) || folderOf(one.file ?? '') === 'theme') : [],
  },
  {
    name: 'no component knows how an invitation is sent',
    why: 'the host decides that, through onInvite',
    breaks: (source) => (folderOf(source.file) === 'components' ? imports(source, ({ file }) => file === 'src/adapters/http.js') : []),
  },
  {
    name: 'zod is imported in src/domain/inviteForm.ts alone',
    why: 'it is the heaviest part of the schema, and one file can replace it',
    breaks: (source) => (source.file.startsWith('src/') && source.file !== 'src/domain/inviteForm.ts' ? imports(source, uses('zod')) : []),
  },
  {
    name: 'within headless, react-hook-form is imported in useInviteUserForm.ts alone',
    why: 'the value hooks must work without a form',
    breaks(source) {
      if (folderOf(source.file) !== 'headless' || source.file === 'src/headless/useInviteUserForm.ts') return [];
      return imports(source, uses('react-hook-form'));
    },
  },
  {
    name: 'stories and examples import only public doors',
    why: 'a vendor pastes them, and has nothing else',
    breaks(source) {
      if (!source.file.startsWith('stories/')) return [];
      return imports(
        source,
        ({ file }) => file !== undefined && file.startsWith('src/') && file !== 'src/theme/index.css' && !isDoor(file),
      );
    },
  },
  {
    name: 'nothing is called utils, helpers, types or common',
    why: 'such a place has no subject, so everything ends up in it',
    breaks: ({ file }) =>
      /^src\/.*\b(utils?|helpers?|types?|common)(\/|\.tsx?$)/.test(file) ? ['needs a name that says what it is about'] : [],
  },
  {
    name: 'there is no enum',
    why: 'types that erase leave nothing behind in the bundle',
    breaks: ({ hasEnum }) => (hasEnum ? ['declares an enum: use a union of literals'] : []),
  },
  {
    name: 'index.ts is only ever a door',
    why: 'any other one hides which file a thing comes from',
    breaks: ({ file }) =>
      /^src\/(.*\/)?index\.tsx?$/.test(file) && !/^src\/((headless|domain|server|sandbox|standalone)\/)?index\.ts$/.test(file)
        ? ['is no door: import the files themselves']
        : [],
  },
  {
    name: 'a component and a hook are called as their file',
    why: 'whoever knows the name knows where to look',
    breaks({ file, exports }) {
      const name = /^src\/(?:components\/(?:internal\/)?([^/]+)\.tsx|headless\/(use[^/]+)\.tsx?)$/.exec(file);
      const expected = name?.[1] ?? name?.[2];
      return expected && !exports.includes(expected) ? [`does not export ${expected}`] : [];
    },
  },
  {
    name: `no source file is longer than ${MAX_LINES} lines`,
    why: 'past that, a second noun is hiding in it',
    breaks({ file, text }) {
      const lines = text.trimEnd().split('\n').length;
      // A locale is one long list of words, and has one noun all the same.
      return /^src\/(?!locales\/).*\.tsx?$/.test(file) && lines > MAX_LINES ? [`has ${lines} lines`] : [];
    },
  },
  {
    name: 'no file names a place on somebody’s machine',
    why: 'such a path works nowhere else',
    breaks: ({ text }) =>
      [...text.matchAll(/(?<![\w.~:/-])(?:\/(?:home|Users|root|work)\/|[A-Z]:\\Users\\)[\w.-]*/g)].map(([place]) => `contains ${place}`),
  },
];
