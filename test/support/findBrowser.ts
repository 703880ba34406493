import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserType } from 'playwright';

/** How every test starts its browser. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where a browser comes from. A test hands in its own; everything else uses this machine's. */
export interface BrowserSources {
  env: NodeJS.ProcessEnv;
  isExecutable: (file: string) => boolean;
  /** Where Playwright keeps the full browser, whether it is there or not. */
  playwrightPath: () => string;
  canUseApt: () => boolean;
  run: (command: string, args: string[]) => boolean;
}

const thisMachine: BrowserSources = {
  env: process.env,
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  playwrightPath: () => {
    // Loaded late: unit tests read the same configuration and should not pay for Playwright.
    const { chromium } = createRequire(import.meta.url)('playwright') as { chromium: BrowserType };
    return chromium.executablePath();
  },
  canUseApt: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  run(command, args) {
    console.error(`No browser found. Running: ${command} ${args.join(' ')}`);
    return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  },
};

function findOnPath({ env, isExecutable }: BrowserSources): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => isExecutable(file));
}

function hasPlaywrightBrowser({ isExecutable, playwrightPath }: BrowserSources): boolean {
  const full = playwrightPath();
  // `--only-shell` puts the headless shell in a folder beside the full browser's, and Playwright picks it by itself.
  const shell = full.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2');
  return isExecutable(full) || (shell !== full && isExecutable(shell));
}

/**
 * Finds a Chromium for the tests, or fetches one: `CHROMIUM_PATH`, Playwright's own, `PATH`, Debian's package when root,
 * then Playwright's download. Gives `undefined` where Playwright should use its own.
 */
export function findBrowser(sources: BrowserSources = thisMachine): string | undefined {
  const { env, isExecutable, canUseApt, run } = sources;
  const asked = env['CHROMIUM_PATH'];
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", which is not a program that can be run. Point it at a Chromium, or unset it.`);
  }
  if (hasPlaywrightBrowser(sources)) return undefined;
  const found = findOnPath(sources);
  if (found) return found;
  if (canUseApt()) {
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    // A bare image has no package lists yet, so a first failure may only mean that.
    if (run('apt-get', install) || (run('apt-get', ['update']) && run('apt-get', install))) {
      const installed = findOnPath(sources);
      if (installed) return installed;
    }
  }
  if (run('npx', ['playwright', 'install', '--only-shell', 'chromium']) && hasPlaywrightBrowser(sources)) return undefined;
  throw new Error(
    'The browser tests found no Chromium and could not fetch one. Install Chromium or Chrome and set CHROMIUM_PATH to its program, ' +
      'or run `npx playwright install --only-shell chromium` where there is a network.',
  );
}
