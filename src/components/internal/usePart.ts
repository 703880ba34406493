import { useEffect, useRef, useState } from 'react';
import type { Part } from './createPart.js';

/** Gives a part, loading it first where it is not there yet: `undefined` until then. Call it where the part is wanted. */
export function usePart<T extends object>(part: Part<T>, onFail: (cause: unknown) => void): T | undefined {
  const [loaded, setLoaded] = useState(part.read);
  const fail = useRef(onFail);
  useEffect(() => {
    fail.current = onFail;
  });
  useEffect(() => {
    if (loaded) return undefined;
    let isWanted = true;
    part.load().then(
      (result) => isWanted && setLoaded(result),
      (cause: unknown) => isWanted && fail.current(cause),
    );
    return () => {
      isWanted = false;
    };
  }, [loaded, part]);
  return loaded;
}
