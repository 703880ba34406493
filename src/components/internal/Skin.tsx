import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ResolvedSettings } from '../../headless/config.js';
import { SettingsContext } from '../../headless/settingsContext.js';
import { raiseWall, syntheticWall } from './wall.js';

const InsideSkin = createContext(false);

const never = () => () => {};
const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Marks what stands inside a portal that has a wall of its own, and hands the settings down. */
export function SkinScope({ settings, children }: { settings: ResolvedSettings; children: ReactNode }) {
  return (
    <InsideSkin.Provider value={true}>
      <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>
    </InsideSkin.Provider>
  );
}

/**
 * The outermost element of a component in the host's page: theme, language, direction, and the wall that keeps keys from
 * the host. Inside another component of ours it renders nothing of its own.
 */
export function Skin({ settings, children }: { settings: ResolvedSettings; children: ReactNode }) {
  const nested = useContext(InsideSkin);
  const hydrated = useHydrated();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  // Kept while a host's Suspense boundary hides it: without it, what is inside would go, and what was typed with it.
  const keepRoot = useCallback((element: HTMLElement | null) => {
    if (element) setRoot(element);
  }, []);
  useEffect(() => (root ? raiseWall(root) : undefined), [root]);
  const content = <SkinScope settings={settings}>{children}</SkinScope>;
  if (nested) return content;
  // A portal into the element itself makes React listen there, inside the wall. The server, and the first render that
  // must match it, have no portals.
  const inside = root
    ? createPortal(
        <div className="autoscribe-wall" {...syntheticWall} role="presentation">
          {content}
        </div>,
        root,
      )
    : !hydrated && (
        // What comes from a server rests until it is ours: what is typed into it before would be lost.
        <fieldset className="autoscribe-wall" disabled role="presentation">
          {content}
        </fieldset>
      );
  return (
    <div className="autoscribe-root" lang={settings.locale} dir={settings.dir} data-theme={settings.theme} ref={keepRoot}>
      {inside}
    </div>
  );
}
