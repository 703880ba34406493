import * as React from 'react';

// Where React keeps what answers hooks, which is there only while this copy of it renders. In 19, then in 18. These are
// React's private parts, so nothing here relies on them: where they are not found, nothing is said.
const CLIENT = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';
const SECRET = '__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED';

interface PrivateParts {
  [CLIENT]?: { H?: unknown };
  [SECRET]?: { ReactCurrentDispatcher?: { current?: unknown } };
}

/**
 * Says what is wrong where another copy of React renders than the one that this library imports. Otherwise the first hook
 * fails in React's words, which name neither the library nor a way out, and a host loses its whole page to it.
 *
 * Call it under `process.env.NODE_ENV !== 'production'`: a production build then has neither the call nor this file. A
 * marker on a global Symbol would not do: it tells how many copies were loaded, not whether ours is the one that renders,
 * and a page may well have several (the standalone door brings its own).
 */
export function expectOwnReact(): void {
  // Looked up by variable names, so that bundlers do not warn about the one that this React does not have.
  const parts = React as unknown as PrivateParts & Record<string, unknown>;
  const dispatcher = parts[CLIENT] ? parts[CLIENT].H : parts[SECRET]?.ReactCurrentDispatcher?.current;
  if (dispatcher !== null) return;
  throw new Error(
    `autoscribe-react: a component or hook ran outside the React ${React.version} that it imports. Another copy of React renders this page ` +
      '(or a hook was called outside a component), and hooks can not work there. Make it one copy: `npm ls react` shows where the second ' +
      'one comes from; `resolve.dedupe: ["react", "react-dom"]` in Vite, `resolve.alias` in webpack, or `react` and `react-dom` shared as ' +
      'singletons in module federation make them one.',
  );
}
