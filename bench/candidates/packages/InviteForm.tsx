import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useId, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { FormProps } from '../floor/NativeDialog';
import { ROLE_GROUPS } from '../form/roles';
import { send } from '../form/send';
import { EMPTY, type Values } from '../form/values';
import { HINTS, LABELS, LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';
import { Field, TextField } from './Field';
import { schema } from './schema';

export function InviteForm({ onSent, onCancel }: FormProps) {
  const id = useId();
  const [showsOptional, setShowsOptional] = useState(false);
  const form = useForm<Values>({ defaultValues: EMPTY, resolver: standardSchemaResolver(schema) });
  const [level, createsReports] = useWatch({ control: form.control, name: ['level', 'canCreateReports'] });
  const submit = form.handleSubmit(async (values) => {
    await send(values);
    onSent();
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)}>
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
            <Field
              name="clinicRole"
              control={(props) => (
                <select className="input" {...props} {...form.register('clinicRole')}>
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
            />
            <fieldset className="field">
              <legend>{WORDS.level}</legend>
              {LEVELS.map(([value, label]) => (
                <label key={value} className="choice">
                  <input type="radio" value={value} {...form.register('level')} />
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
                    aria-describedby={`${id}-${name}`}
                    aria-disabled={name === 'hasDashboardAccess' && level === 'admin'}
                    {...form.register(name)}
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
    </FormProvider>
  );
}
