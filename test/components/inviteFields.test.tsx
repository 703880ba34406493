import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { InviteError } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { announced, button, COLLEAGUE, descriptionOf, field, openForm, sendButton, toggle } from './openInvitation.js';

const { person } = en;

describe('what is seen is what is sent', () => {
  test('where a script fills in a field and tells nobody', async () => {
    const { send, adapter } = openForm({ defaultValues: EXAMPLE_TYPED });
    const email = field(person.email) as HTMLInputElement;
    const npi = field(en.npi.label) as HTMLInputElement;
    email.value = 'other@hospital.org';
    npi.value = '1245319599';
    await send();
    expect(adapter.latest().invite).toMatchObject({ email: 'other@hospital.org', npiNumber: '1245319599' });
  });

  test('where a script resets the form: everything is as it began', async () => {
    const { user, send, adapter } = openForm({ defaultValues: EXAMPLE_TYPED });
    await user.click(toggle('canManageStudies'));
    await user.click(screen.getByRole('radio', { name: en.level.admin.label }));
    await user.type(field(person.lastName), 'xx');
    act(() => field(person.lastName).closest('form')?.reset());
    expect(field(person.lastName)).toHaveValue('Johnson');
    expect(toggle('canManageStudies')).toBeChecked();
    expect(screen.getByRole('radio', { name: en.level.member.label })).toBeChecked();
    await send();
    expect(adapter.latest().invite).toEqual(EXAMPLE_REQUEST);
  });
});

describe('what the form shows', () => {
  test('optional details are folded away until they are asked for, and take the focus then', async () => {
    const { user } = openForm();
    expect(screen.queryByLabelText(new RegExp(person.middleName), { selector: 'input' })).not.toBeInTheDocument();
    expect(button(person.more)).toHaveAttribute('aria-expanded', 'false');
    await user.click(button(person.more));
    expect(field(person.middleName)).toHaveFocus();
    expect(field(person.phoneNumber)).not.toBeRequired();
    // What belongs to the name stands together, as the button has said it.
    for (const label of [person.suffix1, person.suffix2, person.phoneNumber]) {
      await user.tab();
      expect(field(label)).toHaveFocus();
    }
  });

  test('optional details that the host filled in are open', () => {
    openForm({ defaultValues: { suffix1: 'MD' } });
    expect(field(person.suffix1)).toHaveValue('MD');
  });

  test('once open, they stay open: a refused one that is emptied keeps the focus', async () => {
    const { user } = openForm({ defaultValues: { ...EXAMPLE_TYPED, middleName: '', suffix1: '', suffix2: '', phoneNumber: '555 x12' } });
    await user.click(sendButton());
    const phone = field(person.phoneNumber);
    expect(phone).toBeInvalid();
    await user.clear(phone);
    await user.type(phone, '5551234567');
    expect(phone).toHaveFocus();
    expect(phone).toHaveValue('5551234567');
  });

  test('the NPI is asked for under the permission that needs it, and that is announced, without taking the focus', async () => {
    const { user } = openForm();
    expect(screen.queryByLabelText(en.npi.label)).not.toBeInTheDocument();
    await user.click(toggle('canCreateReports'));
    expect(field(en.npi.label)).toBeRequired();
    expect(announced()).toContain(en.npi.nowRequired);
    expect(toggle('canCreateReports')).toHaveFocus();
    await user.click(toggle('canCreateReports'));
    expect(announced()).not.toContain(en.npi.nowRequired);
  });

  test('the level and its consequence: an admin’s dashboard access is locked on and says why; the member’s choice comes back', async () => {
    const { user } = openForm();
    await user.click(toggle('hasDashboardAccess'));
    expect(screen.getByText(en.permissions.notices['no-way-in'])).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: en.level.admin.label }));
    expect(toggle('hasDashboardAccess')).toBeChecked();
    expect(descriptionOf(toggle('hasDashboardAccess'))).toContain(en.permissions.locks['admin-needs-dashboard']);
    await user.click(screen.getByRole('radio', { name: en.level.member.label }));
    expect(toggle('hasDashboardAccess')).not.toBeChecked();
  });

  test('only what the host’s policy allows: no choice of level where there is one, no role outside', () => {
    openForm({ policy: { dashboardAccess: 'never', roles: ['Scribe', 'Radiologist'] } });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Radiologist', 'Scribe']);
    expect(descriptionOf(toggle('hasDashboardAccess'))).toContain(en.permissions.locks['dashboard-never']);
  });

  test('every way to get help that the host gives, and none of its own', () => {
    const { setProps } = openForm();
    expect(screen.queryAllByRole('link')).toEqual([]);
    setProps({ support: { email: 'help@pacs.example', phone: '+1 (555) 010-0000', url: 'https://pacs.example/help' } });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'mailto:help@pacs.example',
      'tel:+15550100000',
      'https://pacs.example/help',
    ]);
    setProps({ support: { url: 'javascript:alert(1)' } });
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  test('nothing about the person for browsers, password managers or session replay to keep', () => {
    openForm({ defaultValues: EXAMPLE_TYPED });
    for (const input of screen.getAllByRole('textbox')) {
      expect(input).toHaveAttribute('autocomplete', 'off');
      expect(input).toHaveAttribute('data-private');
      expect(input).toHaveAttribute('data-1p-ignore');
    }
  });
});

