'use client';
import { useContext, useEffect, useState } from 'react';
import { findNpiProblem, normalizeNpi, type NpiCheck, type NpiProblem } from '../domain/npi.js';
import { readNpiRecord, type NpiRecord, type OnNpiLookup } from '../domain/npiRecord.js';
import { LookUpContext } from './lookUpContext.js';
import { useInherited } from './settingsContext.js';
import { useControllableValue, type ControllableValue } from './useControllableValue.js';
import { useLatest } from './useLatest.js';

const LOOK_UP_TIMEOUT_MS = 8000;

/** What `useNpiInput` takes. */
export interface UseNpiInputOptions extends ControllableValue<string> {
  /** How strictly the NPI is checked. Default: the policy's, else `'check-digit'`. */
  check?: NpiCheck | undefined;
  /** Looks the NPI up in the registry. Default: the provider's `onNpiLookup`. */
  onLookup?: OnNpiLookup | undefined;
}

/** What the registry said. `not-found` and `failed` never keep an invitation from being sent. */
export type NpiLookup = { status: 'idle' | 'pending' | 'not-found' | 'failed' } | { status: 'found'; record: NpiRecord };

/** What `useNpiInput` gives. */
export interface NpiInputState {
  /** What stands in the field. */
  value: string;
  /** Takes what is typed, as it is. */
  setValue: (value: string) => void;
  /** Cleans the value: call it on blur and after a paste, never while somebody types. */
  clean: () => void;
  /** What is wrong with the value as it stands, or `undefined` for nothing and for an empty field. */
  problem: NpiProblem | undefined;
  /** What the registry said about it, where the host asks one. */
  lookup: NpiLookup;
}

/** An NPI field without markup: cleans, checks, and asks the host's registry look-up about well-formed numbers. */
export function useNpiInput(options: UseNpiInputOptions = {}): NpiInputState {
  const inherited = useInherited();
  const onNpiLookup = options.onLookup ?? inherited?.onNpiLookup;
  const check = options.check ?? inherited?.policy?.npiCheck;
  const [value, setValue] = useControllableValue(options, '');
  const cleaned = normalizeNpi(value);
  const problem = cleaned === '' ? undefined : findNpiProblem(cleaned, check);
  const mayAsk = useContext(LookUpContext);
  const wanted = mayAsk && problem === undefined && onNpiLookup ? cleaned : '';
  const [answer, setAnswer] = useState<{ npi: string; lookup: NpiLookup }>();

  // Hosts pass look-ups inline; a new function alone is no reason to ask again.
  const ask = useLatest(onNpiLookup);
  useEffect(() => {
    const lookUp = ask.current;
    if (wanted === '' || !lookUp) return undefined;
    const controller = new AbortController();
    const settle = (lookup: NpiLookup) => {
      if (!controller.signal.aborted) setAnswer({ npi: wanted, lookup });
    };
    const timer = setTimeout(() => {
      settle({ status: 'failed' });
      controller.abort();
    }, LOOK_UP_TIMEOUT_MS);
    (async () => readNpiRecord(await lookUp(wanted, { signal: controller.signal })))()
      .then(
        (record) => settle(record ? { status: 'found', record } : { status: 'not-found' }),
        () => settle({ status: 'failed' }),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, ask]);

  const lookup: NpiLookup = wanted === '' ? { status: 'idle' } : answer?.npi === wanted ? answer.lookup : { status: 'pending' };
  const clean = () => {
    if (cleaned !== value) setValue(cleaned);
  };
  return { value, setValue, clean, problem, lookup };
}
