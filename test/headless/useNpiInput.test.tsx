import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AutoScribeProvider } from '../../src/index.js';
import { useNpiInput, type NpiLookupAnswer, type OnNpiLookup, type UseNpiInputOptions } from '../../src/headless/index.js';

const RECORD = { npi: '1245319599', kind: 'individual', active: true, firstName: 'Ana', lastName: 'Okafor' } as const;

/** A registry in the hands of a test. */
function createRegistry() {
  const asked: { npi: string; signal: AbortSignal; answer: (answer: NpiLookupAnswer) => void; fail: (thrown: unknown) => void }[] = [];
  const onLookup: OnNpiLookup = (npi, { signal }) => new Promise((answer, fail) => void asked.push({ npi, signal, answer, fail }));
  return { asked, onLookup };
}

function renderInput(options: UseNpiInputOptions = {}) {
  const { result, rerender, unmount } = renderHook((props: UseNpiInputOptions) => useNpiInput(props), { initialProps: options });
  return {
    rerender,
    unmount,
    input: () => result.current,
    type: (value: string) => act(async () => result.current.setValue(value)),
    leave: () => act(async () => result.current.clean()),
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('while an NPI is written', () => {
  test('it stays as it is typed; it is cleaned when its writer has left', async () => {
    const onValueChange = vi.fn();
    const { input, type, leave } = renderInput({ onValueChange });
    await type('NPI: 123-456');
    expect(input()).toMatchObject({ value: 'NPI: 123-456', problem: 'npi-length' });
    await type('NPI: 123-456-7893');
    expect(input().value).toBe('NPI: 123-456-7893');
    await leave();
    expect(input()).toMatchObject({ value: '1234567893', problem: undefined });
    expect(onValueChange).toHaveBeenCalledTimes(3);
    await leave();
    expect(onValueChange).toHaveBeenCalledTimes(3);
  });

  test('it starts empty, with nothing wrong and nothing asked', () => {
    expect(renderInput().input()).toMatchObject({ value: '', problem: undefined, lookup: { status: 'idle' } });
  });

  test('an empty field has nothing wrong with it', async () => {
    const { input, type } = renderInput({ defaultValue: '1' });
    expect(input().problem).toBe('npi-length');
    await type('  ');
    expect(input().problem).toBeUndefined();
  });

  test('a host that holds the value decides what stands there', async () => {
    const onValueChange = vi.fn();
    const { input, type, rerender } = renderInput({ value: '12', onValueChange });
    await type('123');
    expect(input().value).toBe('12');
    expect(onValueChange).toHaveBeenCalledWith('123');
    rerender({ value: '1234567893' });
    expect(input()).toMatchObject({ value: '1234567893', problem: undefined });
  });

  test('what such a host refused is not kept behind its back: once it lets go, the field is as it began', async () => {
    const { input, type, rerender } = renderInput({ value: '12' });
    await type('123');
    rerender({});
    expect(input().value).toBe('');
  });

  test('how strictly it is checked is the host’s: its own word before the policy’s', () => {
    const problemOf = (options: UseNpiInputOptions) =>
      renderHook(() => useNpiInput({ value: '1234567890', ...options }), {
        wrapper: ({ children }) => <AutoScribeProvider policy={{ npiCheck: 'digits' }}>{children}</AutoScribeProvider>,
      }).result.current.problem;
    expect(problemOf({})).toBeUndefined();
    expect(problemOf({ check: 'check-digit' })).toBe('npi-check-digit');
    expect(renderInput({ value: '1234567890' }).input().problem).toBe('npi-check-digit');
  });
});

describe('when the host can look NPIs up', () => {
  test('the registry is asked only about well-formed numbers, cleaned, and once for each', async () => {
    const { asked, onLookup } = createRegistry();
    const { type, leave, input, rerender } = renderInput({ onLookup });
    for (const typed of ['1', '124531959', '1245319590', '3234567899', '12453195999', 'O245319599']) await type(typed);
    expect(asked).toEqual([]);
    expect(input().lookup.status).toBe('idle');
    await type('NPI 1245-319-599');
    await leave();
    rerender({ onLookup: (npi, context) => onLookup(npi, context) });
    expect(asked.map(({ npi }) => npi)).toEqual(['1245319599']);
    expect(input().lookup.status).toBe('pending');
  });

  test('a look-up that the host replaces, or brings later, is asked about the next number', async () => {
    const [first, second] = [createRegistry(), createRegistry()];
    const { type, rerender } = renderInput({ defaultValue: '1245319599' });
    rerender({ onLookup: first.onLookup });
    expect(first.asked.map(({ npi }) => npi)).toEqual(['1245319599']);
    rerender({ onLookup: second.onLookup });
    await type('1234567893');
    expect(first.asked).toHaveLength(1);
    expect(second.asked.map(({ npi }) => npi)).toEqual(['1234567893']);
  });

  test('a record of the host’s is found', async () => {
    const { asked, onLookup } = createRegistry();
    const { input } = renderInput({ onLookup, defaultValue: '1245319599' });
    await act(async () => asked[0]?.answer(RECORD));
    expect(input().lookup).toEqual({ status: 'found', record: RECORD });
  });

  test('the registry’s own answer is read as it came', async () => {
    const { asked, onLookup } = createRegistry();
    const { input } = renderInput({ onLookup, defaultValue: '1245319599' });
    const result = { number: 1_245_319_599, enumeration_type: 'NPI-1', basic: { first_name: 'ANA', last_name: 'OKAFOR', status: 'A' } };
    await act(async () => asked[0]?.answer({ result_count: 1, results: [result] }));
    expect(input().lookup).toEqual({ status: 'found', record: { ...RECORD, firstName: 'ANA', lastName: 'OKAFOR' } });
  });

  test.each<[string, NpiLookupAnswer]>([
    ['null', null],
    ['no results', { result_count: 0, results: [] }],
    ['the registry’s errors, which come with status 200', { Errors: [{ description: 'bad' }] }],
  ])('%s is "not found"', async (_name, answer) => {
    const { asked, onLookup } = createRegistry();
    const { input } = renderInput({ onLookup, defaultValue: '1245319599' });
    await act(async () => asked[0]?.answer(answer));
    expect(input().lookup).toEqual({ status: 'not-found' });
  });

  test.each<[string, OnNpiLookup]>([
    ['rejects', () => Promise.reject(new Error('down'))],
    [
      'throws at once',
      () => {
        throw new Error('down');
      },
    ],
    ['answers nonsense', () => Promise.resolve('<html>' as never)],
  ])('a look-up that %s has failed, and the number is as good as before', async (_name, onLookup) => {
    const { input, type } = renderInput({ onLookup });
    await type('1245319599');
    expect(input()).toMatchObject({ lookup: { status: 'failed' }, problem: undefined, value: '1245319599' });
  });

  test('a changed number ends the look-up, and the late answer about the old one is not shown', async () => {
    const { asked, onLookup } = createRegistry();
    const { input, type } = renderInput({ onLookup, defaultValue: '1245319599' });
    await type('1234567893');
    expect(asked[0]?.signal.aborted).toBe(true);
    await act(async () => asked[0]?.answer(RECORD));
    expect(input().lookup).toEqual({ status: 'pending' });
    await act(async () => asked[1]?.answer(null));
    expect(input().lookup).toEqual({ status: 'not-found' });
    await type('12345');
    expect(input().lookup).toEqual({ status: 'idle' });
  });

  test('a field that goes away ends it, too', () => {
    const { asked, onLookup } = createRegistry();
    renderInput({ onLookup, defaultValue: '1245319599' }).unmount();
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  test('after eight seconds without an answer it has failed, and an answer after that changes nothing', async () => {
    vi.useFakeTimers();
    const { asked, onLookup } = createRegistry();
    const { input } = renderInput({ onLookup, defaultValue: '1245319599' });
    await act(() => vi.advanceTimersByTimeAsync(7_999));
    expect(input().lookup).toEqual({ status: 'pending' });
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(input().lookup).toEqual({ status: 'failed' });
    expect(asked[0]?.signal.aborted).toBe(true);
    await act(async () => asked[0]?.answer(RECORD));
    expect(input().lookup).toEqual({ status: 'failed' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('an answer that came in time stays, and no clock runs on', async () => {
    vi.useFakeTimers();
    const { asked, onLookup } = createRegistry();
    const { input } = renderInput({ onLookup, defaultValue: '1245319599' });
    await act(async () => asked[0]?.answer(RECORD));
    expect(vi.getTimerCount()).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(input().lookup).toEqual({ status: 'found', record: RECORD });
  });

  test('the provider’s look-up is used where the field has none of its own', () => {
    const { asked, onLookup } = createRegistry();
    renderHook(() => useNpiInput({ value: '1245319599' }), {
      wrapper: ({ children }) => <AutoScribeProvider onNpiLookup={onLookup}>{children}</AutoScribeProvider>,
    });
    expect(asked).toHaveLength(1);
  });
});