test('a name taken over from the registry takes what was said of the missing name away', async () => {
  const { user } = openForm({
    defaultValues: { ...COLLEAGUE, firstName: '', lastName: '', canCreateReports: true, npiNumber: '1234567893' },
    onNpiLookup: async () => ({
      result_count: 1,
      results: [{ number: 1234567893, enumeration_type: 'NPI-1', basic: { status: 'A', first_name: 'SARAH', last_name: 'JOHNSON' } }],
    }),
  });
  const useName = await screen.findByRole('button', { name: en.npi.useName('Sarah Johnson') });
  await user.click(sendButton());
  expect(field(person.firstName)).toBeInvalid();
  await user.click(useName);
  expect(field(person.firstName)).toHaveValue('Sarah');
  await waitFor(() => expect(field(person.firstName)).toBeValid());
  expect(field(person.lastName)).toBeValid();
});

test('what a server refuses of the folded details is unfolded, and has the focus', async () => {
  const { send, settle } = openForm({ defaultValues: COLLEAGUE });
  await send();
  await settle((call) => call.fail(new InviteError('invalid', { fieldErrors: { middleName: 'rejected' } })));
  expect(field(person.middleName)).toHaveFocus();
  expect(descriptionOf(field(person.middleName))).toBe(en.fieldErrors.rejected);
});

test.each(['canManageStudies', 'canCreateReports', 'hasDashboardAccess'] as const)(
  'what a server refuses of the switch %s stands there, and the switch has the focus',
  async (name) => {
    const { send, settle } = openForm({ defaultValues: COLLEAGUE });
    await send();
    await settle((call) => call.fail(new InviteError('invalid', { fieldErrors: { [name]: 'rejected' } })));
    expect(toggle(name)).toHaveFocus();
    expect(toggle(name)).toBeInvalid();
    expect(descriptionOf(toggle(name))).toContain(en.fieldErrors.rejected);
    expect(screen.getAllByText(en.fieldErrors.rejected)).toHaveLength(1);
  },
);

test('what a server has against an NPI that is not asked for is said of creating reports', async () => {
  const { send, settle } = openForm({ defaultValues: COLLEAGUE });
  await send();
  await settle((call) => call.fail(new InviteError('invalid', { fieldErrors: { npiNumber: 'npi-required' } })));
  expect(toggle('canCreateReports')).toHaveFocus();
  expect(descriptionOf(toggle('canCreateReports'))).toContain(en.fieldErrors['npi-required']);
});
