import { useEffect, useState } from 'react';
import { MAX_WAIT_SECONDS, type InviteError } from '../../domain/inviteError.js';

/** Counts down the seconds that an error asks to wait, in whole ones; `undefined` where it asks for none. */
export function useSecondsLeft(error: InviteError | undefined): number | undefined {
  const asked = error?.retryAfterSeconds;
  const wait = asked === undefined ? undefined : Math.max(0, Math.min(Math.ceil(asked) || 0, MAX_WAIT_SECONDS));
  const [counted, setCounted] = useState<{ error?: InviteError | undefined; left?: number }>({});
  useEffect(() => {
    if (!wait) return undefined;
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
