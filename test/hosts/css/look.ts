import type { Page } from 'playwright';

/** How one element looks: where it stands in our part of the page, and the styles that a reset may touch. */
export interface Look {
  name: string;
  box: [left: number, top: number, width: number, height: number];
  styles: Record<string, string>;
}

const TEXTUAL = (
  'color font-family font-size font-weight font-style line-height letter-spacing word-spacing ' +
  'text-transform text-align text-indent text-shadow text-decoration-line white-space overflow-wrap word-break user-select'
).split(' ');
const STYLES = TEXTUAL.concat(
  (
    'background-color background-image opacity box-shadow filter backdrop-filter visibility list-style-type cursor ' +
    'transform rotate scale translate transition-duration animation-name pointer-events outline outline-offset ' +
    'border-top border-right border-bottom border-left border-top-left-radius border-bottom-right-radius'
  ).split(' '),
);
const PSEUDO = { switch: '::before', dialog: '::backdrop' };

/** Reads how every element of ours looks, those without a slot included. Boxes are measured from the window or from our outermost element. */
export const readLooks = (page: Page): Promise<Look[]> =>
  page.evaluate(
    async ({ names, textual, pseudos }) => {
      // Lists are placed again after the page around them changed.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      const round = (value: number) => Math.round(value * 10) / 10;
      const readStyles = (element: Element, pseudo?: string) => {
        const computed = getComputedStyle(element, pseudo);
        // Where there is no text, its style shows nowhere; nor does the colour of a border without width.
        const hasText = !element.matches('[type="checkbox"], [type="radio"]') && pseudo !== '::backdrop';
        const isThere = (name: string) => {
          // The platform draws what it offers, in its colour and font.
          if (element.matches('option, optgroup')) return /^(color|font-family)$/.test(name);
          if (name.startsWith('outline') && (computed.outlineWidth === '0px' || computed.outlineStyle === 'none')) return false;
          return hasText || !textual.includes(name);
        };
        return names
          .filter(isThere)
          .map((name) => [`${name}${pseudo ? ` of ${pseudo}` : ''}`, computed.getPropertyValue(name).replace(/^0px .*/, '0px')] as const);
      };
      const counts: Record<string, number> = {};
      const ours = document.querySelectorAll<HTMLElement>('.autoscribe-root :not(path, datalist, datalist *)');
      return [...ours].map((element) => {
        const slot = element.dataset['slot'] ?? element.localName;
        counts[slot] = (counts[slot] ?? 0) + 1;
        // A dialog stands in the window; the rest stands where the host puts it.
        const root = element.closest('dialog') ? null : element.closest('.autoscribe-root');
        const origin = root?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const { left, top, width, height } = element.getBoundingClientRect();
        const pseudo = pseudos[slot as keyof typeof pseudos] as string | undefined;
        const styles = [...readStyles(element), ...(pseudo ? readStyles(element, pseudo) : [])];
        const isShown = element.getClientRects().length > 0;
        const box = [left - origin.left, top - origin.top, width, height].map((side) => (isShown ? round(side) : 0)) as Look['box'];
        return { name: `${slot} ${counts[slot]}`, box, styles: Object.fromEntries(styles) };
      });
    },
    { names: STYLES, textual: TEXTUAL, pseudos: PSEUDO },
  );

/** What differs between two pages, in words. A few pixels come from scroll bars and fonts, and nobody sees them. */
export function compareLooks(bare: Look[], host: Look[], tolerance = 3): string[] {
  if (bare.length !== host.length) return [`there are ${host.length} elements instead of ${bare.length}`];
  return bare.flatMap(({ name, box, styles }, index) => {
    const other = host[index];
    if (!other || other.name !== name) return [`${other?.name} stands where ${name} should`];
    const moved = ['left', 'top', 'width', 'height'].flatMap((side, at) => {
      const [was, is] = [box[at] ?? 0, other.box[at] ?? 0];
      return Math.abs(was - is) > tolerance ? [`${name}: ${side} ${was} → ${is}`] : [];
    });
    const restyled = Object.keys({ ...styles, ...other.styles }).flatMap((style) => {
      const [was, is] = [styles[style], other.styles[style]];
      return is === was ? [] : [`${name}: ${style} ${was} → ${is}`];
    });
    return [...moved, ...restyled];
  });
}
