import { useId, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { CLINIC_ROLES, useInviteUserForm, type InviteFormValues, type OnInvite } from '../../src/headless/index.js';

// What went wrong is a code until somebody renders it, so the words are yours.
const PROBLEMS: Partial<Record<string, string>> = {
  required: 'Please fill this in.',
  email: 'This is no e-mail address.',
  'npi-required': 'Whoever creates reports needs an NPI number.',
};
const UNSURE = 'We don’t know whether the invitation was sent. Please try again: it will not be sent twice.';
const LOCKS = {
  'admin-needs-dashboard': 'Admins always have dashboard access.',
  'dashboard-always': 'Everybody here has dashboard access.',
  'dashboard-never': 'Nobody here has dashboard access.',
};
const FAILURES: Partial<Record<string, string>> = {
  duplicate: 'This person is invited already.',
  forbidden: 'You may not invite this person.',
  network: 'There is no connection. What you entered stays.',
  unauthenticated: 'Your session has ended. Please sign in again in another tab.',
  timeout: UNSURE,
  unconfirmed: UNSURE,
};
const ROLES = CLINIC_ROLES.map((role) => <option key={role}>{role}</option>);
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** The vendor's own markup and widgets on top of the library's rules, sending and retries. */
export function OwnMarkup({ onInvite }: { onInvite: OnInvite }) {
  const { form, requirements, status, submit, error, isUnsure, response, invite, inviteAnother } = useInviteUserForm({ onInvite });
  const { errors } = form.formState;
  const id = useId();
  if (status === 'sent') {
    const startOver = () => {
      flushSync(inviteAnother);
      form.setFocus('firstName');
    };
    return (
      <section>
        {/* Without a response, a retry was told that the first attempt had arrived. */}
        <h2 tabIndex={-1} ref={takeFocus}>
          {response ? 'Invitation sent' : 'Invited already'}
        </h2>
        <p>
          {invite?.firstName} {invite?.lastName}, {invite?.email}
        </p>
        <button type="button" onClick={startOver}>
          Invite another
        </button>
      </section>
    );
  }

  const bind = (name: keyof InviteFormValues) => ({
    ...form.register(name),
    id: id + name,
    'aria-invalid': errors[name] !== undefined,
    'aria-describedby': errors[name] && `${id}${name}-problem`,
  });
  const row = (name: keyof InviteFormValues, label: string, control?: ReactElement) => (
    <div>
      {control?.type === 'input' && control}
      <label htmlFor={id + name}>{label}</label>
      {control?.type !== 'input' && (control ?? <input required autoComplete="off" {...bind(name)} />)}
      {errors[name] && <small id={`${id}${name}-problem`}>{PROBLEMS[errors[name].message ?? ''] ?? 'Please check this.'}</small>}
    </div>
  );
  const permission = (name: keyof InviteFormValues, label: string) => row(name, label, <input type="checkbox" {...bind(name)} />);

  return (
    <form onSubmit={submit} noValidate>
      {row('firstName', 'First name')}
      {row('lastName', 'Last name')}
      {row('email', 'E-mail')}
      {row(
        'clinicRole',
        'Clinic role',
        <select required {...bind('clinicRole')}>
          <option value="">Choose one</option>
          {ROLES}
        </select>,
      )}
      {row(
        'level',
        'Access level',
        <select {...bind('level')}>
          <option value="member">Member</option>
          <option value="admin">Admin</option>
        </select>,
      )}
      <fieldset>
        <legend>Permissions</legend>
        {permission('canManageStudies', 'Manage studies')}
        {permission('canCreateReports', 'Create reports')}
        {requirements.npiRequired && row('npiNumber', 'NPI number')}
        {requirements.dashboardLock ? <p>{LOCKS[requirements.dashboardLock]}</p> : permission('hasDashboardAccess', 'Dashboard access')}
        {requirements.notices.includes('no-way-in') && <p>Without the dashboard, this person has no way into AutoScribe.</p>}
      </fieldset>
      <p role="status">{status === 'submitting' && 'The invitation is being sent.'}</p>
      <p role="alert">{error && (FAILURES[error.code] ?? (isUnsure ? UNSURE : 'That did not work. Please try again.'))}</p>
      <button type="submit" aria-disabled={status === 'submitting'}>
        {status === 'submitting' ? 'Sending…' : 'Invite'}
      </button>
    </form>
  );
}
