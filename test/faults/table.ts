import { format, resolveConfig } from 'prettier';
import type { Place } from './faults.js';
import type { Ending } from './manners.js';

/** What came of one fault. */
export interface Row {
  place: Place;
  fault: string;
  /** Of the first press. */
  first: Ending;
  /** Of another press, when everything works again. */
  again: Ending;
  /** Of inviting the same person anew, after the dialog went away while the invitation was under way. */
  anew: Ending;
}

/** Where the table is kept. */
export const TABLE_FILE = 'docs/faults.md';

const HEADINGS: Record<Place, string> = {
  'browser – host': 'Between the browser and the host’s route',
  'host – AutoScribe': 'Between the host’s route and AutoScribe',
  'browser – own route': 'Between the browser and a route of the host’s own that only passes on',
};
const COLUMNS = [
  'What goes wrong',
  'AutoScribe has then',
  'The manager reads',
  'What has the focus',
  'Pressed again, once it works',
  'Dialog gone meanwhile, invited anew',
];
const INTRO = (count: number) => `# What goes wrong, and what comes of it

Written by \`npm run test:faults -- --write\`, and checked by every run of the tests. ${count} invitations: the real dialog in a real
Chromium, the real handler, and AutoScribe’s sandbox, on real HTTP whose connections really break. Every line was gone through eight times:

- the first press of “Send invitation”, and with it a double click, Enter held down, and a page in the background: all three end alike
- another press once everything works again, and the same under React’s StrictMode: both end alike
- the dialog closed, or its component unmounted, while the invitation is under way (or once it failed, where no request arrives), and the
  same person invited anew: both end alike

In every one of them nobody was invited twice; one press was one attempt under one key, a double click and a held key as well; whatever was
typed stayed until it was sent or thrown away; nothing was written to the console but the browser’s own word on a failed request; and from
the filled-in form to the end something had the focus, at every frame and after every event that moved it: in the dialog, on its opener, or
on the host’s \`finalFocus\` where the opener is gone too.

“This person is already invited.” in the last column is right: the dialog that went away never heard that AutoScribe has the invitation.
Where the route is the host’s own and remembers nothing, AutoScribe’s own refusal keeps a second invitation out, and the dialog that asked
again knows better than to call it a failure: “Already invited”.
`;

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Writes the table as Markdown, as prettier would have it. */
export async function writeTable(rows: readonly Row[], runs: number): Promise<string> {
  const parts = Object.entries(HEADINGS).map(([place, heading]) => {
    const lines = rows
      .filter((row) => row.place === place)
      .map(({ fault, first, again, anew }) =>
        line([fault, first.stored === 1 ? 'the invitation' : 'nothing', first.reads, first.focus, again.reads, anew.reads]),
      );
    return [`## ${heading}`, '', line(COLUMNS), line(COLUMNS.map(() => '---')), ...lines].join('\n');
  });
  const options = await resolveConfig(TABLE_FILE);
  return format([INTRO(rows.length * runs), ...parts].join('\n\n'), { ...options, parser: 'markdown' });
}
