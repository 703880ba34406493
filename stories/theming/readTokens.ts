const THEMES = ['light', 'dark', 'reading-room'] as const;

/** A theme with values of its own; `auto` is one of the first two. */
export type EditedTheme = (typeof THEMES)[number];

/** One variable of the stylesheet. */
export interface Token {
  /** The whole name, such as `--autoscribe-accent`. */
  name: string;
  tier: 'basic' | 'advanced';
  /** What it is for; only basic tokens say so. */
  text: string;
  /** Its value while nobody sets it. */
  defaults: Record<EditedTheme, string>;
  /** Its value in browsers that can mix colours, where it is mixed. */
  mix: string | undefined;
  /** The same in words. */
  mixedFrom: string | undefined;
}

const DECLARATION = /^\s*--as-[\w-]+: var\((--autoscribe-[\w-]+), (.+)\);$/gm;
const MIX = /^color-mix\(in srgb, var\(--autoscribe-(\w+)\) (\d+)%, var\(--autoscribe-(\w+)\)\)$/;
// The names inside are ours alone; a host knows the same by its own.
const readDeclarations = (block = '') =>
  new Map([...block.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.replaceAll('--as-', '--autoscribe-')]));

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
  const start = css.indexOf('@supports');
  const mixes = readDeclarations(css.slice(start, css.indexOf('}', start)));
  const tokens = [...(light ?? [])].map(([name, value]): Token => {
    const mix = mixes.get(name);
    const [, colour, share, ground] = MIX.exec(mix ?? '') ?? [];
    return {
      name,
      tier: texts.has(name) ? 'basic' : 'advanced',
      text: texts.get(name) ?? '',
      defaults: { light: value, dark: dark?.get(name) ?? value, 'reading-room': room?.get(name) ?? value },
      mix,
      mixedFrom: colour && `${share} % ${colour} in ${ground}`,
    };
  });
  return { basic: tokens.filter(({ tier }) => tier === 'basic'), advanced: tokens.filter(({ tier }) => tier === 'advanced') };
}
