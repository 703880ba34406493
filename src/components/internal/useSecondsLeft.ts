import { useEffect, useState } from 'react';
import type { InviteError } from '../../domain/inviteError.js';
import { MAX_WAIT } from '../../domain/inviteError.js';

/** Counts down the seconds that an error asks to wait, in whole ones. */
export function useSecondsLeft(error: InviteError | undefined): number {
  const wait = Math.min(Math.ceil(error?.retryAfterSeconds ?? 0) || 0, MAX_WAIT);
  const [counted, setCounted] = useState<{ error: InviteError | undefined; left: number }>({ error: undefined, left: 0 });
  useEffect(() => {
    if (wait <= 0) return undefined;
    const end = performance.now() + wait * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setCounted({ error, left });
      if (left === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [error, wait]);
  return counted.error === error ? counted.left : wait;
}
