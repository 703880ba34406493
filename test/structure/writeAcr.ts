/** `docs/accessibility/criteria.json`. */
export interface Criteria {
  tests: Record<string, { file: string; title: string }>;
  criteria: {
    id: string;
    name: string;
    level: 'A' | 'AA';
    verdict: 'supports' | 'partially supports' | 'not applicable';
    remark: string;
    tests: string[];
  }[];
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function writeTable({ criteria, tests }: Criteria, level: 'A' | 'AA'): string {
  const rows = criteria
    .filter((criterion) => criterion.level === level)
    .map(({ id, name, verdict, remark, tests: names }) => {
      const shown = names.map((key) => `\`${tests[key]?.file}\`: “${tests[key]?.title}”`).join('; ');
      return `| ${id} ${name} | ${capitalize(verdict)} | ${remark}${shown === '' ? '' : ` Shown by ${shown}.`} |`;
    });
  return ['| Criterion | Conformance level | Remarks |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Writes the report in the structure of VPAT 2.5 INT. */
export function writeReport(data: Criteria, version: string): string {
  return `# Accessibility Conformance Report (draft)

International edition, in the structure of VPAT® 2.5 INT. Written from \`docs/accessibility/criteria.json\` by \`npm run acr\`; a test checks
that every test it names is there, and that this page is what the data say. It is a draft by the makers: nobody else has assessed it.

- **Name of product and version**: autoscribe-react ${version}
- **Description**: React components with which a PACS invites a colleague to AutoScribe: a dialog and a form, the fields they are made of,
  and a notice for users without access.
- **Contact**: the issue tracker of the project; see \`SECURITY.md\` for what is confidential.
- **Evaluation methods**: axe-core and IBM’s accessibility-checker-engine over every story in Chromium, in all four themes and from left
  to right and right to left; the whole flow by keyboard in Chromium, Firefox ESR and WebKitGTK; transcripts of a screen reader; forced
  colours, reduced motion, touch, contrast of edges and focus rings, 320 × 256 CSS px, 200 % text and text spacing in Chromium. The tests are named
  below.
- **Standards**: WCAG 2.2 at levels A and AA, which hold for WCAG 2.0 and 2.1 too. EN 301 549 chapter 9 and the Revised Section 508 (E205,
  chapter 4 to 6 where they refer to WCAG) refer to the same criteria.

**Terms.** *Supports*: has at least one way to meet the criterion without known defects. *Partially supports*: some of it does not meet it.
*Not applicable*: the criterion is about something that is not there.

## Table 1: level A

${writeTable(data, 'A')}

## Table 2: level AA

${writeTable(data, 'AA')}

4.1.1 Parsing is obsolete in WCAG 2.2, and counts as supported where earlier versions are asked for.

## What remains the host’s duty

- The page: its title and language, its headings above and below ours (\`headingLevel\`), landmarks, and what its other content does.
- The trigger: its name, its size, and that it can be reached by keyboard.
- Contrast and focus ring wherever the host sets tokens or classes of its own.
- Words that the host replaces through \`messages\`, and a language of its own.
- A viewport that can be zoomed: no \`maximum-scale\`, no \`user-scalable=no\`.
- Where the focus goes when the host takes away the trigger: \`finalFocus\`.
`;
}
