/** A module of the library that is loaded when somebody is about to need it. */
export interface LazyModule<T> {
  /** What was loaded, or `undefined` for nothing yet. */
  read: () => T | undefined;
  /** Loads it, once. After a failure the next call tries again. */
  load: () => Promise<T>;
}

/** Loads by an `import()`. Awaited by hand: React would hold a suspended component back for 300 ms. */
export function createLazyModule<T>(fetchModule: () => Promise<T>): LazyModule<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    read: () => loaded,
    load() {
      try {
        loading ??= fetchModule().then(
          (module) => (loaded = module),
          (cause: unknown) => {
            loading = undefined;
            throw cause;
          },
        );
      } catch (cause) {
        // Under Trusted Types webpack's own import() throws, and the next one would never settle: this failure stays.
        loading = Promise.reject(cause);
      }
      return loading;
    },
  };
}
