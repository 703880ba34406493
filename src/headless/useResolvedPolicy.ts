'use client';
import { useMemo } from 'react';
import { resolvePolicy, type InvitePolicy, type ResolvedInvitePolicy } from '../domain/policy.js';
import { useInherited } from './settingsContext.js';

/** The policy in force, the provider's where none is given: the same object for as long as it says the same. Hosts write it inline. */
export function useResolvedPolicy(given: InvitePolicy | undefined): ResolvedInvitePolicy {
  const inherited = useInherited();
  const key = JSON.stringify(given ?? inherited?.policy ?? {});
  return useMemo(() => resolvePolicy(JSON.parse(key) as InvitePolicy), [key]);
}
