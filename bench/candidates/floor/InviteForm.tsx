import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { ROLE_GROUPS } from '../form/roles';
import { judge, judgeAll } from '../form/rules';
import { send } from '../form/send';
import { EMPTY, type Name } from '../form/values';
import { HINTS, LABELS, LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';
import { Field, TextField } from './Field';
import type { FormProps } from './NativeDialog';
import { readValues, showProblem } from './page';

export function InviteForm({ onSent, onCancel }: FormProps) {
  const id = useId();
  const wasSubmitted = useRef(false);
  const [showsOptional, setShowsOptional] = useState(false);
  const [level, setLevel] = useState('member');
  const [createsReports, setCreatesReports] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    wasSubmitted.current = true;
    const form = event.currentTarget;
    const values = readValues(form);
    const errors = judgeAll(values);
    for (const name of Object.keys(values) as Name[]) showProblem(form, name, errors[name]);
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else void send(values).then(onSent);
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      onInput={({ currentTarget, target }) => {
        const { name } = target as HTMLInputElement;
        if (wasSubmitted.current) showProblem(currentTarget, name as Name, judge(name as Name, readValues(currentTarget)));
      }}
    >
      <div className="columns">
        <div>
          <TextField name="firstName" />
          <TextField name="lastName" />
          <TextField name="email" type="email" />
          {showsOptional ? (
            OPTIONAL.map((name) => <TextField key={name} name={name} />)
          ) : (
            <button type="button" onClick={() => setShowsOptional(true)}>
              {WORDS.more}
            </button>
          )}
          <Field name="clinicRole">
            {(control, messageId) => (
              <select className="input" id={control} name="clinicRole" defaultValue="" aria-describedby={messageId}>
                <option value="" disabled hidden>
                  {WORDS.chooseRole}
                </option>
                {ROLE_GROUPS.map(({ label, roles }) => (
                  <optgroup key={label} label={label}>
                    {roles.map((role) => (
                      <option key={role}>{role}</option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <fieldset className="field">
            <legend>{WORDS.level}</legend>
            {LEVELS.map(([value, label]) => (
              <label key={value} className="choice">
                <input type="radio" name="level" value={value} checked={level === value} onChange={() => setLevel(value)} />
                {label}
              </label>
            ))}
          </fieldset>
        </div>
        <fieldset>
          <legend>{WORDS.permissions}</legend>
          {PERMISSIONS.map((name) => (
            <div key={name} className="field">
              <label className="choice">
                <input
                  type="checkbox"
                  role="switch"
                  name={name}
                  defaultChecked={EMPTY[name]}
                  disabled={name === 'hasDashboardAccess' && level === 'admin'}
                  aria-describedby={`${id}-${name}`}
                  onChange={(event) => name === 'canCreateReports' && setCreatesReports(event.target.checked)}
                />
                {LABELS[name]}
              </label>
              <p className="hint" id={`${id}-${name}`}>
                {HINTS[name]}
              </p>
              {name === 'canCreateReports' && createsReports && <TextField name="npiNumber" />}
            </div>
          ))}
        </fieldset>
      </div>
      <div className="actions">
        <button type="button" onClick={onCancel}>
          {WORDS.cancel}
        </button>
        <button type="submit">{WORDS.submit}</button>
      </div>
    </form>
  );
}
