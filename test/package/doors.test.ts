import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { installed, runInHost } from './runInHost.js';
import { SURFACE } from './surface.js';

const specifier = (door: string) => `autoscribe-react${door.slice(1)}`;
const namesOf = (door: string) => `answer(Object.keys(await import('${specifier(door)}')));`;
const tags = readdirSync('src/locales')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((tag) => tag !== 'messages');

describe('every door of the installed package opens in Node', () => {
  test.each(Object.entries(SURFACE))('%s exposes exactly its documented names', (door, names) => {
    expect(new Set(runInHost('react19', namesOf(door)) as string[])).toEqual(new Set(names));
  });

  test('and no door is missing from this list', () => {
    const others = ['./locales/messages', './locales/en/*', './locales/*', './styles.css', './package.json'];
    expect(new Set(Object.keys(manifest.exports))).toEqual(new Set([...Object.keys(SURFACE), ...others]));
  });

  test.each(tags)('the language %s is there, as one default export with every message', (tag) => {
    const code = `
      const shape = (value) => value && typeof value === 'object' && !Array.isArray(value)
        ? Object.keys(value).sort().map((key) => [key, shape(value[key])]) : typeof value;
      const [{ default: asked, ...rest }, { default: english }] = await Promise.all(
        ['${tag}', 'en'].map((one) => import('autoscribe-react/locales/' + one)));
      answer([shape(asked), shape(english), Object.keys(rest)]);`;
    const [asked, english, others] = runInHost('bare', code) as unknown[];
    expect(asked).toEqual(english);
    expect(others).toEqual([]);
  });

  test.each(['./schema', './http', './server', './sandbox'])('%s works where only zod is installed, without React', (door) => {
    expect(runInHost('bare', namesOf(door))).toContain(SURFACE[door]?.[0]);
  });

  test('./headless works without what the components alone need', () => {
    expect(runInHost('headless', namesOf('./headless'))).toContain('useInviteUserForm');
  });

  test('the stylesheet is one small file with no source of its own to fetch', () => {
    const css = readFileSync(installed('dist/styles.css'), 'utf8');
    expect(css).toContain('.autoscribe-');
    expect(css).not.toMatch(/@import|url\((?!["']?data:)|\n.*\n/);
  });
});
