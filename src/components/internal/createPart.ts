/** A part of the library that is loaded when somebody is about to need it. */
export interface Part<T> {
  /** What was loaded, or `undefined` for nothing yet. */
  read: () => T | undefined;
  /** Loads it, once. After a failure the next call tries again. */
  load: () => Promise<T>;
}

/** Makes a part of what an `import()` gives. Awaited by hand: React would hold a suspended part back for 300 ms. */
export function createPart<T>(fetchPart: () => Promise<T>): Part<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    read: () => loaded,
    load() {
      try {
        loading ??= fetchPart().then(
          (part) => (loaded = part),
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
