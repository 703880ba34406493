import { startTransition, useEffect, useState } from 'react';
import { useLatest } from '../../headless/useLatest.js';
import type { Part } from './createPart.js';

/**
 * Gives a part, loading it first where it is not there yet: `undefined` until then.
 *
 * @param isAwaited - Whether somebody waits for it now: what failed before is tried again then, and a failure is told.
 */
export function usePart<T extends object>(part: Part<T>, isAwaited: boolean, onFail: () => void): T | undefined {
  const [loaded, setLoaded] = useState(part.read);
  const fail = useLatest(onFail);
  useEffect(() => {
    if (loaded) return undefined;
    let isCurrent = true;
    // Where nobody waits, in slices, between which the viewer goes on.
    const show = (result: T) => (isAwaited ? setLoaded(result) : startTransition(() => setLoaded(result)));
    part.load().then(
      (result) => isCurrent && show(result),
      () => isCurrent && isAwaited && fail.current(),
    );
    return () => {
      isCurrent = false;
    };
  }, [loaded, part, isAwaited, fail]);
  return loaded;
}
