import { useId, type ReactNode } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import type { Values } from '../form/values';
import { HINTS, LABELS } from '../form/words';

type Text = keyof typeof LABELS;

interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

/** A label, a control, and what helps or what is wrong. Only a change of its own error renders it. */
export function Field({ name, control }: { name: Text; control: (props: ControlProps) => ReactNode }) {
  const id = useId();
  const error = useFormState<Values>({ name, exact: true }).errors[name]?.message;
  const hint = (HINTS as Partial<Record<Text, string>>)[name];
  return (
    <div className="field">
      <label htmlFor={id}>{LABELS[name]}</label>
      {control({ id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-message` })}
      <div id={`${id}-message`}>
        {hint && <p className="hint">{hint}</p>}
        <p className="error">{error}</p>
      </div>
    </div>
  );
}

export function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  const { register } = useFormContext<Values>();
  return (
    <Field name={name} control={(props) => <input className="input" type={type} autoComplete="off" {...props} {...register(name)} />} />
  );
}
