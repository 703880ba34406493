'use client';
import { useId, useRef, type ReactNode } from 'react';
import { useSettings } from '../headless/config.js';
import { usePermissionToggles, type PermissionToggle, type UsePermissionTogglesOptions } from '../headless/usePermissionToggles.js';
import type { UserPermissions } from '../wire/inviteUser.js';
import type { SharedFieldProps } from './internal/Field.js';
import { privateInput } from './internal/privateInput.js';
import { Skin } from './internal/Skin.js';
import type { SkinProps } from './internal/skinProps.js';
import { useSlots } from './internal/slots.js';
import { useFormReset } from './internal/useFormReset.js';

/** What `PermissionToggles` takes. `value` is the manager's own choice: locks are shown on top of it, and leave it as it is. */
export interface PermissionTogglesProps extends UsePermissionTogglesOptions, SharedFieldProps, SkinProps {
  /** What their names begin with in a plain HTML form: a switch that is on submits `true` as `<name>.canCreateReports`. Default: none. */
  name?: string | undefined;
  /** Part of every field. Changes nothing here: a switch always has a value. */
  required?: boolean | undefined;
  /** What is wrong with one of them, in words, by permission. What is wrong with all of them goes into `error`. */
  errors?: Partial<Record<keyof UserPermissions, ReactNode>> | undefined;
  /** What stands under a switch that is on, by permission: the NPI field goes under `canCreateReports`. */
  details?: Partial<Record<keyof UserPermissions, ReactNode>> | undefined;
}

function Permission({
  toggle,
  name,
  error,
  disabled,
  children,
}: {
  toggle: PermissionToggle;
  name: string | undefined;
  error: ReactNode;
  disabled: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const slot = useSlots();
  const words = useSettings().messages.permissions;
  const { label, description } = words[toggle.name];
  const lock = toggle.lock && words.locks[toggle.lock];
  const state = toggle.lock ? 'locked' : toggle.checked ? 'on' : 'off';
  return (
    <div {...slot('permission')} data-state={state}>
      <input
        {...slot('switch')}
        {...privateInput}
        // As React does for a text: a form's reset brings back the default, and must not show what is not held.
        ref={(input) => {
          if (input) input.defaultChecked = toggle.checked;
        }}
        type="checkbox"
        role="switch"
        id={id}
        name={name && `${name}.${toggle.name}`}
        value="true"
        checked={toggle.checked}
        disabled={disabled}
        // Locked, not disabled: the reason must be reachable by keyboard.
        aria-disabled={toggle.lock ? true : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-description ${id}-error` : `${id}-description`}
        onChange={(event) => toggle.onCheckedChange(event.target.checked)}
      />
      <label {...slot('label')} htmlFor={id}>
        {label}
      </label>
      <p {...slot('hint')} id={`${id}-description`}>
        {description} {lock && <span {...slot('note')}>{lock}</span>}
      </p>
      {error && (
        <p {...slot('error')} id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function Permissions({
  errors,
  details,
  name,
  label,
  description,
  error,
  disabled = false,
  required: _required,
  ...options
}: PermissionTogglesProps) {
  const id = useId();
  const slot = useSlots();
  const words = useSettings().messages.permissions;
  const { value, setValue, toggles, rules } = usePermissionToggles({ ...options, disabled });
  const field = useRef<HTMLDivElement>(null);
  useFormReset(field, options.value, value, setValue);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div
      {...slot('permissionToggles')}
      ref={field}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error || description ? `${id}-message` : undefined}
    >
      <div {...slot('columnHeading')} id={`${id}-label`}>
        {label ?? words.heading}
      </div>
      <div {...slot('permissionList')}>
        {toggles.map((toggle) => (
          <Permission key={toggle.name} toggle={toggle} name={name} error={errors?.[toggle.name]} disabled={disabled}>
            {toggle.checked && details?.[toggle.name] && <div {...slot('permissionDetails')}>{details[toggle.name]}</div>}
            {toggle.name === 'hasDashboardAccess' && (
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              <div role="status">
                {rules.notices.map((notice) => (
                  <p key={notice} {...slot('notice')}>
                    {words.notices[notice]}
                  </p>
                ))}
              </div>
            )}
          </Permission>
        ))}
      </div>
      {(error || description) && (
        <p {...slot(error ? 'error' : 'hint')} id={`${id}-message`}>
          {error || description}
        </p>
      )}
    </div>
  );
}

/**
 * The three permissions of an invitation as switches: what each means, what locks it, what it requires and what follows
 * from it. Renders a group of native checkboxes with the role `switch`.
 *
 * @example
 * <PermissionToggles level="member" onValueChange={(permissions) => setPermissions(permissions)} />
 */
export function PermissionToggles(props: PermissionTogglesProps) {
  // The policy is for the switches alone: what stands in `details` keeps the provider's.
  const settings = useSettings({ ...props, policy: undefined });
  return (
    <Skin settings={settings}>
      <Permissions {...props} />
    </Skin>
  );
}
