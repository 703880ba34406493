import { useRef, useState, type SyntheticEvent } from 'react';
import { Button, Form, Label, Radio, RadioGroup, Switch, Text } from 'react-aria-components';
import { judge, judgeAll } from '../form/rules';
import { send } from '../form/send';
import { EMPTY, type Errors, type Name, type Values } from '../form/values';
import { HINTS, LABELS, LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';
import { RoleSelect, TextField } from './fields';

function readValues(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const values: Values = { ...EMPTY };
  for (const name of Object.keys(EMPTY) as Name[]) {
    const given = typeof EMPTY[name] === 'boolean' ? data.has(name) : (data.get(name) ?? EMPTY[name]);
    Object.assign(values, { [name]: given });
  }
  return values;
}

export function InviteForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [showsOptional, setShowsOptional] = useState(false);
  const [level, setLevel] = useState('member');
  const [createsReports, setCreatesReports] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = readValues(event.currentTarget);
    const found = judgeAll(values);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first === undefined) void send(values).then(onSent);
    else event.currentTarget.querySelector<HTMLElement>(`input[name="${first}"]`)?.focus();
  };
  // Once something is wrong, it is judged anew as it changes; before that, nothing is.
  const onEdit = (name: Name) => {
    if (errors[name] === undefined) return;
    queueMicrotask(() => form.current && setErrors({ ...errors, [name]: judge(name, readValues(form.current)) }));
  };
  const bound = { errors, onEdit };
  return (
    <Form ref={form} validationBehavior="aria" onSubmit={submit}>
      <div className="columns">
        <div>
          <TextField name="firstName" {...bound} />
          <TextField name="lastName" {...bound} />
          <TextField name="email" type="email" {...bound} />
          {showsOptional ? (
            OPTIONAL.map((name) => <TextField key={name} name={name} {...bound} />)
          ) : (
            <Button onPress={() => setShowsOptional(true)}>{WORDS.more}</Button>
          )}
          <RoleSelect {...bound} />
          <RadioGroup className="field" name="level" value={level} onChange={setLevel}>
            <Label>{WORDS.level}</Label>
            {LEVELS.map(([value, label]) => (
              // In the form that most applications still have.
              // oxlint-disable-next-line typescript/no-deprecated
              <Radio key={value} className="choice" value={value}>
                {label}
              </Radio>
            ))}
          </RadioGroup>
        </div>
        <div>
          <p>{WORDS.permissions}</p>
          {PERMISSIONS.map((name) => (
            <div key={name} className="field">
              {/* oxlint-disable-next-line typescript/no-deprecated */}
              <Switch
                className="choice"
                name={name}
                defaultSelected={EMPTY[name]}
                isDisabled={name === 'hasDashboardAccess' && level === 'admin'}
                {...(name === 'canCreateReports' ? { onChange: setCreatesReports } : {})}
              >
                {LABELS[name]}
              </Switch>
              <Text className="hint">{HINTS[name]}</Text>
              {name === 'canCreateReports' && createsReports && <TextField name="npiNumber" {...bound} />}
            </div>
          ))}
        </div>
      </div>
      <div className="actions">
        <Button onPress={onCancel}>{WORDS.cancel}</Button>
        <Button type="submit">{WORDS.submit}</Button>
      </div>
    </Form>
  );
}
