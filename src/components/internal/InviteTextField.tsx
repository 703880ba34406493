import type { InputHTMLAttributes } from 'react';
import { Field } from './Field.js';
import type { InviteForm } from './formState.js';
import { privateInput } from './privateInput.js';
import { useSlots } from './slots.js';
import { useFieldErrorText } from './useFieldErrorText.js';

type TextName = 'firstName' | 'middleName' | 'lastName' | 'suffix1' | 'suffix2' | 'email' | 'phoneNumber';

/** The text fields that may stay empty. */
export const OPTIONAL_NAMES = ['middleName', 'suffix1', 'suffix2', 'phoneNumber'] as const satisfies TextName[];

/** What every field of the invitation form takes. */
export interface BoundProps {
  form: InviteForm;
  /** Whether a server's own words may be shown. */
  showServerMessages: boolean;
}

/** What `InviteTextField` takes. */
export interface InviteTextFieldProps extends BoundProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'form'> {
  name: TextName;
  label: string;
  description?: string;
  /** Whether to check it as soon as it is left: what is typed can be wrong, not only missing. */
  checkOnLeave?: boolean;
}

/** A text field of the invitation form. Typing stays out of React: only a change of its error renders it. */
export function InviteTextField({
  form,
  showServerMessages,
  name,
  label,
  description,
  checkOnLeave = false,
  ...input
}: InviteTextFieldProps) {
  const slot = useSlots();
  const error = useFieldErrorText({ form, showServerMessages }, name);
  const { onChange, onBlur, ref } = form.register(name);
  const isOptional = (OPTIONAL_NAMES as readonly string[]).includes(name);
  return (
    <Field
      label={label}
      description={description}
      error={error}
      optional={isOptional}
      control={(control) => (
        <input
          {...slot('input')}
          type="text"
          {...privateInput}
          {...input}
          {...control}
          name={name}
          ref={ref}
          // Not the platform's `required`: by that, Firefox calls the whole form invalid before anything was typed.
          aria-required={!isOptional || undefined}
          onChange={(event) => {
            void onChange(event);
            if (error && !form.formState.isSubmitted) form.clearErrors(name);
          }}
          onBlur={(event) => {
            void onBlur(event);
            if (checkOnLeave && event.target.value.trim() !== '') void form.trigger(name);
          }}
        />
      )}
    />
  );
}
