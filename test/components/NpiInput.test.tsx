import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { NpiInput, type NpiInputProps, type NpiLookupAnswer, type NpiRecord } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { button, descriptionOf, field, openForm, toggle } from './openInvitation.js';

const { npi: words, fieldErrors, person } = en;
const ANA: NpiRecord = {
  npi: '1245319599',
  kind: 'individual',
  active: true,
  firstName: 'ANA',
  lastName: "O'NEIL",
  credential: 'MD',
  clinicRole: 'Radiologist',
};
const input = () => screen.getByRole('textbox');
const status = () => screen.getByRole('status');

describe('the NPI field by itself', () => {
  test('is a text field for digits, with a hint', () => {
    render(<NpiInput />);
    expect(input()).toHaveAccessibleName(words.label);
    expect(descriptionOf(input())).toBe(words.description);
    expect(input()).toHaveAttribute('inputmode', 'numeric');
    expect(input()).not.toHaveAttribute('maxlength');
  });

  test('leaves alone what is being typed, and cleans and judges it when its writer has left', async () => {
    const user = userEvent.setup({ delay: null });
    const onValueChange = vi.fn();
    const onBlur = vi.fn();
    render(<NpiInput onValueChange={onValueChange} onBlur={onBlur} />);
    await user.type(input(), '123-456-7890');
    expect(input()).toHaveValue('123-456-7890');
    expect(input()).toHaveAttribute('aria-invalid', 'false');
    await user.tab();
    expect(input()).toHaveValue('1234567890');
    expect(descriptionOf(input())).toBe(fieldErrors['npi-check-digit']);
    expect(onValueChange).toHaveBeenLastCalledWith('1234567890');
    expect(onBlur).toHaveBeenCalledTimes(1);
    await user.type(input(), '{Backspace}3');
    expect(input()).toHaveAttribute('aria-invalid', 'false');
    expect(descriptionOf(input())).toBe(words.description);
  });

  test('cleans a pasted number at once', async () => {
    const user = userEvent.setup({ delay: null });
    render(<NpiInput />);
    await user.click(input());
    await user.paste('NPI: 1234-567-893');
    expect(input()).toHaveValue('1234567893');
  });

  test('keeps what can’t be cleaned, and says why it is refused', async () => {
    const user = userEvent.setup({ delay: null });
    render(<NpiInput />);
    await user.click(input());
    await user.paste('1.23457E+09');
    await user.tab();
    expect(input()).toHaveValue('1.23457E+09');
    expect(descriptionOf(input())).toBe(fieldErrors['npi-characters']);
  });

  test('goes into a plain form by its name', async () => {
    const { container } = render(
      <form>
        <NpiInput name="npiNumber" defaultValue="1234567893" required />
      </form>,
    );
    expect(Object.fromEntries(new FormData(container.querySelector('form') ?? undefined))).toEqual({ npiNumber: '1234567893' });
    expect(input()).toBeRequired();
  });

  test('a form’s reset brings back what it began with, and says so', async () => {
    const onValueChange = vi.fn();
    const { container } = render(
      <form>
        <NpiInput defaultValue="1234567893" onValueChange={onValueChange} />
      </form>,
    );
    await userEvent.type(screen.getByRole('textbox'), '4');
    act(() => container.querySelector('form')?.reset());
    expect(screen.getByRole('textbox')).toHaveValue('1234567893');
    expect(onValueChange).toHaveBeenLastCalledWith('1234567893');
  });

  test.each<[string, NpiInputProps, (event: Event) => void]>([
    ['that the host prevents', { defaultValue: '1234567893' }, (event) => event.preventDefault()],
    ['where the host holds the value', { value: '12345678934' }, () => {}],
  ])('a form’s reset %s changes nothing', async (_name, props, onReset) => {
    const onValueChange = vi.fn();
    const { container } = render(
      <form>
        <NpiInput onValueChange={onValueChange} {...props} />
      </form>,
    );
    const form = container.querySelector('form');
    form?.addEventListener('reset', onReset);
    if (!props.value) await userEvent.type(input(), '4');
    onValueChange.mockClear();
    act(() => form?.reset());
    expect(input()).toHaveValue('12345678934');
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test('stays where a host that holds the value has it', async () => {
    const onValueChange = vi.fn();
    render(<NpiInput value="12" onValueChange={onValueChange} />);
    await userEvent.type(input(), '3');
    expect(input()).toHaveValue('12');
    expect(onValueChange).toHaveBeenCalledWith('123');
  });

  test('shows the host’s error before its own; one that is empty or false is none', async () => {
    const { rerender } = render(<NpiInput defaultValue="1" error="Taken." />);
    expect(descriptionOf(input())).toBe('Taken.');
    expect(input()).toHaveAttribute('aria-invalid', 'true');
    for (const error of ['', false, null]) {
      rerender(<NpiInput defaultValue="1" error={error} />);
      expect(input()).toHaveAttribute('aria-invalid', 'false');
      expect(descriptionOf(input())).toBe(words.description);
    }
    await userEvent.click(input());
    await userEvent.tab();
    expect(descriptionOf(input())).toBe(fieldErrors['npi-length']);
  });

  test('takes a label, a description, classes, a ref, and can be disabled', () => {
    const ref = createRef<HTMLInputElement>();
    render(<NpiInput label="NPI" description="See your badge." classNames={{ input: 'mine' }} disabled ref={ref} />);
    expect(screen.getByRole('textbox', { name: 'NPI' })).toHaveClass('autoscribe-input', 'mine');
    expect(descriptionOf(input())).toBe('See your badge.');
    expect(input()).toBeDisabled();
    expect(ref.current).toBe(input());
  });
});

describe('what the registry says', () => {
  async function lookUp(answer: NpiLookupAnswer | Error, props: Partial<NpiInputProps> = {}) {
    let settle: (answer: NpiLookupAnswer | Error) => void = () => {};
    const asked = new Promise<NpiLookupAnswer>((resolve, reject) => {
      settle = (given) => (given instanceof Error ? reject(given) : resolve(given));
    });
    render(<NpiInput defaultValue="1245319599" onLookup={() => asked} {...props} />);
    expect(status()).toHaveTextContent(words.lookingUp);
    await act(async () => settle(answer));
  }

  test.each<[string, NpiLookupAnswer | Error, string]>([
    ['whose number it is', ANA, words.found("Ana O'Neil, MD")],
    [
      'the credential without the full stops of some, one of which would end the sentence twice',
      { ...ANA, credential: 'M.D.' },
      words.found("Ana O'Neil, MD"),
    ],
    ['that it does not know it', null, words.notFound],
    [
      'that it belongs to an organization',
      { ...ANA, kind: 'organization', organizationName: 'Bay Imaging' },
      words.organization('Bay Imaging'),
    ],
    ['that it is inactive', { ...ANA, active: false }, words.inactive],
    ['nothing, as it can’t be reached', new Error('down'), words.lookUpFailed],
    [
      'a record with gaps',
      { npi: ANA.npi, kind: 'individual', active: true, firstName: null, lastName: 'Okafor' } as never,
      words.found('Okafor'),
    ],
  ])('%s', async (_name, answer, sentence) => {
    await lookUp(answer);
    expect(status()).toHaveTextContent(sentence);
    expect(input()).toHaveAttribute('aria-invalid', 'false');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('a name that differs is a warning, and both name and role can be taken over', async () => {
    const onUseName = vi.fn();
    const onUseRole = vi.fn();
    await lookUp(ANA, { person: { firstName: 'Anna', lastName: 'Neal' }, onUseName, onUseRole });
    expect(status()).toHaveTextContent(words.nameDiffers("Ana O'Neil"));
    // Where they name a person, tools that record sessions must leave them out.
    for (const named of [status(), button(words.useName("Ana O'Neil"))]) expect(named).toHaveAttribute('data-private');
    await userEvent.click(button(words.useName("Ana O'Neil")));
    expect(onUseName.mock.calls).toEqual([[{ firstName: 'Ana', lastName: "O'Neil" }]]);
    await userEvent.click(button(words.useRole('Radiologist')));
    expect(onUseRole.mock.calls).toEqual([['Radiologist']]);
  });

  test.each([
    ['in other capitals and without the apostrophe', { firstName: 'ana', lastName: 'ONeil' }],
    ['with accents', { firstName: 'Aña', lastName: 'O’Néil' }],
  ])('a name that differs only %s is the same', async (_name, typed) => {
    await lookUp(ANA, { person: typed, onUseName: vi.fn() });
    expect(status()).toHaveTextContent(words.found("Ana O'Neil, MD"));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test.each<[string, NpiRecord]>([
    ['an organization', { ...ANA, kind: 'organization' }],
    ['an inactive number', { ...ANA, active: false }],
  ])('of %s, nothing can be taken over', async (_name, record) => {
    await lookUp(record, { person: { firstName: 'Kit', lastName: 'Sample' }, onUseName: vi.fn(), onUseRole: vi.fn() });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('in the invitation form', () => {
  test('name and role are taken over where the manager asks for it, and never by themselves', async () => {
    const { user } = openForm({ onNpiLookup: () => Promise.resolve(ANA), defaultValues: { canCreateReports: true } });
    await user.type(field(words.label), '1245319599');
    const useName = await screen.findByRole('button', { name: words.useName("Ana O'Neil") });
    expect(field(person.firstName)).toHaveValue('');
    await user.click(useName);
    expect(field(person.lastName)).toHaveValue("O'Neil");
    await user.click(button(words.useRole('Radiologist')));
    expect(field(en.clinicRole.label)).toHaveValue('Radiologist');
    expect(toggle('canCreateReports')).toBeChecked();
    expect(screen.queryByRole('button', { name: words.useName("Ana O'Neil") })).not.toBeInTheDocument();
  });

  test('of a name, what the registry does not have stays as it is', async () => {
    const { user } = openForm({
      onNpiLookup: () => Promise.resolve({ npi: '1245319599', kind: 'individual', active: true, lastName: 'LEE' }),
      defaultValues: { canCreateReports: true, firstName: 'Sarah', lastName: 'Li' },
    });
    await user.type(field(words.label), '1245319599');
    await user.click(await screen.findByRole('button', { name: words.useName('Lee') }));
    expect(field(person.firstName)).toHaveValue('Sarah');
    expect(field(person.lastName)).toHaveValue('Lee');
  });

  test('a name that is typed after the look-up is held against it, too', async () => {
    const { user } = openForm({ onNpiLookup: () => Promise.resolve(ANA), defaultValues: { canCreateReports: true } });
    await user.type(field(words.label), '1245319599');
    await screen.findByText(words.found("Ana O'Neil, MD"));
    await user.type(field(person.firstName), 'Kit');
    expect(screen.getByText(words.nameDiffers("Ana O'Neil"))).toBeInTheDocument();
  });
});
