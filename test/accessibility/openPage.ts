import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { openStories } from './openStories.js';

/** Opens the stories for the tests of a file, and closes them after the last. */
export function openPage(options: BrowserContextOptions = {}): { page: Page; open: (other: BrowserContextOptions) => Promise<Page> } {
  let opened: Awaited<ReturnType<typeof openStories>>;
  const given = {
    page: undefined as unknown as Page,
    /** Another page, of another kind. */
    open: (other: BrowserContextOptions) => opened.newPage(other),
  };
  beforeAll(async () => {
    opened = await openStories(inject('builtStories'));
    given.page = await opened.newPage(options);
  });
  afterAll(() => opened.close());
  return given;
}
