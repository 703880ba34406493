const THEMES = ['light', 'dark', 'reading-room'] as const;

/** A theme with values of its own; `auto` is one of the first two. */
export type EditedTheme = (typeof THEMES)[number];

/** One variable of the stylesheet. */
export interface Token {
  /** The whole name, such as `--autoscribe-accent`. */
  name: string;
  /** What it is for; only basic tokens say so. */
  text: string;
  /** Its value while nobody sets it. */
  defaults: Record<EditedTheme, string>;
  /** What it is mixed from in browsers that can, instead of having a value of its own. */
  mixedFrom: string | undefined;
}

const DECLARATION = /^\s*--as-[\w-]+: var\((--autoscribe-[\w-]+), (.+)\);$/gm;
const MIX = /^color-mix\(in srgb, var\(--as-(\w+)\) (\d+)%, var\(--as-(\w+)\)\)$/;
const readDeclarations = (block = '') => new Map([...block.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value]));

function readBlock(css: string, theme: EditedTheme) {
  const start = css.indexOf(theme === 'light' ? '\n.autoscribe-root {' : `\n.autoscribe-root:where([data-theme='${theme}']) {`);
  return readDeclarations(css.slice(start, css.indexOf('\n}', start)));
}

/** Reads the tokens from the stylesheet that defines them, as it is written: the basic ones by its opening comment. */
export function readTokens(css: string): { basic: Token[]; advanced: Token[] } {
  const comment = css.slice(0, css.indexOf('*/'));
  const texts = new Map(
    [...comment.matchAll(/^ \* +(--autoscribe-[\w-]+) {2,}(.+?) {2,}\S/gm)].map(([, name = '', text = '']) => [name, text]),
  );
  const [light, dark, room] = THEMES.map((theme) => readBlock(css, theme));
  const mixes = readDeclarations(css.slice(css.indexOf('@supports')));
  const tokens = [...(light ?? [])].map(([name, value]): Token => {
    const readable = value.replace('--as-', '--autoscribe-');
    const [, colour, share, ground] = MIX.exec(mixes.get(name) ?? '') ?? [];
    return {
      name,
      text: texts.get(name) ?? '',
      defaults: { light: readable, dark: dark?.get(name) ?? readable, 'reading-room': room?.get(name) ?? readable },
      mixedFrom: colour && `${share} % ${colour} in ${ground}`,
    };
  });
  return { basic: tokens.filter(({ name }) => texts.has(name)), advanced: tokens.filter(({ name }) => !texts.has(name)) };
}
