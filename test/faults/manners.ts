import { expect } from 'vitest';
import type { Fault, Place } from './faults.js';
import { button, FILLED_IN, quote, readFocus, readOutcome } from './manager.js';
import type { Rig } from './openRig.js';

/** How one invitation ended. */
export interface Ending {
  /** What the manager read. */
  reads: string;
  /** How many invitations AutoScribe had by then. */
  stored: number;
  /** What had the focus. */
  focus: string;
}

/** One invitation that is about to go wrong. */
export interface Attempt {
  rig: Rig;
  fault: Fault;
  place: Place;
}

const isInBrowser = ({ place }: Attempt) => place !== 'host – AutoScribe';
const arrives = (attempt: Attempt) => !(attempt.fault.unreachable && isInBrowser(attempt));
const clickSend = ({ rig }: Attempt) => button(rig.page, 'Send invitation').click();

async function begin(attempt: Attempt, isStrict = false): Promise<void> {
  const { rig, fault, place } = attempt;
  await rig.start(fault, place);
  await rig.mount(isStrict);
  await rig.page.evaluate((fields) => window.pacs.fillIn(fields), FILLED_IN);
  await rig.page.evaluate(() => window.pacs.observe());
}

/** Lets time go by in the page, and has the manager wait no longer than that. */
const passTime = ({ rig }: Attempt, seconds: number) => rig.page.clock.fastForward(seconds * 1_000);

/** Presses what sends, and lets the request go wrong once it is under way and the manager sees so. */
async function sendBy(attempt: Attempt, press: () => Promise<void>): Promise<void> {
  const { rig, fault } = attempt;
  const gate = rig.host.hold();
  await press();
  if (!arrives(attempt)) return;
  await gate.arrived;
  await rig.page.locator('form[data-state="submitting"]').waitFor();
  if (fault.waits !== undefined && !fault.hangs) {
    await passTime(attempt, fault.waits);
    await rig.page.getByText('This is taking longer than usual.').waitFor();
  }
  gate.open();
  if (fault.hangs && isInBrowser(attempt)) {
    await rig.host.idle();
    await passTime(attempt, fault.waits ?? 0);
  }
}

/** Reads how it ended, and checks what must hold however it ends. */
async function readEnding({ rig }: Attempt): Promise<Ending> {
  const sight = await readOutcome(rig.page);
  const { users, invitations, mailbox } = rig.sandbox();
  const isSent = /^(Invitation sent|Already invited)/.test(sight.title);
  if (!isSent) expect(sight.fields, 'every field is as it was').toEqual(FILLED_IN);
  if (isSent) expect(users(), 'whoever reads "sent" has sent it').toHaveLength(1);
  expect(mailbox().length, 'one e-mail for each invitation').toBe(invitations().length);
  expect(invitations().length, 'nobody is invited twice').toBeLessThanOrEqual(1);
  return { reads: quote(sight), stored: invitations().length, focus: await readFocus(rig.page) };
}

/**
 * Checks that every press so far was one attempt, and which one it was at its invitation: `[1, 2]` after a retry, `[1, 1]`
 * after the same person was invited anew. A browser may well repeat by itself a request whose connection broke. It is the
 * same attempt then, under the same key.
 */
async function expectAttempts({ rig }: Attempt, numbers: readonly number[]): Promise<void> {
  const sent = await rig.page.evaluate(() => window.pacs.readSent());
  expect(
    sent.map(({ attempt }) => attempt),
    'one press is one attempt',
  ).toEqual(numbers);
  const keys = new Set(sent.map(({ idempotencyKey }) => idempotencyKey));
  expect(keys.size, 'one invitation has one key').toBe(numbers.filter((number) => number === 1).length);
  const arrived = rig.host.calls.map(({ headers }) => `${headers.get('invite-attempt')} ${headers.get('idempotency-key')}`);
  expect(sent.map(({ attempt, idempotencyKey }) => `${attempt} ${idempotencyKey}`)).toEqual(expect.arrayContaining(arrived));
}

