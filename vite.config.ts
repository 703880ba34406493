import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { BROWSER_ARGS, findBrowser } from './test/support/findBrowser.js';

const CHROMIUM = ['chrome109'];
const doors = ['index.ts', 'headless/index.ts', 'domain/index.ts', 'adapters/http.ts', 'server/index.ts', 'sandbox/index.ts'];
const locales = readdirSync('src/locales').filter((file) => file.endsWith('.ts') && file !== 'messages.ts');
const entry = Object.fromEntries(
  [...doors, 'cli/main.ts', ...locales.map((file) => `locales/${file}`)].map((file) => [file.replace(/\.tsx?$/, ''), `src/${file}`]),
);
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

// Without declarations of its own, TypeScript 7 refuses a side-effect import of the stylesheet.
const stylesheetTypes: Plugin = {
  name: 'autoscribe-stylesheet-types',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {};\n' });
  },
};

// Vitest writes each project's name into these, so every project gets its own.
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      // A getter, so that only a run that opens a browser looks for one.
      get executablePath() {
        return findBrowser() as string;
      },
      args: BROWSER_ARGS,
    },
  }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  plugins: [react(), stylesheetTypes],
  build: {
    target: CHROMIUM,
    cssTarget: CHROMIUM,
    // The stylesheet is an entry of its own: an import in a component would leak into the declarations.
    cssCodeSplit: true,
    cssMinify: true,
    sourcemap: true,
    minify: false,
    lib: { entry: { ...entry, styles: 'src/theme/index.css' }, formats: ['es'] },
    rolldownOptions: {
      external: [/^node:/, ...packages.map((name) => new RegExp(`^${name}(/|$)`))],
      // Merged modules lose their "use client".
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
  test: {
    setupFiles: ['test/support/consoleGuard.ts'],
    // What is waited for comes at once; a busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
    // One group after another: two browsers at once would take the focus and the processor from each other.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{wire,domain,adapters,locales,server,sandbox,cli,theme,structure,support}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/{headless,components}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.{ts,tsx}'], browser: inChromium(), sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', browser: inChromium(), sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/pack.ts',
          testTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/hosts/**/*.test.ts'],
          globalSetup: 'test/package/pack.ts',
          testTimeout: 60_000,
          // Building a host app takes a while, and several at once take longer.
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/faults/buildPage.ts',
          // A row of the matrix is one test of eight invitations, and each has a page of its own to be made in.
          testTimeout: 120_000,
          maxConcurrency: 3,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/browser-pages/**/*.test.ts'],
          globalSetup: 'test/browser-pages/build.ts',
          testTimeout: 30_000,
          sequence: { groupOrder: 6 },
        },
      },
      {
        extends: true,
        test: {
          name: 'accessibility',
          include: ['test/accessibility/**/*.test.ts'],
          globalSetup: 'test/accessibility/buildStories.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxConcurrency: 2,
          fileParallelism: false,
          sequence: { groupOrder: 7 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screenreader',
          include: ['test/screenreader/*.test.tsx'],
          testTimeout: 30_000,
          browser: inChromium(),
          sequence: { groupOrder: 8 },
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: 'test/engines/buildPage.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 9 },
        },
      },
      {
        extends: true,
        test: {
          name: 'orca',
          include: ['test/orca/*.test.ts'],
          globalSetup: 'test/engines/buildPage.ts',
          // It listens until Orca has spoken to the end.
          testTimeout: 240_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 10 },
        },
      },
    ],
  },
});
