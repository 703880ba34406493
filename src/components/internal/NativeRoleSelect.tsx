import { useSettings } from '../../headless/config.js';
import { assignRef } from './assignRef.js';
import { privateInput } from './privateInput.js';
import type { RoleControlProps } from './RoleCombobox.js';
import { useSlots } from './slots.js';

/** What `NativeRoleSelect` takes. */
export interface NativeRoleSelectProps extends RoleControlProps {
  /** Whether it takes the focus as it comes: where it stands in for the list that the manager was about to open. */
  autoFocus?: boolean;
}

/** The platform's own select: the best by touch. */
export function NativeRoleSelect({
  control,
  groups,
  value,
  onValueChange,
  name,
  disabled,
  required,
  controlRef,
  autoFocus,
}: NativeRoleSelectProps) {
  const slot = useSlots();
  const { messages } = useSettings();
  const isKnown = value === '' || groups.some(({ options }) => options.some((option) => option.value === value));
  const renderOptions = (options: (typeof groups)[number]['options']) =>
    options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
  return (
    <select
      {...slot('roleTrigger', 'native')}
      {...privateInput}
      {...control}
      ref={(element) => {
        assignRef(controlRef, element);
        // Else a form's reset would choose the first role there is, and nobody would have heard of it.
        for (const option of element?.options ?? []) option.defaultSelected = option.value === value;
      }}
      name={name}
      value={value}
      disabled={disabled}
      required={required}
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={autoFocus}
      onChange={(event) => onValueChange(event.target.value)}
    >
      <option value="" disabled hidden>
        {messages.clinicRole.placeholder}
      </option>
      {!isKnown && <option value={value}>{value}</option>}
      {groups.length === 1
        ? renderOptions(groups[0]?.options ?? [])
        : groups.map(({ group, label, options }) => (
            <optgroup key={group} label={label}>
              {renderOptions(options)}
            </optgroup>
          ))}
    </select>
  );
}
