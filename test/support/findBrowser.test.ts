import { describe, expect, test } from 'vitest';
import { findBrowser, type BrowserSources } from './findBrowser.js';

const PLAYWRIGHT = '/cache/chromium-1234/chrome-linux/chrome';

interface Setting {
  apt?: boolean;
  fetches?: Record<string, string>;
  env?: NodeJS.ProcessEnv;
}

function machine(programs: string[], { apt = false, fetches = {}, env = {} }: Setting = {}) {
  const there = new Set(programs);
  const ran: string[] = [];
  const sources: BrowserSources = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isExecutable: (file) => there.has(file),
    playwrightPath: () => PLAYWRIGHT,
    canUseApt: () => apt,
    run(command, args) {
      const line = `${command} ${args[0]}`;
      ran.push(line);
      const fetched = fetches[line];
      if (fetched) there.add(fetched);
      return fetched !== undefined;
    },
  };
  return { sources, ran };
}

describe('the tests find a browser by themselves', () => {
  test('the one that CHROMIUM_PATH names comes first', () => {
    const { sources } = machine(['/opt/chrome', PLAYWRIGHT, '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/chrome' } });
    expect(findBrowser(sources)).toBe('/opt/chrome');
  });

  test('a CHROMIUM_PATH that names no program is said, not worked around', () => {
    const { sources } = machine([PLAYWRIGHT], { env: { CHROMIUM_PATH: '/opt/chrome' } });
    expect(() => findBrowser(sources)).toThrow('CHROMIUM_PATH is "/opt/chrome"');
  });

  test.each([PLAYWRIGHT, '/cache/chromium_headless_shell-1234'])('then Playwright is left to use its own at %s', (own) => {
    const { sources, ran } = machine([own, '/usr/bin/chromium']);
    expect(findBrowser(sources)).toBeUndefined();
    expect(ran).toEqual([]);
  });

  test('then one on the PATH, Chromium before Chrome', () => {
    const { sources } = machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']);
    expect(findBrowser(sources)).toBe('/usr/bin/chromium');
  });

  test('then Debian’s package, where this user may install it', () => {
    const { sources, ran } = machine([], { apt: true, fetches: { 'apt-get install': '/usr/bin/chromium' } });
    expect(findBrowser(sources)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get install']);
  });

  test('then Playwright’s download', () => {
    const { sources, ran } = machine([], { apt: true, fetches: { 'npx playwright': '/cache/chromium_headless_shell-1234' } });
    expect(findBrowser(sources)).toBeUndefined();
    expect(ran).toEqual(['apt-get install', 'apt-get update', 'npx playwright']);
  });

  test('and where nothing helps, it says what to do', () => {
    const { sources } = machine([]);
    expect(() => findBrowser(sources)).toThrow('Install Chromium or Chrome and set CHROMIUM_PATH');
  });
});
