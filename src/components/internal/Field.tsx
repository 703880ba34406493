import { useId, type MouseEvent, type ReactNode } from 'react';
import { useSettings } from '../../headless/config.js';
import { useSlots } from './slots.js';

/** The props that every field of ours shares. */
export interface SharedFieldProps {
  /** The name of the field in a plain HTML form. Default: none, so nothing is submitted. */
  name?: string | undefined;
  /** The visible label, and the accessible name. */
  label?: ReactNode;
  /** A hint under the field. An error takes its place. */
  description?: ReactNode;
  /** What is wrong with the value, in words. */
  error?: ReactNode;
  /** Whether a value must be given. Default `false`. */
  required?: boolean | undefined;
  /** Whether nothing can be changed. Default `false`. */
  disabled?: boolean | undefined;
}

/** What a control needs in order to be named, described and marked by its field. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** What `Field` takes. */
export interface FieldProps extends Pick<SharedFieldProps, 'label' | 'description' | 'error'> {
  /** Whether to mark it as optional. */
  optional?: boolean | undefined;
  /** Renders the control. */
  control: (props: ControlProps) => ReactNode;
  /** What stands below hint and error. */
  children?: ReactNode;
}

/** A click on a label focuses a button without pressing it, as for the platform's own select. In WebKit, a press would open the list without the focus. */
function focusOnly(event: MouseEvent<HTMLLabelElement>): void {
  const { control } = event.currentTarget;
  if (control?.localName !== 'button' || (event.target as Element).closest('a, button')) return;
  event.preventDefault();
  control.focus();
}

/** A label, a control, and under it what is wrong or what helps, tied together for assistive technology. */
export function Field({ label, description, error, optional = false, control, children }: FieldProps) {
  const id = useId();
  const slot = useSlots();
  const { messages } = useSettings();
  const messageId = `${id}-message`;
  const message = error || description;
  const hasError = Boolean(error);
  return (
    <div {...slot('field')} data-state={hasError ? 'invalid' : undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <label {...slot('label')} id={`${id}-label`} htmlFor={id} onClick={focusOnly}>
        {label}
        {optional && <span {...slot('optional')}> {messages.invite.optional}</span>}
      </label>
      {control({ id, 'aria-describedby': message ? messageId : undefined, 'aria-invalid': hasError })}
      {message && (
        <p {...slot(hasError ? 'error' : 'hint')} id={messageId}>
          {message}
        </p>
      )}
      {children}
    </div>
  );
}
