import { startTransition, useEffect, useState } from 'react';
import { useLatest } from '../../headless/useLatest.js';
import type { LazyModule } from './createLazyModule.js';

/**
 * Gives a lazy module, loading it first where it is not there yet: `undefined` until then.
 *
 * @param isAwaited - Whether somebody waits for it now: what failed before is tried again then, and a failure is told.
 */
export function useLazyModule<T extends object>(module: LazyModule<T>, isAwaited: boolean, onFail: () => void): T | undefined {
  const [loaded, setLoaded] = useState(module.read);
  const fail = useLatest(onFail);
  useEffect(() => {
    if (loaded) return undefined;
    let isCurrent = true;
    // Where nobody waits, in slices, between which the viewer goes on.
    const show = (result: T) => (isAwaited ? setLoaded(result) : startTransition(() => setLoaded(result)));
    module.load().then(
      (result) => isCurrent && show(result),
      () => isCurrent && isAwaited && fail.current(),
    );
    return () => {
      isCurrent = false;
    };
  }, [loaded, module, isAwaited, fail]);
  return loaded;
}
