/** The keys that are pressed by name. All others are typed. */
export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' | 'Backspace';

/** A browser in the hands of somebody who has a keyboard and nothing else. */
export interface Driver {
  open: (url: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What an expression in the page gives. */
  read: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/** A browser engine that the tests can be run in. */
export interface Engine {
  name: string;
  /** What has to be installed for it, as Debian calls it. */
  packages: string;
  /** Its program, where it is installed. */
  find: () => string | undefined;
  /** Starts it: without a window, or with one on the desktop that the environment names. */
  start: (program: string, desktop?: NodeJS.ProcessEnv) => Promise<Driver>;
}
