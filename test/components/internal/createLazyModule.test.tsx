import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { createLazyModule } from '../../../src/components/internal/createLazyModule.js';
import { useLazyModule } from '../../../src/components/internal/useLazyModule.js';

const PART = { name: 'part' };

describe('a part of the library', () => {
  test('is fetched once, whoever asks for it', async () => {
    const fetchModule = vi.fn(async () => PART);
    const part = createLazyModule(fetchModule);
    expect(part.read()).toBeUndefined();
    expect(await Promise.all([part.load(), part.load()])).toEqual([PART, PART]);
    expect(await part.load()).toBe(PART);
    expect(part.read()).toBe(PART);
    expect(fetchModule).toHaveBeenCalledTimes(1);
  });

  test('that could not be fetched is fetched again at the next press', async () => {
    const fetchModule = vi.fn(async () => PART).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const part = createLazyModule(fetchModule);
    await expect(part.load()).rejects.toThrow('Failed to fetch');
    expect(await part.load()).toBe(PART);
    expect(fetchModule).toHaveBeenCalledTimes(2);
  });
});

// As webpack's does under `require-trusted-types-for 'script'`: it throws at first, and gives a promise that never settles from then on.
describe('where import() itself throws', () => {
  const refuse = () =>
    vi
      .fn<() => Promise<typeof PART>>(() => new Promise(() => {}))
      .mockImplementationOnce(() => {
        throw new TypeError('This document requires a TrustedScriptURL assignment.');
      });

  test('the part fails the same way every time, and never throws', async () => {
    const part = createLazyModule(refuse());
    await expect(part.load()).rejects.toThrow('TrustedScriptURL');
    await expect(part.load()).rejects.toThrow('TrustedScriptURL');
    expect(part.read()).toBeUndefined();
  });

  test('every press is told so', async () => {
    const part = createLazyModule(refuse());
    const onFail = vi.fn();
    const near = renderHook(({ isAwaited }) => useLazyModule(part, isAwaited, onFail), { initialProps: { isAwaited: false } });
    near.rerender({ isAwaited: true });
    await waitFor(() => expect(onFail).toHaveBeenCalledTimes(1));
    near.unmount();
    const again = renderHook(() => useLazyModule(part, true, onFail));
    await waitFor(() => expect(onFail).toHaveBeenCalledTimes(2));
    expect(again.result.current).toBeUndefined();
  });
});
