import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { CLINIC_ROLES, ClinicRoleSelect } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { descriptionOf } from './openInvitation.js';

const select = () => screen.getByRole('combobox');
const dataOf = (container: HTMLElement) => Object.fromEntries(new FormData(container.querySelector('form') ?? undefined));

describe('the clinic role as the platform’s own select', () => {
  test('offers all 61 roles in named groups, with nothing chosen', () => {
    render(<ClinicRoleSelect control="native" />);
    expect(select()).toHaveAccessibleName(en.clinicRole.label);
    expect(select()).toHaveValue('');
    expect(select()).toHaveDisplayValue(en.clinicRole.placeholder);
    const options = within(select()).getAllByRole<HTMLOptionElement>('option');
    expect(
      options
        .map(({ value }) => value)
        .filter(Boolean)
        .sort(),
    ).toEqual([...CLINIC_ROLES].sort());
    expect(within(select()).getByRole('group', { name: en.clinicRole.groups.imaging })).toBeInTheDocument();
  });

  test('gives the wire value, whatever language it is shown in', async () => {
    const onValueChange = vi.fn();
    render(
      <ClinicRoleSelect
        control="native"
        onValueChange={onValueChange}
        messages={{ clinicRole: { roles: { Radiologist: 'Röntgenarzt' } } }}
      />,
    );
    await userEvent.selectOptions(select(), 'Röntgenarzt');
    expect(onValueChange.mock.calls).toEqual([['Radiologist']]);
    expect(select()).toHaveValue('Radiologist');
  });

  test('stays where a host that holds the value has it', async () => {
    const onValueChange = vi.fn();
    render(<ClinicRoleSelect control="native" value="Scribe" onValueChange={onValueChange} />);
    await userEvent.selectOptions(select(), 'Radiologist');
    expect(onValueChange).toHaveBeenCalledWith('Radiologist');
    expect(select()).toHaveValue('Scribe');
  });

  test('goes into a plain form by its name, once a role is chosen', async () => {
    const { container } = render(
      <form>
        <ClinicRoleSelect control="native" name="clinicRole" required />
      </form>,
    );
    expect(select()).toBeRequired();
    await userEvent.selectOptions(select(), 'Radiologist');
    expect(dataOf(container)).toEqual({ clinicRole: 'Radiologist' });
  });

  test('offers the host’s own roles, ungrouped where one group is left', () => {
    render(<ClinicRoleSelect control="native" roles={['Scribe', 'Registered Nurse']} />);
    expect(within(select()).queryByRole('group')).not.toBeInTheDocument();
    expect(
      within(select())
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Scribe', 'Registered Nurse']));
    expect(within(select()).queryByRole('option', { name: 'Radiologist' })).not.toBeInTheDocument();
  });

  test('shows a value that is not offered, rather than another one', () => {
    render(<ClinicRoleSelect control="native" value="PACS Administrator" />);
    expect(select()).toHaveDisplayValue('PACS Administrator');
  });

  test('says what is wrong, and that it can’t be used', () => {
    const { rerender } = render(<ClinicRoleSelect control="native" description="Their work here." />);
    expect(descriptionOf(select())).toBe('Their work here.');
    expect(select()).toHaveAttribute('aria-invalid', 'false');
    rerender(<ClinicRoleSelect control="native" description="Their work here." error="Choose one." disabled />);
    expect(descriptionOf(select())).toBe('Choose one.');
    expect(select()).toHaveAttribute('aria-invalid', 'true');
    expect(select()).toBeDisabled();
  });

  test('takes a label, the host’s classes and a ref', () => {
    const ref = createRef<HTMLElement>();
    render(<ClinicRoleSelect control="native" label="Function" classNames={{ roleTrigger: 'mine' }} ref={ref} />);
    expect(screen.getByRole('combobox', { name: 'Function' })).toHaveClass('autoscribe-role-trigger', 'mine');
    expect(select()).toHaveAttribute('data-slot', 'role-trigger');
    expect(ref.current).toBe(select());
  });
});

describe('the clinic role as the designed list, closed', () => {
  test('is a combobox by name, shows what is chosen, and goes into a plain form', () => {
    const { container } = render(
      <form>
        <ClinicRoleSelect name="clinicRole" defaultValue="Radiologist" error="Not this one." />
      </form>,
    );
    expect(screen.getByRole('combobox', { name: new RegExp(`^${en.clinicRole.label}`) })).toHaveTextContent('Radiologist');
    expect(descriptionOf(select())).toBe('Not this one.');
    expect(dataOf(container)).toEqual({ clinicRole: 'Radiologist' });
  });

  test('is in no form without a name, or while disabled', () => {
    const { container, rerender } = render(
      <form>
        <ClinicRoleSelect defaultValue="Radiologist" />
      </form>,
    );
    expect(dataOf(container)).toEqual({});
    rerender(
      <form>
        <ClinicRoleSelect defaultValue="Radiologist" name="clinicRole" disabled />
      </form>,
    );
    expect(dataOf(container)).toEqual({});
    expect(select()).toBeDisabled();
  });
});

describe('the clinic role as the designed list, open', () => {
  test('opens, and takes a role, in a DOM without layout, as a host’s own tests may use', async () => {
    expect(window.visualViewport).toBeUndefined();
    const onValueChange = vi.fn();
    render(<ClinicRoleSelect onValueChange={onValueChange} />);
    await userEvent.click(select());
    await userEvent.click(await screen.findByRole('option', { name: 'Radiologist' }));
    expect(onValueChange.mock.calls).toEqual([['Radiologist']]);
  });
});
