import { Field } from '@base-ui/react/field';
import { Select } from '@base-ui/react/select';
import { Switch } from '@base-ui/react/switch';
import { ROLE_GROUPS } from '../form/roles';
import { judge } from '../form/rules';
import { EMPTY, type Name } from '../form/values';
import { HINTS, LABELS, WORDS, type PERMISSIONS } from '../form/words';

type Text = keyof typeof LABELS;
const judgeBy = (name: Name) => (value: unknown, values: object) => judge(name, { ...EMPTY, ...values, [name]: value ?? '' }) ?? null;

export function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  const hint = (HINTS as Partial<Record<Text, string>>)[name];
  return (
    <Field.Root className="field" name={name} validate={judgeBy(name)}>
      <Field.Label>{LABELS[name]}</Field.Label>
      <Field.Control className="input" type={type} autoComplete="off" />
      {hint && <Field.Description className="hint">{hint}</Field.Description>}
      <Field.Error className="error" />
    </Field.Root>
  );
}

export function RoleSelect() {
  return (
    <Field.Root className="field" name="clinicRole" validate={judgeBy('clinicRole')}>
      <Field.Label nativeLabel={false} render={<div />}>
        {LABELS.clinicRole}
      </Field.Label>
      <Select.Root<string>>
        <Select.Trigger className="input">
          <Select.Value placeholder={WORDS.chooseRole} />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner alignItemWithTrigger={false}>
            <Select.Popup className="list">
              {ROLE_GROUPS.map(({ label, roles }) => (
                <Select.Group key={label}>
                  <Select.GroupLabel className="group">{label}</Select.GroupLabel>
                  {roles.map((role) => (
                    <Select.Item key={role} className="option" value={role}>
                      <Select.ItemText>{role}</Select.ItemText>
                    </Select.Item>
                  ))}
                </Select.Group>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
      <Field.Error className="error" />
    </Field.Root>
  );
}

interface PermissionProps {
  name: (typeof PERMISSIONS)[number];
  isLocked: boolean;
  onCheckedChange: (checked: boolean) => void;
}

export function Permission({ name, isLocked, onCheckedChange }: PermissionProps) {
  return (
    <Field.Root className="field" name={name} disabled={isLocked}>
      <Field.Label className="choice">
        <Switch.Root defaultChecked={EMPTY[name]} onCheckedChange={onCheckedChange}>
          <Switch.Thumb />
        </Switch.Root>
        {LABELS[name]}
      </Field.Label>
      <Field.Description className="hint">{HINTS[name]}</Field.Description>
    </Field.Root>
  );
}
