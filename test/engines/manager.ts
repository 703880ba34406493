import { expect } from 'vitest';
import ar from '../../src/locales/ar.js';
import en from '../../src/locales/en.js';
import type { Driver, Key } from './drivers/driver.js';
import type { Sight } from './page/look.js';

export const WORDS = { en, ar };
export type Words = typeof en;

/** Somebody who is to be invited. */
export const KIT = { firstName: 'Kit', lastName: 'Sample', email: 'kit@pacs.example', role: 'Front Desk Operator' } as const;

/** The fewest letters that only one role begins with: on a slow machine, the next letter may come too late for the last. */
function shortestFor({ clinicRole }: Words, role: keyof Words['clinicRole']['roles']): string {
  const labels = Object.values(clinicRole.roles);
  const label = clinicRole.roles[role];
  const ends = [...label].map((_letter, index) => label.slice(0, index + 1));
  return ends.find((start) => labels.filter((other) => other.startsWith(start)).length === 1) ?? label;
}

const PATIENCE = { timeout: 10_000, interval: 30 };

/** A practice manager who has a keyboard, and nothing else, in whichever browser. */
export function createManager({ press, type, read }: Driver, words: Words) {
  const look = () => read<Sight>('window.look()');

  /** Waits until something has the focus, and says what there is about it. */
  async function expectFocus(role: string, name: string): Promise<Sight> {
    await expect.poll(async () => (await look()).focus, PATIENCE).toBe(`${role} ${name}`);
    return look();
  }

  async function pressAll(...keys: Key[]): Promise<void> {
    for (const key of keys) await press(key);
  }

  async function open(): Promise<void> {
    for (let count = 0; count < 5 && (await look()).focus !== `button ${words.invite.title}`; count += 1) await press('Tab');
    await expectFocus('button', words.invite.title);
    await press('Enter');
    await expectFocus('textbox', words.person.firstName);
  }

  /** Types into the field that has the focus, and goes on to the next one. */
  async function typeAll(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await type(text);
      await expect.poll(async () => (await look()).value, PATIENCE).toBe(text);
      await press('Tab');
    }
  }

  /** Goes from the role to the next field, with a role. */
  async function chooseRole(role: keyof Words['clinicRole']['roles'], letters: string): Promise<void> {
    await expectFocus('combobox', words.clinicRole.label);
    await type(letters);
    await expectFocus('option', words.clinicRole.roles[role]);
    await press('Enter');
    await expectFocus('combobox', words.clinicRole.label);
    await press('Tab');
  }

  /** Sets the switch that has the focus, and goes on. */
  async function setSwitch(name: string, wanted: boolean): Promise<void> {
    const { value } = await expectFocus('switch', name);
    if (value !== wanted) await press('Space');
    await expect.poll(async () => (await look()).value, PATIENCE).toBe(wanted);
    await press('Tab');
  }

  /** Fills in what an invitation needs, and stops at the button that sends it. */
  async function fillIn(person: { email: string } = KIT): Promise<void> {
    await typeAll(KIT.firstName, KIT.lastName, person.email);
    await press('Tab');
    await chooseRole(KIT.role, shortestFor(words, KIT.role));
    await press('Tab');
    await setSwitch(words.permissions.canManageStudies.label, true);
    await setSwitch(words.permissions.canCreateReports.label, false);
    await setSwitch(words.permissions.hasDashboardAccess.label, true);
    await walkTo('button', words.invite.submit);
  }

  /** Tabs on, or back, until something has the focus. */
  async function walkTo(role: string, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let count = 0; count < 12 && (await look()).focus !== `${role} ${name}`; count += 1) await press(key);
    await expectFocus(role, name);
  }

  const expectText = async (text: string) => {
    await expect.poll(async () => (await look()).text, PATIENCE).toContain(text);
  };
  const expectClosed = async () => {
    await expectFocus('button', words.invite.title);
    expect((await look()).isOpen).toBe(false);
  };
  return {
    words,
    look,
    press,
    pressAll,
    type,
    expectFocus,
    expectText,
    expectClosed,
    open,
    typeAll,
    chooseRole,
    setSwitch,
    fillIn,
    walkTo,
  };
}

/** One of them. */
export type Manager = ReturnType<typeof createManager>;
