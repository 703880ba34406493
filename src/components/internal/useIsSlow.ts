import { useEffect, useState } from 'react';

const SLOW_AFTER_MS = 8000;

/** Whether an answer takes so long that we say so. */
export function useIsSlow(sending: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!sending) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [sending]);
  return isSlow;
}
