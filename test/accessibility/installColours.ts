import type { Page } from 'playwright';

/** What a page tells about the colours in it, once `installColours` was there. */
export interface Colours {
  /** What is seen where an element is, with more painted over its own background. Without an element, the page's ground. */
  see: (element: Element | null, ...layers: string[]) => number[];
  /** How two colours differ, as WCAG counts it. */
  compare: (one: number[], other: number[]) => number;
}

declare global {
  interface Window {
    colours: Colours;
  }
}

/** Puts into a page what it takes to measure contrast. A canvas reads colours, so that `oklch()` and `color-mix()` count. */
export async function installColours(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map<string, number[]>();
    const read = (css: string): number[] => {
      const before = known.get(css);
      if (before) return before;
      if (!canvas) throw new Error('There is no canvas to read colours by.');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const colour = [...canvas.getImageData(0, 0, 1, 1).data];
      known.set(css, colour);
      return colour;
    };
    const mix = (over: number[], under: number[], share: number) =>
      under.map((part, index) => (over[index] ?? 0) * share + part * (1 - share));
    const paint = (css: string, under: number[]) => {
      const colour = read(css);
      return mix(colour, under, (colour[3] ?? 0) / 255);
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const WHITE = [255, 255, 255];
    const readGround = (element: Element | null): number[] =>
      element ? paint(getComputedStyle(element).backgroundColor, readGround(parentOf(element))) : WHITE;
    const see = (element: Element | null, ...layers: string[]): number[] => {
      let colour = layers.reduce((under, layer) => paint(layer, under), readGround(element));
      for (let at = element; at; at = parentOf(at)) {
        const opacity = Number(getComputedStyle(at).opacity);
        if (opacity < 1) colour = mix(colour, readGround(parentOf(at)), opacity);
      }
      return colour;
    };
    const brighten = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const weigh = ([red = 0, green = 0, blue = 0]: number[]) => 0.2126 * brighten(red) + 0.7152 * brighten(green) + 0.0722 * brighten(blue);
    const compare = (one: number[], other: number[]) => {
      const [dark = 0, light = 0] = [weigh(one), weigh(other)].toSorted((first, second) => first - second);
      return (light + 0.05) / (dark + 0.05);
    };
    window.colours = { see, compare };
  });
}
