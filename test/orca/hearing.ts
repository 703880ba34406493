import { expect } from 'vitest';
import type { Listener } from './describeOrca.js';
import { pause } from './startDesktop.js';
import type { Orca } from './startOrca.js';

/** Expects that something was said, and only once. */
export function expectOnce(said: string[], ...phrases: RegExp[]): void {
  for (const phrase of phrases)
    expect(
      said.filter((one) => phrase.test(one)),
      `${phrase} in\n${said.join('\n')}`,
    ).toHaveLength(1);
}

/** Tabs on until something is said, and gives all that was said on the way. */
export async function walkTo({ hear, press }: Orca, phrase: RegExp): Promise<string[]> {
  const heard: string[] = [];
  for (let count = 0; count < 15 && !heard.some((one) => phrase.test(one)); count += 1) heard.push(...(await hear(() => press('Tab'))));
  expectOnce(heard, phrase);
  return heard;
}

/** Goes to the trigger, which sets Orca to typing, and opens the dialog. */
export async function openDialog({ orca, manager }: Listener): Promise<void> {
  await walkTo(orca, /Invite user.*push button/);
  await orca.press('Return');
  await manager.expectFocus('textbox', 'First name');
  await pause(1000);
}

/** Opens the role list, and waits until Orca had time to say so. */
export async function openList({ orca, manager }: Listener): Promise<void> {
  await orca.press('Return');
  await expect.poll(async () => (await manager.look()).hasList).toBe(true);
  await pause(1000);
}

/** Fills in what an invitation needs, up to the button that sends it, as somebody does who listens to every field. */
export async function fillIn(listener: Listener): Promise<void> {
  const { orca } = listener;
  const { hear, press, type } = orca;
  await type('Kit');
  await hear(() => press('Tab'), /Last name entry/);
  await type('Sample');
  await hear(() => press('Tab'), /E-mail entry/);
  await type('kit@pacs.example');
  await hear(() => press('Tab'), /Middle name, suffixes, phone/);
  await hear(() => press('Tab'), /Clinic role combo box/);
  await openList(listener);
  await hear(() => type('fr'), /Front Desk Operator/);
  await hear(() => press('Return'), /Clinic role combo box/);
  await walkTo(orca, /Send invitation push button/);
}
