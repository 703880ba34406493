'use client';
import type { ReactNode } from 'react';
import { useSettings, type AutoScribeSettings } from '../headless/config.js';
import { SettingsContext } from '../headless/settingsContext.js';
import type { ClassNames } from './internal/slots.js';

/** What `AutoScribeProvider` takes. */
export interface AutoScribeProviderProps extends AutoScribeSettings {
  /** Classes to add, by slot name. */
  classNames?: ClassNames | undefined;
  /** What the settings are for. */
  children?: ReactNode;
}

/**
 * Sets for everything below what would otherwise be repeated as props. Optional: nothing requires it, and a prop goes
 * before it. Renders nothing of its own.
 *
 * @example
 * <AutoScribeProvider theme="reading-room" support={{ email: 'help@pacs.example' }}>…</AutoScribeProvider>
 */
export function AutoScribeProvider({ children, ...own }: AutoScribeProviderProps) {
  const settings = useSettings(own);
  return <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>;
}
