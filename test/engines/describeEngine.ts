import { afterAll, afterEach, beforeAll, describe, inject, test } from 'vitest';
import { describeFailures } from './describeFailures.js';
import { describeKeys } from './describeKeys.js';
import { describeMainJob } from './describeMainJob.js';
import type { Driver, Engine } from './drivers/driver.js';
import { createManager, WORDS, type Manager } from './manager.js';
import { openPacs, type Pacs } from './openPacs.js';

/** A manager at a PACS. */
export interface Desk {
  manager: Manager;
  pacs: Pacs;
  /** The keys that the PACS heard so far. */
  readHeard: () => Promise<string[]>;
}

/** Opens the page of a PACS in the engine. `scene` goes into its address. */
export type OpenDesk = (scene?: string) => Promise<Desk>;

/** Goes through everything in one engine, from left to right in English and from right to left in Arabic. */
export function describeEngine(engine: Engine): void {
  const program = engine.find();
  const missing = `${engine.name} is not installed, so nothing was tried in it. Debian: apt-get install ${engine.packages}`;
  // oxlint-disable-next-line vitest/no-conditional-tests
  if (!program) {
    // Said where nobody can overlook it, and in the machine that decides it is a failure.
    process.stderr.write(`\n${missing}\n\n`);
    // oxlint-disable-next-line vitest/expect-expect
    test.skipIf(!process.env['CI'])(`${engine.name} is installed`, () => {
      throw new Error(missing);
    });
    return;
  }

  let driver: Driver;
  const open: Pacs[] = [];
  beforeAll(async () => {
    driver = await engine.start(program);
  });
  afterEach(async () => {
    for (const pacs of open.splice(0)) await pacs.close();
  });
  afterAll(() => driver.close());

  describe.each(['en', 'ar'] as const)(`in ${engine.name}, with the keyboard alone, in the language %s`, (locale) => {
    const openDesk: OpenDesk = async (scene = '') => {
      const pacs = await openPacs(inject('enginesPage'));
      open.push(pacs);
      await driver.open(`${pacs.address}/?locale=${locale}&${scene}`);
      return { pacs, manager: createManager(driver, WORDS[locale]), readHeard: () => driver.read<string[]>('window.heardKeys') };
    };
    describeMainJob(openDesk, WORDS[locale]);
    describeFailures(openDesk, WORDS[locale]);
    describeKeys(openDesk, WORDS[locale]);
  });
}
