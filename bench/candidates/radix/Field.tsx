import { useId, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Values } from '../form/values';
import { HINTS, LABELS } from '../form/words';

export type Text = keyof typeof LABELS;

interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

/** A label, a control, and what helps or what is wrong. */
export function Field({ name, control }: { name: Text; control: (props: ControlProps) => ReactNode }) {
  const id = useId();
  const { formState } = useFormContext<Values>();
  const error = formState.errors[name]?.message;
  const hint = (HINTS as Partial<Record<Text, string>>)[name];
  return (
    <div className="field">
      <label htmlFor={id}>{LABELS[name]}</label>
      {control({ id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-message` })}
      <p id={`${id}-message`} className={error ? 'error' : 'hint'}>
        {error ?? hint}
      </p>
    </div>
  );
}

export function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  const { register } = useFormContext<Values>();
  return (
    <Field name={name} control={(props) => <input className="input" type={type} autoComplete="off" {...props} {...register(name)} />} />
  );
}
