import { afterEach, describe, expect, test, vi } from 'vitest';
import { useClinicRoleOptions as callHook } from '../../src/headless/index.js';

// Where React 19 and React 18 keep what answers hooks.
const NINETEEN = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';
const EIGHTEEN = '__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED';

/** Asks beside another React than the one that is installed. */
async function askBeside(parts: object) {
  vi.resetModules();
  vi.doMock('react', () => ({ version: '18.3.1', [NINETEEN]: undefined, [EIGHTEEN]: undefined, ...parts }));
  const { expectOwnReact } = await import('../../src/headless/expectOwnReact.js');
  return expectOwnReact;
}

afterEach(() => {
  vi.doUnmock('react');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('where our React does not render, as with a second copy of it in the page', () => {
  test('a developer is told whose hook it was, which React it asked, and how to make the two one', () => {
    expect(() => callHook()).toThrow(
      /^autoscribe-react: .* outside the React \d+\..*Another copy of React.*`npm ls react`.*resolve\.dedupe.*singletons in module federation/,
    );
  });

  test('a production page carries no such check: React speaks for itself', () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => callHook()).toThrow(/^(?!autoscribe-react)/);
  });

  test('React 18 is asked where it keeps the answer', async () => {
    const expectOwnReact = await askBeside({ [EIGHTEEN]: { ReactCurrentDispatcher: { current: null } } });
    expect(expectOwnReact).toThrow(/^autoscribe-react: .* outside the React 18\.3\.1/);
  });
});

describe('nothing is said', () => {
  test.each<[string, object]>([
    ['while React 19 renders', { [NINETEEN]: { H: {} } }],
    ['while React 18 renders', { [EIGHTEEN]: { ReactCurrentDispatcher: { current: {} } } }],
    ['where a React has its parts elsewhere', {}],
    ['where a React like 18 has other parts', { [EIGHTEEN]: {} }],
    ['where a React like 19 has other parts', { [NINETEEN]: {} }],
  ])('%s', async (_name, parts) => {
    expect(await askBeside(parts)).not.toThrow();
  });
});
