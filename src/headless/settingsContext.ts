import { createContext, useContext } from 'react';
import type { ResolvedSettings } from './config.js';
import { expectOwnReact } from './expectOwnReact.js';

// Replaced by bundlers. Browsers have no `process`, and our declarations must not require Node's types.
declare const process: { env: { NODE_ENV?: string } };

/**
 * Carries the settings; `AutoScribeProvider` and the outermost component of each tree set it. Empty by default and in a file of
 * its own, so that importing it does not bring the English words along.
 */
export const SettingsContext = createContext<ResolvedSettings | undefined>(undefined);

/** Gives the settings of the nearest provider, if any. Who needs words, whatever is above, asks `useSettings`. */
export function useInherited(): ResolvedSettings | undefined {
  // Here, since every component and every hook of ours begins with this one.
  if (process.env.NODE_ENV !== 'production') expectOwnReact();
  return useContext(SettingsContext);
}
