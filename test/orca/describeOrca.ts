import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { Driver, Engine } from '../engines/drivers/driver.js';
import { findProgram } from '../engines/drivers/findProgram.js';
import { createManager, WORDS, type Manager } from '../engines/manager.js';
import { openPacs, type Pacs } from '../engines/openPacs.js';
import { describeFailures } from './describeFailures.js';
import { describeMainJob } from './describeMainJob.js';
import { pause } from './startDesktop.js';
import { startOrca, type Orca } from './startOrca.js';

const NEEDED = ['orca', 'speech-dispatcher', 'Xvfb', 'xdotool', 'dbus-daemon'];
const PACKAGES = 'orca speech-dispatcher at-spi2-core xdotool xvfb dbus';

/** Somebody at a PACS who listens. */
export interface Listener {
  orca: Orca;
  pacs: Pacs;
  manager: Manager;
}

/** What differs between browsers. */
export interface Manners {
  /** Whether Orca says each time what opens: the dialog, the role list. */
  saysOpening: boolean;
}

/** Listens to Orca while it speaks in one browser. */
export function describeOrca(engine: Engine, manners: Manners): void {
  const program = engine.find();
  const missing = NEEDED.filter((name) => !findProgram([name]));
  // oxlint-disable-next-line vitest/no-conditional-tests
  if (!program || missing.length > 0) {
    // oxlint-disable-next-line vitest/expect-expect
    test(`Orca and ${engine.name} are installed`, () => {
      const names = [...(program ? [] : [engine.name]), ...missing].join(', ');
      throw new Error(`Nobody can listen: ${names} missing. Debian: apt-get install ${PACKAGES} ${engine.packages}`);
    });
    return;
  }

  describe(`somebody who listens to Orca in ${engine.name}`, () => {
    let orca: Orca;
    let driver: Driver;
    let pacs: Pacs | undefined;
    /** What there is to end, the last to start first. */
    const ends: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      orca = await startOrca();
      ends.unshift(orca.stop);
      driver = await engine.start(program, orca.env);
      ends.unshift(driver.close);
    });
    afterAll(async () => {
      for (const stop of ends) await stop();
      await pacs?.close();
    });
    /** Opens the page anew, and waits until Orca knows it. */
    const sitDown = async (): Promise<Listener> => {
      await pacs?.close();
      const opened = await openPacs(inject('enginesPage'));
      pacs = opened;
      await driver.open(opened.address);
      await orca.focusWindow('A PACS');
      // What it says about the page is its own affair, and not the same twice.
      await pause(2000);
      return { orca, pacs, manager: createManager(driver, WORDS.en) };
    };
    describeMainJob(sitDown, manners);
    describeFailures(sitDown);
  });
}
