import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { InviteUserForm } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { createAdapter } from '../support/adapter.js';
import { EXAMPLE_REQUEST, EXAMPLE_RESPONSE, PLAIN_REQUEST } from '../support/reference.js';
import { EXAMPLE_TYPED } from '../support/typed.js';
import { announced, button, COLLEAGUE, descriptionOf, field, openForm, sendButton, toggle } from './openInvitation.js';

const { person, fieldErrors } = en;

describe('when a practice manager invites a radiologist', () => {
  test('the reference’s example is typed, sent as the reference has it, and confirmed by name', async () => {
    const onInvited = vi.fn();
    const { user, send, settle, adapter } = openForm({ onInvited });
    await user.type(field(person.firstName), ' Sarah');
    await user.type(field(person.lastName), 'Johnson');
    await user.type(field(person.email), 'dr.johnson@hospital.org');
    await user.click(button(person.more));
    await user.type(field(person.middleName), 'Marie');
    await user.type(field(person.phoneNumber), '(555) 123-4567');
    await user.type(field(person.suffix1), 'MD');
    await user.type(field(person.suffix2), 'FACR');
    await user.selectOptions(field(en.clinicRole.label), 'Radiologist');
    // The role proposes creating reports; managing studies is the manager's own decision.
    expect(toggle('canCreateReports')).toBeChecked();
    await user.click(toggle('canManageStudies'));
    await user.type(field(en.npi.label), 'NPI: 123-456-7893');

    await send();
    expect(adapter.latest().invite).toEqual(EXAMPLE_REQUEST);
    expect(announced()).toContain(en.invite.submitting);

    await settle((call) => call.answer(EXAMPLE_RESPONSE));
    const sent = screen.getByRole('group', { name: en.sent.title });
    expect(sent).toHaveFocus();
    expect(descriptionOf(sent)).toContain(en.sent.description('Sarah Johnson', 'dr.johnson@hospital.org'));
    for (const step of en.sent.next) expect(descriptionOf(sent)).toContain(step);
    expect(
      within(sent)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(en.sent.next);
    expect(onInvited.mock.calls).toEqual([[EXAMPLE_RESPONSE, EXAMPLE_REQUEST]]);
  });

  test('and the next one: the person is gone, role and permissions stay', async () => {
    const { user, send, settle, adapter } = openForm({ defaultValues: EXAMPLE_TYPED });
    await send();
    await settle((call) => call.answer());
    await user.click(button(en.sent.inviteAnother));
    expect(field(person.firstName)).toHaveValue('');
    expect(field(en.clinicRole.label)).toHaveValue('Radiologist');
    expect(toggle('canManageStudies')).toBeChecked();

    await user.type(field(person.firstName), 'Ana');
    await user.type(field(person.lastName), 'Okafor');
    await user.type(field(person.email), 'ana@hospital.org');
    await user.type(field(en.npi.label), '1245319599');
    await send();
    expect(adapter.latest().invite).toMatchObject({ firstName: 'Ana', clinicRole: 'Radiologist', canManageStudies: true });
    expect(adapter.latest().invite).not.toHaveProperty('suffix1');
  });

  test('a colleague at the desk needs four entries', async () => {
    const { user, send, adapter } = openForm();
    await user.type(field(person.firstName), 'Kit');
    await user.type(field(person.lastName), 'Sample');
    await user.type(field(person.email), 'kit@pacs.example');
    await user.selectOptions(field(en.clinicRole.label), 'Front Desk Operator');
    await send();
    expect(adapter.latest().invite).toEqual(PLAIN_REQUEST);
  });

  test('in StrictMode, too, one press sends one invitation', async () => {
    const adapter = createAdapter();
    render(<InviteUserForm roleControl="native" onInvite={adapter.onInvite} defaultValues={COLLEAGUE} />, { reactStrictMode: true });
    const called = adapter.called();
    await userEvent.click(sendButton());
    await act(() => called);
    expect(adapter.calls).toHaveLength(1);
    await act(async () => adapter.latest().answer());
    expect(screen.getByRole('group', { name: en.sent.title })).toBeInTheDocument();
  });

  test('Enter in a field sends, too', async () => {
    const { user, adapter } = openForm({ defaultValues: COLLEAGUE });
    const called = adapter.called();
    await user.type(field(person.lastName), '{Enter}');
    await called;
    expect(adapter.calls).toHaveLength(1);
  });
});

describe('when the form is sent with mistakes', () => {
  test('each field says what is wrong, the first takes the focus, the number is announced, and nothing is sent', async () => {
    const { user, adapter } = openForm({ defaultValues: { canCreateReports: true } });
    await user.click(sendButton());
    await screen.findByText(en.errors.summary(5));
    const expected = [
      [person.firstName, fieldErrors.required.firstName],
      [person.lastName, fieldErrors.required.lastName],
      [person.email, fieldErrors.required.email],
      [en.clinicRole.label, fieldErrors.required.clinicRole],
      [en.npi.label, fieldErrors['npi-required']],
    ] as const;
    for (const [label, sentence] of expected) {
      expect(field(label)).toHaveAttribute('aria-invalid', 'true');
      expect(descriptionOf(field(label))).toBe(sentence);
    }
    expect(field(person.firstName)).toHaveFocus();
    expect(announced()).toContain(en.errors.summary(5));
    expect(adapter.calls).toEqual([]);
  });

  test('the first wrong field is the first that is wrong, and a mended one says nothing more', async () => {
    const { user } = openForm({ defaultValues: { ...COLLEAGUE, email: 'kit' } });
    await user.click(sendButton());
    await screen.findByText(en.errors.summary(1));
    expect(field(person.email)).toHaveFocus();
    expect(descriptionOf(field(person.email))).toBe(fieldErrors.email);
    await user.type(field(person.email), '@pacs.example');
    await waitFor(() => expect(field(person.email)).toHaveAttribute('aria-invalid', 'false'));
    expect(descriptionOf(field(person.email))).toBe(person.emailDescription);
    expect(announced()).not.toContain(en.errors.summary(1));
  });

  test('an e-mail address and a phone number are judged as soon as they are left, not while they are written', async () => {
    const { user } = openForm();
    await user.type(field(person.email), 'kit');
    expect(field(person.email)).toHaveAttribute('aria-invalid', 'false');
    await user.tab();
    await screen.findByText(fieldErrors.email);
    expect(descriptionOf(field(person.email))).toBe(fieldErrors.email);
    await user.click(button(person.more));
    await user.type(field(person.phoneNumber), '555 x12');
    await user.tab();
    await screen.findByText(fieldErrors['phone-extension']);
    expect(descriptionOf(field(person.phoneNumber))).toBe(fieldErrors['phone-extension']);
  });

  test('an empty field that is left says nothing yet', async () => {
    const { user } = openForm();
    await user.click(field(person.firstName));
    await user.tab();
    await user.tab();
    await user.keyboard('kit');
    await user.tab();
    await screen.findByText(fieldErrors.email);
    expect(screen.getAllByLabelText(/./, { selector: '[aria-invalid="true"]' })).toEqual([field(person.email)]);
  });
});