/** Presses what the manager is offered, once everything works again. */
async function sendAgain(attempt: Attempt): Promise<Ending> {
  const { rig, fault } = attempt;
  await rig.mend();
  if (fault.retryAfter !== undefined) await passTime(attempt, fault.retryAfter + 1);
  const retry = button(rig.page, 'Try again');
  const gate = rig.host.hold();
  await ((await retry.count()) > 0 ? retry : button(rig.page, 'Send invitation')).click();
  await gate.arrived;
  await rig.page.locator('form[data-state="submitting"]').waitFor();
  gate.open();
  const ending = await readEnding(attempt);
  await expectAttempts(attempt, [1, 2]);
  return ending;
}

async function tryOnce(attempt: Attempt, press = () => clickSend(attempt)): Promise<Ending> {
  await begin(attempt);
  await sendBy(attempt, press);
  const ending = await readEnding(attempt);
  await expectAttempts(attempt, [1]);
  return ending;
}

const isOver = ({ reads }: Ending) => /^(Invitation sent|Already invited)/.test(reads);

async function tryTwice(attempt: Attempt, isStrict: boolean): Promise<Ending> {
  await begin(attempt, isStrict);
  await sendBy(attempt, () => clickSend(attempt));
  const first = await readEnding(attempt);
  await expectAttempts(attempt, [1]);
  return isOver(first) ? first : sendAgain(attempt);
}

async function holdEnter(attempt: Attempt): Promise<Ending> {
  const { keyboard } = attempt.rig.page;
  const down = async () => {
    for (let times = 0; times < 3; times += 1) await keyboard.down('Enter');
  };
  await begin(attempt);
  await attempt.rig.page.getByLabel('E-mail').focus();
  await sendBy(attempt, down);
  const ending = await readEnding(attempt);
  await down();
  await keyboard.up('Enter');
  await expectAttempts(attempt, [1]);
  return ending;
}

async function hide(attempt: Attempt): Promise<Ending> {
  const { page } = attempt.rig;
  await begin(attempt);
  await sendBy(attempt, () => page.evaluate(() => window.pacs.sendAndHide()));
  await readOutcome(page);
  await page.evaluate(() => window.pacs.show());
  const ending = await readEnding(attempt);
  await expectAttempts(attempt, [1]);
  return ending;
}

/** Goes away while the invitation is under way, or after it failed where it never was, and invites the same person anew. */
async function leave(attempt: Attempt, go: () => Promise<void>, comeBack: () => Promise<void>, focus: string): Promise<Ending> {
  const { rig } = attempt;
  await begin(attempt);
  const gate = rig.host.hold();
  await clickSend(attempt);
  if (arrives(attempt)) await gate.arrived;
  else await readOutcome(rig.page);
  await expectAttempts(attempt, [1]);
  await go();
  gate.open();
  await rig.host.idle();
  expect(await readFocus(rig.page), 'what has the focus afterwards').toBe(focus);
  await rig.mend();
  await comeBack();
  await rig.page.evaluate((fields) => window.pacs.fillIn(fields), FILLED_IN);
  await clickSend(attempt);
  const ending = await readEnding(attempt);
  await expectAttempts(attempt, [1, 1]);
  return ending;
}

/** How an invitation can be made, each with what comes of it. */
export const MANNERS = {
  'first try': (attempt: Attempt) => tryOnce(attempt),
  retry: (attempt: Attempt) => tryTwice(attempt, false),
  'double click': (attempt: Attempt) => tryOnce(attempt, () => button(attempt.rig.page, 'Send invitation').dblclick()),
  'Enter held down': holdEnter,
  'dialog closed': (attempt: Attempt) =>
    leave(
      attempt,
      async () => {
        const { page } = attempt.rig;
        await button(page, 'Close').click();
        await page.getByRole('button', { name: /^(Close anyway|Discard)$/ }).click();
      },
      async () => {},
      'Invite user',
    ),
  'component unmounted': (attempt: Attempt) =>
    leave(
      attempt,
      () => attempt.rig.page.evaluate(() => window.pacs.unmount()),
      () => attempt.rig.mount(),
      'Users',
    ),
  'page hidden': hide,
  StrictMode: (attempt: Attempt) => tryTwice(attempt, true),
} satisfies Record<string, (attempt: Attempt) => Promise<Ending>>;

/** The name of a way to make an invitation. */
export type Manner = keyof typeof MANNERS;
