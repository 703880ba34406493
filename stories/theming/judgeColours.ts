const ASKED_FOR = 4.5;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, as WCAG counts it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colours of an invitation that stand on one another, as `#rrggbb`. */
export interface Colours {
  accent: string;
  onAccent: string;
  foreground: string;
  background: string;
}

/** Says where text would be hard to read, and which text is legible on the accent instead of the theme's own, if any. */
export function judgeColours({ accent, onAccent, foreground, background }: Colours): { onAccent: string | undefined; notes: string[] } {
  const notes: string[] = [];
  const ask = (what: string, ratio: number) => {
    if (ratio < ASKED_FOR) notes.push(`${what} has a contrast of ${ratio.toFixed(1)}, and ${ASKED_FOR} is asked for.`);
  };
  ask('Text on the background', contrast(foreground, background));
  ask('A link on the background', contrast(accent, background));
  if (contrast(accent, onAccent) >= ASKED_FOR) return { onAccent: undefined, notes };
  // One of the two always has a contrast of 4.5 or more.
  const legible = contrast(accent, '#ffffff') >= ASKED_FOR ? '#ffffff' : '#000000';
  return {
    onAccent: legible,
    notes: [...notes, `On this accent, text is legible in ${legible === '#ffffff' ? 'white' : 'black'}: that is set, too.`],
  };
}
