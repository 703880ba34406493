import { useId } from 'react';
import { CLINIC_ROLES, useInviteUserForm, type OnInvite } from '../../src/headless/index.js';

// Messages are codes until somebody renders them, so the words are yours.
const WORDS: Record<string, string> = {
  required: 'Please fill this in.',
  email: 'This is no e-mail address.',
};

/** The vendor's own markup and widgets on top of the library's rules, sending and retries. */
export function OwnMarkup({ onInvite }: { onInvite: OnInvite }) {
  const { form, submit, status, error, requirements, inviteAnother } = useInviteUserForm({ onInvite });
  const { errors } = form.formState;
  const id = useId();

  if (status === 'sent') {
    return (
      <p role="status">
        The invitation is on its way.{' '}
        <button type="button" onClick={inviteAnother}>
          Invite another
        </button>
      </p>
    );
  }

  const field = (name: 'firstName' | 'lastName' | 'email' | 'npiNumber', label: string) => {
    const problem = errors[name]?.message;
    return (
      <p>
        <label htmlFor={id + name}>{label}</label>
        <br />
        <input
          id={id + name}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}${name}-problem`}
          {...form.register(name)}
        />
        <br />
        <span id={`${id}${name}-problem`}>{problem && (WORDS[problem] ?? 'Please check this.')}</span>
      </p>
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      {field('firstName', 'First name')}
      {field('lastName', 'Last name')}
      {field('email', 'E-mail')}
      <p>
        <label htmlFor={`${id}role`}>Clinic role</label>
        <br />
        <select id={`${id}role`} {...form.register('clinicRole')}>
          <option value="">Choose</option>
          {CLINIC_ROLES.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </select>
      </p>
      <p>
        <label>
          <input type="checkbox" {...form.register('canCreateReports')} /> Create reports
        </label>
      </p>
      {requirements.npiRequired && field('npiNumber', 'NPI number')}
      {error && <p role="alert">That did not work ({error.code}).</p>}
      <button type="submit" aria-disabled={status === 'submitting'}>
        {status === 'submitting' ? 'Sending…' : 'Invite'}
      </button>
    </form>
  );
}
