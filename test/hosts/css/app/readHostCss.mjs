// Prints the global styles of well-known libraries, as they put them into a page: one object, CSS by name.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serializeStyles } from '@emotion/serialize';
import { createTheme } from '@mui/material/styles';
import { compile as compileStyles, serialize, stringify } from 'stylis';
import { compile } from 'tailwindcss';

const require = createRequire(import.meta.url);
const read = (file) => readFileSync(require.resolve(file), 'utf8');
// Not exported by name; the file is what `<CssBaseline />` itself uses.
const { styles } = await import(new URL('../node_modules/@mui/material/CssBaseline/CssBaseline.mjs', import.meta.url).href);
// Outside its layer, which is the harder case: some builds flatten layers for older browsers.
const tailwind4 = await compile(read('tailwindcss/preflight.css'));

const css = {
  'Tailwind 3': read('tailwindcss-3/lib/css/preflight.css').replace(/theme\('([^']+)',\s*([^)]+?)\)/g, '$2'),
  'Tailwind 4': tailwind4.build([]),
  Bootstrap: read('bootstrap/dist/css/bootstrap-reboot.css'),
  MUI: serialize(compileStyles(serializeStyles([styles(createTheme(), true)]).styles), stringify),
  Mantine: ['baseline', 'default-css-variables', 'global'].map((name) => read(`@mantine/core/styles/${name}.css`)).join('\n'),
  'Ant Design': read('antd/dist/reset.css'),
  'a hostile reset': readFileSync(new URL('hostile.css', import.meta.url), 'utf8'),
};
process.stdout.write(JSON.stringify(css));
