import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBreaches } from './findBreaches.js';
import { readBlocks } from './readBlocks.js';

const FOLDER = 'src/theme';
/** What is meant all the same. Whatever of it is gone has to go from here. */
const MEANT: Record<string, string[]> = {
  'components.css': [
    // The platform's options have no class of ours, and stand in no other element.
    '.autoscribe-role-trigger--native :where(*) has the element *',
    // The list of roles is a popover, which a host's own rules for popovers must not put elsewhere; a script places it in the window.
    '.autoscribe-role-list:not(#\\#) has an id',
    '.autoscribe-role-list:not(#\\#) has the physical inset: 0 auto auto 0',
  ],
};

describe('the stylesheet touches nothing of the host’s, outweighs no more than it must, loads nothing, and reads from either side', () => {
  test.each(readdirSync(FOLDER))('%s', (file) => {
    expect(findBreaches(readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual(MEANT[file] ?? []);
  });
});

test('in the dark, the theme "auto" looks like "dark"', () => {
  const IN_THE_DARK = '@media (prefers-color-scheme: dark)';
  const { blocks } = readBlocks(readFileSync(`${FOLDER}/tokens.css`, 'utf8'));
  const ofTheme = (theme: string) => blocks.filter(({ prelude }) => prelude.includes(`[data-theme='${theme}']`));
  const auto = ofTheme('auto').map(({ within, declarations }) => {
    expect(within).toContain(IN_THE_DARK);
    return { within: within.filter((rule) => rule !== IN_THE_DARK), declarations };
  });
  expect(auto.map(({ within }) => within)).toEqual([[], ['@supports (color: color-mix(in srgb, red, blue))']]);
  expect(auto).toEqual(ofTheme('dark').map(({ within, declarations }) => ({ within, declarations })));
});

describe('it would be noticed if the stylesheet', () => {
  test.each([
    ['said that something is important', '.autoscribe-a { color: red !important; }', 'says color is important'],
    ['said that a variable is important', '.autoscribe-a { --as-accent: red !important; }', 'says --as-accent is important'],
    ['named a class of the host’s', '.autoscribe-a:where(.btn) { color: red; }', 'has the class btn'],
    ['named nothing but an attribute', "[data-slot='submit'] { color: red; }", 'has no class of ours'],
    ['named an element', 'button.autoscribe-a { color: red; }', 'has the element button'],
    [
      'named an element in a condition',
      '@media (min-width: 1px) { :where(dialog) .autoscribe-a { color: red; } }',
      'has the element dialog',
    ],
    ['named an element among others', '.autoscribe-a, .autoscribe-b > svg { color: red; }', 'has the element svg'],
    ['named every element', '.autoscribe-a > * { color: red; }', 'has the element *'],
    ['named the root', ':root { --as-accent: red; }', 'has no class of ours'],
    ['named an id', '.autoscribe-a:not(#b) { color: red; }', 'has an id'],
    ['weighed two classes', '.autoscribe-a .autoscribe-b { color: red; }', 'weighs more than one class'],
    ['weighed a class and an attribute', ".autoscribe-a[data-state='open'] { color: red; }", 'weighs more than one class'],
    ['had a width', '.autoscribe-a { color: red; width: 1px; }', 'has the physical width'],
    ['had a least height', '.autoscribe-a { min-height: 1px }', 'has the physical min-height'],
    ['stood left', '.autoscribe-a { left: 0; }', 'has the physical left'],
    ['had a margin on the left', '.autoscribe-a { margin-left: 1px; }', 'has the physical margin-left'],
    ['had a border on the right', '.autoscribe-a { border-right: 1px solid; }', 'has the physical border-right'],
    ['had a corner at the top left', '.autoscribe-a { border-top-left-radius: 1px; }', 'has the physical border-top-left-radius'],
    [
      'told left from right in one of four values',
      '.autoscribe-a { padding: 0 calc(1px * 2) 0 1px; }',
      'has the physical padding: 0 calc(1px * 2) 0 1px',
    ],
    ['had one corner unlike the others', '.autoscribe-a { border-radius: 1px 0 0; }', 'has the physical border-radius: 1px 0 0'],
    ['aligned a text to the left', '.autoscribe-a { text-align: left; }', 'has the physical text-align: left'],
    ['moved a width', '.autoscribe-a { transition: width 1s; }', 'has the physical transition: width 1s'],
    ['loaded a font', "@font-face { font-family: 'A'; }", 'is not allowed: @font-face'],
    ['loaded another stylesheet', "@import 'https://fonts.example/a.css';", "is not ours: @import 'https://fonts.example/a.css'"],
    ['loaded a picture', '.autoscribe-a { background: url(a.png); }', 'loads url(a.png)'],
    ['had a layer', '@layer a { .autoscribe-a { color: red; } }', 'is not allowed: @layer a'],
    ['ordered layers', '@layer a, b;', 'is not ours: @layer a, b'],
    [
      'took a name for an animation that a host may have',
      '@keyframes appear { from { opacity: 0; } }',
      'is not allowed: @keyframes appear',
    ],
    ['set a variable of the host’s', '.autoscribe-a { --accent: red; }', 'sets --accent'],
    ['nested a rule, which Chromium 109 can’t read', '.autoscribe-a { &:hover { color: red; } }', 'is nested: &:hover'],
  ])('%s', (_what, text, breach) => {
    expect(findBreaches(text).map((found) => found.slice(-breach.length))).toContain(breach);
  });
});
