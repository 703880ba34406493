import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focus, openDialog, renderHost, screen, waitForFocus } from '../browser/host.js';
import { expectInOrder, expectNothingSilentNorTwice, listenWhile, readThrough } from './readThrough.js';

const dialog = () => screen.dialog.element();

describe('somebody who listens to the form', () => {
  test('hears what the trigger does', async () => {
    await renderHost();
    expect(await readThrough(document.body)).toContain('button, Invite user, not expanded, has popup dialog');
  });

  test('hears what the dialog is called and for, then every field with its name, what it wants, and its hint', async () => {
    await openDialog({ support: { email: 'help@pacs.example' } });
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      'dialog, Invite user, They get an e-mail to confirm and set up their AutoScribe account.',
      'button, Close',
      'group, Person',
      'textbox, First name, not invalid, required',
      'textbox, Last name, not invalid, required',
      'textbox, E-mail, They log in with it, and get notifications there., not invalid, required',
      'button, Middle name, suffixes, phone, not expanded',
      'combobox, Clinic role, has popup listbox, not expanded, no autocomplete, not invalid, required',
      'Choose a role',
      'radiogroup, Access level, not invalid',
      'radio, Member, Works with studies and reports, checked, position 1, set size 2',
      'radio, Admin, All features and settings, not checked, position 2, set size 2',
      'group, Permissions',
      'switch, Manage studies, Assign tasks, create studies, edit study details., not checked',
      'switch, Create reports, Dictate and sign reports. Needs an NPI., not checked',
      'switch, Dashboard access, Log in to AutoScribe’s own dashboard., checked',
      'link, help@pacs.example',
      'button, Cancel',
      'button, Send invitation',
    ]);
  });

  test('hears which of the folded fields may stay empty', async () => {
    await openDialog();
    focus(page.getByRole('button', { name: 'Middle name, suffixes, phone' }));
    await userEvent.keyboard('{Enter}');
    await waitForFocus(page.getByRole('textbox', { name: 'Middle name' }));
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      /^textbox, Middle name ?\(optional\), not invalid$/,
      /^textbox, Phone ?\(optional\), 10 to 15 digits, no extension\., not invalid$/,
    ]);
  });

  test('hears how many fields are wrong, and at each of them what it wants', async () => {
    await openDialog();
    const announced = await listenWhile(dialog(), async () => {
      focus(screen.submit);
      await userEvent.keyboard('{Enter}');
      await waitForFocus(screen.firstName);
      await expect.element(page.getByText('4 fields need your attention.')).toBeVisible();
    });
    expect(announced).toContain('polite: 4 fields need your attention.');
    expectInOrder(await expectNothingSilentNorTwice(dialog()), [
      'textbox, First name, Enter the first name., invalid, required',
      'textbox, Last name, Enter the last name., invalid, required',
      'textbox, E-mail, Enter the e-mail address., invalid, required',
      'combobox, Clinic role, Choose a clinic role., has popup listbox, not expanded, no autocomplete, invalid, required',
      '4 fields need your attention.',
    ]);
  });

  test('hears each role with its group, its place in it, and how many there are', async () => {
    await openDialog({ defaultValues: { clinicRole: 'Nurse Manager' } });
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.list).toBeVisible();
    const phrases = await readThrough(screen.list.element());
    expectInOrder(phrases, [
      'listbox, Clinic role, orientated vertically',
      'group, Imaging',
      'option, Radiologist, not selected, position 1, set size 4',
      'option, Imaging Technologist, not selected, position 4, set size 4',
      'group, Physicians',
      'group, Nursing and care',
      'group, Other',
      'option, Other, not selected, position 1, set size 1',
    ]);
    expect(phrases.filter((phrase) => phrase.includes(', selected'))).toEqual([expect.stringMatching(/^option, Nurse Manager, selected/)]);
    expect(phrases.filter((phrase) => phrase.startsWith('option, '))).toHaveLength(61);
  });

  test('hears that an NPI number is now required, once, and finds its field after the switch', async () => {
    await openDialog();
    const announced = await listenWhile(dialog(), async () => {
      focus(screen.createReports);
      await userEvent.keyboard('{ }');
      await expect.element(screen.npi).toBeVisible();
    });
    expect(announced).toEqual(['polite: An NPI number is now required.']);
    expectInOrder(await readThrough(dialog()), [
      // This reader knows a switch as it was when the page was made.
      /^switch, Create reports, Dictate and sign reports\. Needs an NPI\., /,
      'textbox, NPI number, Ten digits. Look it up in the NPI registry., not invalid, required',
      'switch, Dashboard access, Log in to AutoScribe’s own dashboard., checked',
    ]);
  });

  test('hears why an admin’s dashboard access can’t be changed', async () => {
    await openDialog({ defaultValues: { level: 'admin' } });
    const why = 'Always on for admins: they manage AutoScribe in its dashboard.';
    const phrases = await expectNothingSilentNorTwice(dialog());
    expectInOrder(phrases, [`switch, Dashboard access, Log in to AutoScribe’s own dashboard. ${why}, checked, disabled`]);
  });

  test('hears that without dashboard access there is no way in', async () => {
    await openDialog();
    const announced = await listenWhile(dialog(), async () => {
      focus(screen.dashboardAccess);
      await userEvent.keyboard('{ }');
      await expect.element(page.getByText('Without it they have no way into AutoScribe')).toBeVisible();
    });
    expect(announced).toContainEqual(expect.stringContaining('Without it they have no way into AutoScribe'));
  });
});
