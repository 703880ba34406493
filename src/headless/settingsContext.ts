import { createContext } from 'react';
import type { ResolvedSettings } from './config.js';

/**
 * Carries the settings; `AutoScribeProvider` and the outermost component of each tree set it. Here, and empty, so that
 * whoever only hands it on does not bring the default words along.
 */
export const SettingsContext = createContext<ResolvedSettings | undefined>(undefined);
