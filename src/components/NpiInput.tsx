'use client';
import { forwardRef, useRef, useState, type ForwardedRef } from 'react';
import { normalizeNpi } from '../domain/npi.js';
import { useSettings } from '../headless/config.js';
import { useNpiInput, type UseNpiInputOptions } from '../headless/useNpiInput.js';
import { Field, type SharedFieldProps } from './internal/Field.js';
import { NpiSuggestion, type NpiSuggestionProps } from './internal/NpiSuggestion.js';
import { privateInput } from './internal/privateInput.js';
import { Skin } from './internal/Skin.js';
import type { SkinProps } from './internal/skinProps.js';
import { useSlots } from './internal/slots.js';
import { useFormReset } from './internal/useFormReset.js';

/** What `NpiInput` takes. */
export interface NpiInputProps
  extends UseNpiInputOptions, SharedFieldProps, SkinProps, Pick<NpiSuggestionProps, 'person' | 'onUseName' | 'onUseRole'> {
  /** Called when the field loses the focus. */
  onBlur?: (() => void) | undefined;
}

function NpiField({
  label,
  description,
  error,
  required = false,
  disabled = false,
  name,
  onBlur,
  inputRef,
  person,
  onUseName,
  onUseRole,
  ...options
}: NpiInputProps & { inputRef: ForwardedRef<HTMLInputElement> }) {
  const slot = useSlots();
  const { messages } = useSettings();
  const { value, setValue, clean, problem, lookup } = useNpiInput(options);
  // A number is judged when its writer has left it, not while it is being written.
  const [wasLeft, setWasLeft] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useFormReset(field, options.value, value, setValue);
  const ownError = wasLeft && problem ? messages.fieldErrors[problem] : undefined;
  return (
    <div {...slot('npiInput')} ref={field}>
      <Field
        label={label ?? messages.npi.label}
        description={description ?? messages.npi.description}
        error={error || ownError}
        control={(control) => (
          <input
            {...slot('input')}
            {...privateInput}
            {...control}
            ref={inputRef}
            type="text"
            inputMode="numeric"
            dir="ltr"
            name={name}
            value={value}
            required={required}
            disabled={disabled}
            onChange={(event) => {
              setWasLeft(false);
              const { inputType } = event.nativeEvent as InputEvent;
              const pasted = inputType === 'insertFromPaste' || inputType === 'insertFromDrop';
              setValue(pasted ? normalizeNpi(event.target.value) : event.target.value);
            }}
            onBlur={() => {
              setWasLeft(true);
              clean();
              onBlur?.();
            }}
          />
        )}
      >
        <NpiSuggestion lookup={lookup} person={person} onUseName={onUseName} onUseRole={onUseRole} />
      </Field>
    </div>
  );
}

/**
 * A field for a National Provider Identifier: cleans what is pasted, checks the check digit, and optionally asks the
 * host's registry look-up, whose answer suggests and never overwrites. Renders a label, a text input, and what is wrong.
 *
 * @example
 * <NpiInput name="npiNumber" onValueChange={(npi) => setNpi(npi)} />
 */
export const NpiInput = forwardRef<HTMLInputElement, NpiInputProps>(function NpiInput(props, ref) {
  const settings = useSettings(props);
  return (
    <Skin settings={settings}>
      <NpiField {...props} inputRef={ref} />
    </Skin>
  );
});
