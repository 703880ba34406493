import * as Select from '@radix-ui/react-select';
import { Controller } from 'react-hook-form';
import { ROLE_GROUPS } from '../form/roles';
import type { Values } from '../form/values';
import { WORDS } from '../form/words';
import { Field } from './Field';

/** Radix Select as its documentation shows it, in groups. */
export function RoleSelect() {
  return (
    <Field
      name="clinicRole"
      control={(props) => (
        <Controller<Values, 'clinicRole'>
          name="clinicRole"
          render={({ field }) => (
            <Select.Root value={field.value} onValueChange={field.onChange}>
              <Select.Trigger className="input" ref={field.ref} onBlur={field.onBlur} {...props}>
                <Select.Value placeholder={WORDS.chooseRole} />
                <Select.Icon />
              </Select.Trigger>
              <Select.Portal>
                <Select.Content className="list" position="popper">
                  <Select.Viewport>
                    {ROLE_GROUPS.map(({ label, roles }) => (
                      <Select.Group key={label}>
                        <Select.Label className="group">{label}</Select.Label>
                        {roles.map((role) => (
                          <Select.Item key={role} className="option" value={role}>
                            <Select.ItemText>{role}</Select.ItemText>
                            <Select.ItemIndicator>✓</Select.ItemIndicator>
                          </Select.Item>
                        ))}
                      </Select.Group>
                    ))}
                  </Select.Viewport>
                </Select.Content>
              </Select.Portal>
            </Select.Root>
          )}
        />
      )}
    />
  );
}
