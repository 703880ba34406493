import { Button } from '@base-ui/react/button';
import { Field } from '@base-ui/react/field';
import { Fieldset } from '@base-ui/react/fieldset';
import { Form } from '@base-ui/react/form';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useState } from 'react';
import { send } from '../form/send';
import { EMPTY, type Values } from '../form/values';
import { LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';
import { Permission, RoleSelect, TextField } from './fields';

export function InviteForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const [showsOptional, setShowsOptional] = useState(false);
  const [level, setLevel] = useState<Values['level']>('member');
  const [createsReports, setCreatesReports] = useState(false);
  return (
    <Form<Values> onFormSubmit={(values) => void send({ ...EMPTY, ...values }).then(onSent)}>
      <div className="columns">
        <div>
          <TextField name="firstName" />
          <TextField name="lastName" />
          <TextField name="email" type="email" />
          {showsOptional ? (
            OPTIONAL.map((name) => <TextField key={name} name={name} />)
          ) : (
            <Button onClick={() => setShowsOptional(true)}>{WORDS.more}</Button>
          )}
          <RoleSelect />
          <Field.Root className="field" name="level">
            <Fieldset.Root render={<RadioGroup<Values['level']> value={level} onValueChange={setLevel} />}>
              <Fieldset.Legend>{WORDS.level}</Fieldset.Legend>
              {LEVELS.map(([value, label]) => (
                <Field.Item key={value}>
                  <Field.Label className="choice">
                    <Radio.Root value={value}>
                      <Radio.Indicator />
                    </Radio.Root>
                    {label}
                  </Field.Label>
                </Field.Item>
              ))}
            </Fieldset.Root>
          </Field.Root>
        </div>
        <div>
          <p>{WORDS.permissions}</p>
          {PERMISSIONS.map((name) => (
            <div key={name}>
              <Permission
                name={name}
                isLocked={name === 'hasDashboardAccess' && level === 'admin'}
                onCheckedChange={(checked) => name === 'canCreateReports' && setCreatesReports(checked)}
              />
              {name === 'canCreateReports' && createsReports && <TextField name="npiNumber" />}
            </div>
          ))}
        </div>
      </div>
      <div className="actions">
        <Button onClick={onCancel}>{WORDS.cancel}</Button>
        <Button type="submit">{WORDS.submit}</Button>
      </div>
    </Form>
  );
}
