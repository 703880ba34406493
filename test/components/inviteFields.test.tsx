import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import en from '../../src/locales/en.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { announced, button, descriptionOf, field, openForm, toggle } from './openInvitation.js';

const { person } = en;

describe('what the form shows', () => {
  test('optional details are folded away until they are asked for, and take the focus then', async () => {
    const { user } = openForm();
    expect(screen.queryByLabelText(new RegExp(person.middleName), { selector: 'input' })).not.toBeInTheDocument();
    expect(button(person.more)).toHaveAttribute('aria-expanded', 'false');
    await user.click(button(person.more));
    expect(field(person.middleName)).toHaveFocus();
    expect(field(person.phoneNumber)).not.toBeRequired();
  });

  test('optional details that the host filled in are open', () => {
    openForm({ defaultValues: { suffix1: 'MD' } });
    expect(field(person.suffix1)).toHaveValue('MD');
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
