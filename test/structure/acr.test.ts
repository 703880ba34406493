import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeReport, type Criteria } from './writeAcr.js';

const read = (file: string) => readFileSync(file, 'utf8');
const criteria = JSON.parse(read('docs/accessibility/criteria.json')) as Criteria;
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('the accessibility conformance report', () => {
  test.each(Object.values(criteria.tests))('names a test that is there: $title', ({ file, title }) => {
    expect(read(file)).toContain(title);
  });

  test('names a test for whatever is said to be supported, and none that it does not know', () => {
    const untested = criteria.criteria.filter(({ verdict, tests }) => verdict === 'supports' && tests.length === 0);
    expect(untested.map(({ id }) => id)).toEqual([]);
    const known = Object.keys(criteria.tests);
    expect(criteria.criteria.flatMap(({ tests }) => tests).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('has every criterion of WCAG 2.2 at A and AA: 31 and 24, 4.1.1 being obsolete', () => {
    const ids = criteria.criteria.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const count = (level: string) => criteria.criteria.filter((criterion) => criterion.level === level).length;
    expect([count('A'), count('AA')]).toEqual([31, 24]);
  });

  test('in docs/accessibility/ACR.md is what the data say', async () => {
    // Where the change is meant: `npm run acr`.
    await expect(writeReport(criteria, version)).toMatchFileSnapshot(path.resolve('docs/accessibility/ACR.md'));
  });
});
