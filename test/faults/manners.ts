import { expect } from 'vitest';
import type { Fault, Place } from './faults.js';
import { button, FILLED_IN, fillIn, quote, readFocus, readOutcome } from './manager.js';
import type { Rig } from './openRig.js';
import type { Gate } from './openServer.js';

/** How one invitation ended. */
export interface Ending {
  /** What the manager read. */
  reads: string;
  /** How many invitations AutoScribe had by then. */
  stored: number;
  /** What had the focus. */
  focus: string;
}

/** One invitation that goes wrong. */
export interface Attempt {
  rig: Rig;
  fault: Fault;
  place: Place;
}

const ROUTE = '/api/autoscribe/invite';
const isSent = (reads: string) => /^(Invitation sent|Already invited)/.test(reads);
/** Whether the request gets as far as the host, where it can be held. */
const arrives = ({ fault, place }: Attempt) => !(fault.unreachable && place === 'browser – host');

async function begin({ rig, fault, place }: Attempt, isStrict = false): Promise<void> {
  await rig.start(fault, place);
  await rig.page.evaluate(({ url, strict }) => window.pacs.mount({ isStrict: strict, url }), { url: ROUTE, strict: isStrict });
  if (fault.unreachable === 'unknown name' && place === 'browser – host')
    await rig.page.evaluate(() => window.pacs.setUrl('http://pacs.invalid/invite'));
  await fillIn(rig.page);
}

async function end({ rig }: Attempt, wanted = 'one try'): Promise<void> {
  await rig.page.evaluate(() => window.pacs.unmount());
  expect(rig.said, wanted).toEqual([]);
}

/** Does something that sends, and lets the request go wrong once it is under way. `meanwhile` happens before. */
async function sendBy(attempt: Attempt, press: () => Promise<void>, meanwhile = async () => {}): Promise<void> {
  const { rig, fault, place } = attempt;
  const gate: Gate = rig.host.hold();
  await press();
  if (arrives(attempt)) {
    await gate.arrived;
    await meanwhile();
    if (fault.waits !== undefined && !fault.hangs) {
      await rig.page.clock.fastForward(fault.waits * 1_000);
      await rig.page.getByText('This takes longer than usual.').waitFor();
    }
  }
  gate.open();
  if (fault.hangs && place === 'browser – host') {
    await rig.host.idle();
    await rig.page.clock.fastForward((fault.waits ?? 0) * 1_000);
  }
}
