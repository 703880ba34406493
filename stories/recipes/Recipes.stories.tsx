import type { Meta, StoryObj } from '@storybook/react-vite';
import { expectLook, showsLook } from './expectLook.js';
import { Recipe } from './Recipe.js';
import { RecipesPage } from './RecipesPage.js';
import { SOURCES } from './sources.js';
import { withAttribute } from './withAttribute.js';

const meta: Meta<typeof Recipe> = {
  title: 'Recipes',
  component: Recipe,
  parameters: { controls: { disable: true }, docs: { page: RecipesPage } },
};
export default meta;

type Story = StoryObj<typeof Recipe>;

export const Shadcn: Story = {
  globals: { theme: 'light' },
  name: 'shadcn/ui',
  args: { css: SOURCES.shadcn },
  ...showsLook(
    {
      'background-color': 'var(--primary)',
      color: 'var(--primary-foreground)',
      'border-top-left-radius': 'calc(var(--radius) - 2px)',
      'font-family': 'var(--font-sans)',
    },
    { 'background-color': 'var(--popover)', 'border-top-color': 'var(--border)' },
  ),
};

export const ShadcnDark: Story = {
  ...Shadcn,
  name: 'shadcn/ui, dark',
  globals: { theme: 'dark' },
  ...withAttribute('class', 'dark'),
};

/** The stylesheet stands in a layer, so utilities in `classNames` win without any weight. */
export const Tailwind: Story = {
  globals: { theme: 'light' },
  name: 'Tailwind 4',
  args: {
    css: SOURCES.tailwind,
    isAlone: true,
    classNames: { submit: 'rounded-full border-emerald-700 bg-emerald-700', columnHeading: 'uppercase tracking-widest' },
  },
  play: async (context) => {
    // Without the utilities, the button would have the accent.
    await showsLook(
      {
        'background-color': 'var(--color-emerald-700)',
        'border-top-left-radius': 'calc(infinity * 1px)',
        'font-family': 'var(--font-sans)',
      },
      { 'border-top-color': 'var(--color-slate-200)', color: 'var(--color-slate-900)' },
    ).play(context);
    const { shadowRoot } = context.canvasElement.querySelector('[data-alone]') ?? {};
    const find = (selector: string) => shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    await expectLook(find('[data-slot="switch"]:checked'), { 'background-color': 'var(--color-indigo-600)' });
    await expectLook(find('[data-slot="column-heading"]'), { 'text-transform': 'uppercase' });
    // Nor does the stylesheet's own rule for what is focused take the colour back.
    find('[data-slot="submit"]')?.focus();
    await expectLook(find('[data-slot="submit"]:focus'), { 'background-color': 'var(--color-emerald-700)' });
  },
};

export const Mui: Story = {
  globals: { theme: 'light' },
  name: 'MUI',
  args: { css: SOURCES.mui },
  ...withAttribute('class', 'light'),
  ...showsLook(
    {
      'background-color': 'var(--mui-palette-primary-main)',
      color: 'var(--mui-palette-primary-contrastText)',
      'border-top-left-radius': 'var(--mui-shape-borderRadius)',
      'font-family': 'Roboto, Helvetica, Arial, sans-serif',
    },
    { 'background-color': 'var(--mui-palette-background-paper)', 'border-top-color': 'var(--mui-palette-divider)' },
  ),
};

export const MuiDark: Story = {
  ...Mui,
  name: 'MUI, dark',
  globals: { theme: 'dark' },
  ...withAttribute('class', 'dark'),
};

const mantineRest = { 'border-top-left-radius': 'var(--mantine-radius-default)', 'font-family': 'var(--mantine-font-family)' };
const mantinePanel = { 'background-color': 'var(--mantine-color-body)', 'border-top-color': 'var(--mantine-color-default-border)' };

export const Mantine: Story = {
  globals: { theme: 'light' },
  args: { css: SOURCES.mantine },
  ...withAttribute('data-mantine-color-scheme', 'light'),
  ...showsLook(
    { ...mantineRest, 'background-color': 'var(--mantine-primary-color-8)', color: 'var(--mantine-primary-color-contrast)' },
    mantinePanel,
  ),
};

export const MantineDark: Story = {
  ...Mantine,
  name: 'Mantine, dark',
  globals: { theme: 'dark' },
  ...withAttribute('data-mantine-color-scheme', 'dark'),
  ...showsLook(
    { ...mantineRest, 'background-color': 'var(--mantine-primary-color-4)', color: 'var(--mantine-color-dark-9)' },
    mantinePanel,
  ),
};

/** OHIF is dark, always. */
export const Ohif: Story = {
  name: 'OHIF',
  args: { css: SOURCES.ohif },
  globals: { theme: 'dark' },
  ...showsLook(
    {
      'background-color': 'hsl(var(--primary))',
      'border-top-left-radius': 'calc(var(--radius) - 2px)',
      'font-family': 'Inter, sans-serif',
    },
    { 'background-color': 'hsl(var(--popover))', 'border-top-color': 'hsl(var(--input))' },
  ),
};
