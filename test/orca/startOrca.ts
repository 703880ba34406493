import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { end, pause, startDesktop, type Desktop } from './startDesktop.js';

/** How long it must have been quiet before somebody who listens goes on, and how long anything may take, in milliseconds. */
const QUIET = 600;
const PATIENCE = 20_000;

/** Orca, a screen reader as people use it. */
export interface Orca extends Pick<Desktop, 'env' | 'press' | 'type' | 'focusWindow' | 'stop'> {
  /** Does something, waits until every phrase was said, in whatever order, and gives all that was said until it was quiet again. */
  hear: (happen: () => Promise<unknown>, ...phrases: RegExp[]) => Promise<string[]>;
}

/** What is set in Orca, and where it writes what it says: phrase by phrase. Its own log waits until there is much of it. */
const customize = (log: string) => `
import logging
from orca import settings

settings.enableKeyEcho = False
# "3 of 5". Orca leaves it out until the user asks for it.
settings.enablePositionSpeaking = True
speech = logging.getLogger('speech')
speech.addHandler(logging.FileHandler(${JSON.stringify(log)}))
speech.setLevel(logging.INFO)
`;

/** Starts it on a desktop of its own. */
export async function startOrca(): Promise<Orca> {
  const desktop = await startDesktop();
  const { env, home, press, type, focusWindow } = desktop;
  const log = path.join(home, 'said.log');
  const own = path.join(home, '.local/share/orca');
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'orca-customizations.py'), customize(log));
  const reader = spawn('orca', ['--replace'], { stdio: 'ignore', env });

  const readSaid = () => {
    try {
      const lines = readFileSync(log, 'utf8').split('\n');
      return lines.flatMap((line) => /SPEECH OUTPUT: '(.+?)'(?: ?\{|$)/.exec(line)?.[1] ?? []);
    } catch {
      // It has not said anything yet.
      return [];
    }
  };
  const listen = async (since: number, phrases: readonly RegExp[]) => {
    const deadline = Date.now() + PATIENCE;
    let said: string[] = [];
    for (let quietSince = Date.now(); ; await pause(50)) {
      const now = readSaid().slice(since);
      if (now.length !== said.length) [said, quietSince] = [now, Date.now()];
      const isAllSaid = now.length > 0 && phrases.every((phrase) => now.some((one) => phrase.test(one)));
      if (isAllSaid && Date.now() - quietSince > QUIET) return now;
      if (Date.now() > deadline) throw new Error(`Orca should have said ${phrases.join(', ')}. It said:\n${now.join('\n')}`);
    }
  };
  const stop = async () => {
    await end(reader);
    await desktop.stop();
  };
  try {
    await listen(0, [/Screen reader on/]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    env,
    press,
    async type(text) {
      await type(text);
      // What is typed moves the caret, and Orca follows it back to a field that was left too soon.
      await pause(QUIET);
    },
    focusWindow,
    async hear(happen, ...phrases) {
      const since = readSaid().length;
      await happen();
      return listen(since, phrases);
    },
    stop,
  };
}
