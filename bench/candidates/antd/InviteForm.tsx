import { Button, Col, Form, Input, Radio, Row, Select, Switch } from 'antd';
import { useState } from 'react';
import { ROLE_GROUPS } from '../form/roles';
import { judge } from '../form/rules';
import { send } from '../form/send';
import { EMPTY, type Name, type Values } from '../form/values';
import { HINTS, LABELS, LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';

type Text = keyof typeof LABELS;

const ROLES = ROLE_GROUPS.map(({ label, roles }) => ({ label, options: roles.map((role) => ({ label: role, value: role })) }));

function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  return (
    <Form.Item name={name} label={LABELS[name]} extra={(HINTS as Partial<Record<Text, string>>)[name]} rules={rulesOf(name)}>
      <Input type={type} autoComplete="off" />
    </Form.Item>
  );
}

/** The shared rules, as Ant Design's form wants them. */
function rulesOf(name: Name) {
  return [
    ({ getFieldsValue }: { getFieldsValue: (all: true) => Values }) => ({
      validator: () => {
        const values = getFieldsValue(true);
        const problem = judge(name, { ...EMPTY, ...values, clinicRole: values.clinicRole ?? '' });
        return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem));
      },
    }),
  ];
}

export function InviteForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const [form] = Form.useForm<Values>();
  const [showsOptional, setShowsOptional] = useState(false);
  const level = Form.useWatch('level', form);
  const createsReports = Form.useWatch('canCreateReports', form);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...EMPTY, clinicRole: undefined }}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void send({ ...EMPTY, ...values }).then(onSent)}
    >
      <Row gutter={24}>
        <Col span={12}>
          <TextField name="firstName" />
          <TextField name="lastName" />
          <TextField name="email" type="email" />
          {showsOptional ? (
            OPTIONAL.map((name) => <TextField key={name} name={name} />)
          ) : (
            <Button type="link" onClick={() => setShowsOptional(true)}>
              {WORDS.more}
            </Button>
          )}
          <Form.Item name="clinicRole" label={LABELS.clinicRole} rules={rulesOf('clinicRole')}>
            <Select options={ROLES} placeholder={WORDS.chooseRole} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="level" label={WORDS.level}>
            <Radio.Group options={LEVELS.map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        </Col>
        <Col span={12}>
          {PERMISSIONS.map((name) => (
            <div key={name}>
              <Form.Item name={name} label={LABELS[name]} extra={HINTS[name]} valuePropName="checked">
                <Switch disabled={name === 'hasDashboardAccess' && level === 'admin'} />
              </Form.Item>
              {name === 'canCreateReports' && createsReports && <TextField name="npiNumber" />}
            </div>
          ))}
        </Col>
      </Row>
      <Button onClick={onCancel}>{WORDS.cancel}</Button>
      <Button htmlType="submit" type="primary">
        {WORDS.submit}
      </Button>
    </Form>
  );
}
