import { closeDialog, buttonOf, dialogOf, fieldOf, openDialog, press, roleTriggerOf, showIntent, waitFor } from './dialog.js';
import { withPage, type OpenedPage } from './openPage.js';
import type { Candidate } from './candidates.js';

const REQUIRED = ['Enter the first name.', 'Enter the last name.', 'Enter the e-mail address.', 'Choose a clinic role.'];
const NPI_REQUIRED = 'Enter the NPI: creating reports needs one. Or switch “Create reports” off.';
const NPI_WRONG = 'This isn’t a valid NPI: the check digit doesn’t match. Compare it with the NPI registry.';
const FIELDS = ['First name', 'Last name', 'E-mail', 'Middle name', 'Phone', 'Suffix', 'Second suffix'];

declare global {
  interface Window {
    /** What the candidate's form sent. */
    sentInvitations: unknown[];
  }
}

function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Waits until exactly these problems are shown, out of all that can be. */
async function expectProblems(opened: OpenedPage, expected: readonly string[]): Promise<void> {
  const shown = async () => {
    const text = (await dialogOf(opened).textContent()) ?? '';
    return [...REQUIRED, NPI_REQUIRED, NPI_WRONG].filter((problem) => text.includes(problem));
  };
  for (let tries = 0; tries < 40 && (await shown()).join() !== expected.join(); tries += 1) await opened.page.waitForTimeout(50);
  claim((await shown()).join() === expected.join(), `shows [${(await shown()).join(' ')}] rather than [${expected.join(' ')}]`);
}

async function chooseRole(opened: OpenedPage, role: string): Promise<void> {
  const { page, candidate } = opened;
  if (candidate.option === undefined) {
    claim((await page.locator('select option:not([value=""])').count()) === 61, 'does not offer 61 roles');
    await page.locator('select').selectOption(role);
    return;
  }
  await roleTriggerOf(opened).click();
  await waitFor(opened, 'list');
  await page.waitForTimeout(300);
  // Ant Design shows only those that fit; all others must be there.
  const count = await page.locator(candidate.option).count();
  claim(count === 61 || candidate.name === 'antd', `offers ${count} roles rather than 61`);
  const option = page.locator(candidate.option, { hasText: new RegExp(`^${role}$`) });
  for (let turns = 0; turns < 40 && (await option.count()) === 0; turns += 1) {
    await page.locator(candidate.option).first().hover();
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(50);
  }
  await option.click();
}

async function switchOn(opened: OpenedPage, label: string): Promise<void> {
  await fieldOf(opened, label).focus();
  await opened.page.keyboard.press('Space');
}

async function goThrough(opened: OpenedPage): Promise<void> {
  const { page } = opened;
  await openDialog(opened);
  const submit = buttonOf(opened, 'Send invitation');
  await buttonOf(opened, 'Middle name, suffixes, phone').click();
  for (const label of FIELDS) claim((await fieldOf(opened, label).count()) === 1, `has no field "${label}"`);
  claim((await fieldOf(opened, 'NPI number').count()) === 0, 'asks for an NPI before reports are created');
  await expectProblems(opened, []);
  await submit.click();
  await expectProblems(opened, REQUIRED);
  await fieldOf(opened, 'Last name').focus();
  await page.keyboard.type('J');
  await expectProblems(opened, [REQUIRED[0], REQUIRED[2], REQUIRED[3]].map(String));
  await page.keyboard.type('ohnson');
  await fieldOf(opened, 'First name').focus();
  await page.keyboard.type('Sarah');
  await fieldOf(opened, 'E-mail').focus();
  await page.keyboard.type('dr.johnson@hospital.org');
  await chooseRole(opened, 'Scribe');
  await expectProblems(opened, []);
  await switchOn(opened, 'Create reports');
  await submit.click();
  await expectProblems(opened, [NPI_REQUIRED]);
  await fieldOf(opened, 'NPI number').focus();
  await page.keyboard.type('1234567890');
  await submit.click();
  await expectProblems(opened, [NPI_WRONG]);
  claim((await page.evaluate(() => window.sentInvitations.length)) === 0, 'sends a wrong NPI');
  await fieldOf(opened, 'NPI number').fill('1234567893');
  await submit.click();
  await page.getByText('Invitation sent').waitFor();
  const [sent] = await page.evaluate(() => window.sentInvitations);
  const { firstName, email, clinicRole, npiNumber, hasDashboardAccess } = sent as Record<string, unknown>;
  claim(
    [firstName, email, clinicRole, npiNumber, hasDashboardAccess].join() === 'Sarah,dr.johnson@hospital.org,Scribe,1234567893,true',
    'sends something else',
  );
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForTimeout(400);
  await showIntent(opened, 300);
  await press(opened);
  await waitFor(opened, 'open');
  for (const label of FIELDS.slice(0, 3))
    claim((await fieldOf(opened, label).inputValue()) === '', `keeps "${label}" for the next invitation`);
  await expectProblems(opened, []);
  await closeDialog(opened);
  claim((await page.getByRole('dialog').count()) === 0, 'does not close at Escape');
}

/** Goes through the form as a manager does. Gives what differs from what every candidate must do, or nothing. */
export async function checkBehaviour(address: string, candidate: Candidate): Promise<string | undefined> {
  try {
    await withPage(address, candidate, {}, goThrough);
    return undefined;
  } catch (thrown) {
    return String(thrown instanceof Error ? thrown.message : thrown);
  }
}
