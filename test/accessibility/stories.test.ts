import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFaintEdges } from './findFaintEdges.js';
import { findOtherNames } from './findOtherNames.js';
import { findSmallTargets } from './findSmallTargets.js';
import { findViolations } from './findViolations.js';
import { openStories, PLAIN, showStory, wear, type Dress } from './openStories.js';

// Every story in every dress takes some minutes: `npm run test:accessibility`. Otherwise every story in the plain one.
const THEMES = ['light', 'dark', 'reading-room', 'auto'] as const;
/** Stories in colours of their own, for one theme: a host that maps colours of a light page, and a theme that is a prop. */
const OWN_COLOURS = ['recipes--tailwind', 'components-autoscribeprovider--host-colours', 'components-autoscribeprovider--light'];
const DRESSES: Dress[] = process.env['EVERY_DRESS']
  ? THEMES.flatMap((theme) => [
      { theme, locale: 'en' as const },
      { theme, locale: 'ar' as const },
    ])
  : [PLAIN];
const AT_ONCE = 2;

const stories = inject('storyList');
const free: Page[] = [];
const waiting: ((page: Page) => void)[] = [];
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openStories(inject('builtStories'));
  close = () => opened.close();
  // The system's scheme counts for `auto` alone.
  for (let count = 0; count < AT_ONCE; count += 1) free.push(await opened.newPage({ colorScheme: 'dark' }));
});
afterAll(() => close());

async function withPage(visit: (page: Page) => Promise<void>): Promise<void> {
  const page = free.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)));
  try {
    await visit(page);
  } finally {
    const next = waiting.shift();
    if (next) next(page);
    else free.push(page);
  }
}

const titles = [...new Set(stories.map(({ title }) => title))];

describe.each(titles)('%s: axe and IBM’s engine find nothing wrong; targets, edges and names are as they must be', (title) => {
  const mine = stories.filter((story) => story.title === title);

  test.concurrent.each(mine)('$name', async ({ id }) => {
    await withPage(async (page) => {
      await showStory(page, id);
      for (const dress of DRESSES) {
        if (OWN_COLOURS.includes(id) && dress.theme !== 'light') continue;
        await wear(page, dress);
        const found = [
          ...(await findViolations(page, title === 'A PACS worklist')),
          ...(await findSmallTargets(page)),
          ...(await findFaintEdges(page)),
          ...(await findOtherNames(page)),
        ];
        expect(found, `${dress.theme}, ${dress.locale}`).toEqual([]);
      }
    });
  });
});
