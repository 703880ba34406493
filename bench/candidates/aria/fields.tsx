import {
  Button,
  FieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField as AriaTextField,
} from 'react-aria-components';
import { ROLE_GROUPS } from '../form/roles';
import type { Errors, Name } from '../form/values';
import { HINTS, LABELS, WORDS } from '../form/words';

type TextName = keyof typeof LABELS;

interface FieldProps {
  errors: Errors;
  /** Called when the value changes. */
  onEdit: (name: Name) => void;
}

export function TextField({ name, type = 'text', errors, onEdit }: FieldProps & { name: TextName; type?: string }) {
  const hint = (HINTS as Partial<Record<TextName, string>>)[name];
  return (
    <AriaTextField
      className="field"
      name={name}
      type={type}
      autoComplete="off"
      isInvalid={errors[name] !== undefined}
      onChange={() => onEdit(name)}
    >
      <Label>{LABELS[name]}</Label>
      <Input className="input" />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{errors[name]}</FieldError>
    </AriaTextField>
  );
}

export function RoleSelect({ errors, onEdit }: FieldProps) {
  return (
    <Select
      className="field"
      name="clinicRole"
      placeholder={WORDS.chooseRole}
      isInvalid={errors.clinicRole !== undefined}
      onChange={() => onEdit('clinicRole')}
    >
      <Label>{LABELS.clinicRole}</Label>
      <Button className="input">
        <SelectValue />
      </Button>
      <FieldError className="error">{errors.clinicRole}</FieldError>
      <Popover className="list">
        <ListBox>
          {ROLE_GROUPS.map(({ label, roles }) => (
            <ListBoxSection key={label}>
              <Header className="group">{label}</Header>
              {roles.map((role) => (
                <ListBoxItem key={role} id={role} className="option">
                  {role}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
