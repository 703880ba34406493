import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { ADA } from './people.js';

/** A part of the page, and the questions one can ask it. */
export type Part = ReturnType<typeof within>;

/** Opens the dialog by its trigger. Modal dialogs are in the top layer, so they are looked for in the whole page. */
export async function openDialog(canvas: Part): Promise<Part> {
  await userEvent.click(canvas.getByRole('button', { name: 'Invite user' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invite user' });
  // It fades in from nothing: nobody presses what they can't see yet.
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
}

/** Chooses a role from the list, which opens in front of the form. */
export async function chooseRole(form: Part, role: string): Promise<void> {
  await userEvent.click(form.getByRole('combobox', { name: 'Clinic role' }));
  await userEvent.click(await screen.findByRole('option', { name: role }));
}

/** Types who is invited, as a practice manager does. */
export async function fillIn(form: Part, person: Partial<typeof ADA> = ADA): Promise<void> {
  const type = async (name: string, text: string | undefined) => {
    if (text) await userEvent.type(await form.findByRole('textbox', { name }), text);
  };
  await type('First name', person.firstName);
  await type('Last name', person.lastName);
  await type('E-mail', person.email);
  if (person.clinicRole) await chooseRole(form, person.clinicRole);
  await type('NPI number', person.npiNumber);
}

/** Presses the one primary button. */
export async function send(form: Part): Promise<void> {
  await userEvent.click(form.getByRole('button', { name: 'Send invitation' }));
}
