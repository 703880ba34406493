'use client';
import { forwardRef, useRef, type ForwardedRef } from 'react';
import { useSettings, type AutoScribeSettings } from '../headless/config.js';
import { useClinicRoleOptions } from '../headless/useClinicRoleOptions.js';
import { useControllableValue, type ControllableValue } from '../headless/useControllableValue.js';
import { Field, type SharedFieldProps } from './internal/Field.js';
import { NativeRoleSelect } from './internal/NativeRoleSelect.js';
import { RoleCombobox } from './internal/RoleCombobox.js';
import { Skin } from './internal/Skin.js';
import type { SkinProps } from './internal/skinProps.js';
import { useSlots } from './internal/slots.js';
import { useFormReset } from './internal/useFormReset.js';

/** What `ClinicRoleSelect` takes. Values are wire values, whatever the language. */
export interface ClinicRoleSelectProps
  extends ControllableValue<string>, SharedFieldProps, SkinProps, Pick<AutoScribeSettings, 'container' | 'nonce' | 'policy'> {
  /** The wire values to offer. Default: the policy's, else all of AutoScribe's. */
  roles?: readonly string[] | undefined;
  /**
   * Whether to show the designed list or the platform's own select, the better one by touch. The list announces `required`; only the
   * select holds a plain form back. Default `'list'`.
   */
  control?: 'list' | 'native' | undefined;
}

function RoleField({
  roles,
  control = 'list',
  label,
  description,
  error,
  name,
  required = false,
  disabled = false,
  controlRef,
  ...options
}: ClinicRoleSelectProps & { controlRef: ForwardedRef<HTMLElement> }) {
  const slot = useSlots();
  const { messages } = useSettings();
  const groups = useClinicRoleOptions({ roles });
  const [value, setValue] = useControllableValue(options, '');
  const field = useRef<HTMLDivElement>(null);
  useFormReset(field, options.value, value, setValue);
  const Control = control === 'native' ? NativeRoleSelect : RoleCombobox;
  return (
    <div {...slot('clinicRoleSelect')} ref={field}>
      <Field
        label={label ?? messages.clinicRole.label}
        description={description}
        error={error}
        control={(props) => (
          <Control
            control={props}
            groups={groups}
            value={value}
            onValueChange={setValue}
            name={name}
            required={required}
            disabled={disabled}
            controlRef={controlRef}
          />
        )}
      />
    </div>
  );
}

/**
 * Chooses one of AutoScribe's clinic roles, in groups a practice manager understands. Typing letters finds a role:
 * "r", Enter is Radiologist. Renders a label and a combobox with a list, or the platform's own select.
 *
 * @example
 * <ClinicRoleSelect name="clinicRole" required onValueChange={(role) => setRole(role)} />
 */
export const ClinicRoleSelect = forwardRef<HTMLElement, ClinicRoleSelectProps>(function ClinicRoleSelect(props, ref) {
  const settings = useSettings(props);
  return (
    <Skin settings={settings}>
      <RoleField {...props} controlRef={ref} />
    </Skin>
  );
});
