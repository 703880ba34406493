import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTestTitles } from './readTestTitles.js';
import { writeReport, type Criteria } from './writeAcr.js';

const read = (file: string) => readFileSync(file, 'utf8');
const criteria = JSON.parse(read('docs/accessibility/criteria.json')) as Criteria;
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('the accessibility conformance report', () => {
  test.each(Object.values(criteria.tests))('names a test that is there, and runs: $title', ({ file, title }) => {
    expect(readTestTitles(file).filter((one) => one.includes(title))).toHaveLength(1);
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

describe('a test that the report names', () => {
  const titlesOf = (text: string) => readTestTitles('a.test.ts', text);
  test.each([
    ['a test', "test('is heard', () => {});"],
    ['one of a group', "describe('a', () => { test('is heard', async () => {}); });"],
    ['one for each of a list', "test.each(['a', 'b'] as const)('is heard', (one) => { void one; });"],
    ['a group', "describe('is heard', () => {});"],
  ])('is %s', (_what, text) => {
    expect(titlesOf(text)).toContain('is heard');
  });

  test.each([
    ['a comment', "// test('is heard', () => {});"],
    ['a text', "const title = 'is heard';"],
    ['left out', "test.skip('is heard', () => {});"],
    ['left out with its list', "test.skip.each(['a'])('is heard', () => {});"],
    ['left out with its group', "describe.skip('a', () => { test('is heard', () => {}); });"],
    ['still to do', "test.todo('is heard');"],
  ])('is not what is %s', (_what, text) => {
    expect(titlesOf(text)).not.toContain('is heard');
  });
});
