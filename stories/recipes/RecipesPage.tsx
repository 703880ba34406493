import { Source, Title } from '@storybook/addon-docs/blocks';
import { Fragment } from 'react';
import { TO_PASTE } from './sources.js';

interface Entry {
  title: string;
  recipe: keyof typeof TO_PASTE;
  /** The stories that show it. */
  stories: Record<string, string>;
  text: string;
}

const ENTRIES: readonly Entry[] = [
  {
    title: 'shadcn/ui',
    recipe: 'shadcn',
    stories: { light: 'recipes--shadcn', dark: 'recipes--shadcn-dark' },
    text: 'Its tokens change with a class on <html>, and the mapping follows.',
  },
  {
    title: 'Tailwind 4',
    recipe: 'tailwind',
    stories: { light: 'recipes--tailwind' },
    text: 'The stylesheet stands in a layer, so that utilities in classNames win without any weight of their own.',
  },
  {
    title: 'MUI',
    recipe: 'mui',
    stories: { light: 'recipes--mui', dark: 'recipes--mui-dark' },
    text: 'For themes with CSS variables. Where yours has none, write the values.',
  },
  {
    title: 'Mantine',
    recipe: 'mantine',
    stories: { light: 'recipes--mantine', dark: 'recipes--mantine-dark' },
    text: 'The one kit here whose own blue is too light for its white text.',
  },
  {
    title: 'OHIF',
    recipe: 'ohif',
    stories: { dark: 'recipes--ohif' },
    text: 'Its tokens are the numbers of hsl(), and so are those of older versions of shadcn/ui.',
  },
];

/** Every recipe, as a vendor pastes it, and the way to where it is shown. */
export function RecipesPage() {
  return (
    <>
      <Title />
      <p>
        How a host with a kit of its own dresses the invitation in it. Each begins with what the kit defines anyway: what you paste is the
        mapping. That its text stays legible (WCAG AA) is tested.
      </p>
      {ENTRIES.map(({ title, recipe, stories, text }) => (
        <section key={recipe}>
          <h2>{title}</h2>
          <p>
            {text} See it{' '}
            {Object.entries(stories).map(([scheme, story], place) => (
              <Fragment key={story}>
                {place > 0 && ' and '}
                <a href={`?path=/story/${story}`} target="_parent">
                  in {scheme}
                </a>
              </Fragment>
            ))}
            .
          </p>
          <Source code={TO_PASTE[recipe]} language="css" />
        </section>
      ))}
    </>
  );
}
