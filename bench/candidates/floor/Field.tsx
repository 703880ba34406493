import { useId, type ReactNode } from 'react';
import { HINTS, LABELS } from '../form/words';

type Text = keyof typeof LABELS;
const hintOf = (name: Text) => (HINTS as Partial<Record<Text, string>>)[name];

export function Field({ name, children }: { name: Text; children: (id: string, messageId: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{LABELS[name]}</label>
      {children(id, `${id}-message`)}
      <div id={`${id}-message`}>
        {hintOf(name) && <p className="hint">{hintOf(name)}</p>}
        <p className="error" data-error={name} />
      </div>
    </div>
  );
}

export function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  return (
    <Field name={name}>
      {(id, messageId) => <input className="input" id={id} name={name} type={type} autoComplete="off" aria-describedby={messageId} />}
    </Field>
  );
}
