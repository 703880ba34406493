import { useEffect, useId, useRef, useState, type InputHTMLAttributes } from 'react';
import type { InviteFormValues } from '../../domain/inviteForm.js';
import { resolvePolicy } from '../../domain/policy.js';
import { useSettings } from '../../headless/config.js';
import { PERMISSION_NAMES } from '../../headless/inviteFormValues.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { ClinicRoleSelect } from '../ClinicRoleSelect.js';
import { NpiInput } from '../NpiInput.js';
import { PermissionToggles } from '../PermissionToggles.js';
import { Button } from './Button.js';
import { Field } from './Field.js';
import { changeField, useFieldError, useFieldValue, type InviteForm } from './formState.js';
import { Icon } from './Icon.js';
import { LevelChoice } from './LevelChoice.js';
import { privateInput } from './privateInput.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { useFieldErrorText } from './useFieldErrorText.js';

/** What `InviteFields` takes. */
export interface InviteFieldsProps {
  form: InviteForm;
  requirements: InviteUserFormState['requirements'];
  roleControl: 'list' | 'native';
  showServerMessages: boolean;
}

type TextName = 'firstName' | 'middleName' | 'lastName' | 'suffix1' | 'suffix2' | 'email' | 'phoneNumber';
type BoundProps = Pick<InviteFieldsProps, 'form' | 'showServerMessages'>;

const OPTIONAL_NAMES = ['middleName', 'suffix1', 'suffix2', 'phoneNumber'] as const satisfies TextName[];
const SUFFIXES = 'Jr.,Sr.,II,III,IV,MD,DO,MBBS,PhD,PA-C,NP,CRNA,RN,RT(R),FACR,FRCR,FRCPC,FSIR'.split(',');

function useFieldErrorMessage({ form, showServerMessages }: BoundProps, name: keyof InviteFormValues): string | undefined {
  const error = useFieldError(form, name);
  return useFieldErrorText(showServerMessages)(name, error);
}

interface TextFieldProps extends BoundProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'form'> {
  name: TextName;
  label: string;
  description?: string;
  /** Whether to check it as soon as it is left: what is typed can be wrong, not only missing. */
  checkOnLeave?: boolean;
}

function TextField({ form, showServerMessages, name, label, description, checkOnLeave = false, ...input }: TextFieldProps) {
  const slot = useSlots();
  const error = useFieldErrorMessage({ form, showServerMessages }, name);
  const { onChange, onBlur, ref } = form.register(name);
  const isOptional = (OPTIONAL_NAMES as readonly string[]).includes(name);
  return (
    <Field
      label={label}
      description={description}
      error={error}
      optional={isOptional}
      control={(control) => (
        <input
          {...slot('input')}
          type="text"
          {...privateInput}
          {...input}
          {...control}
          name={name}
          ref={ref}
          required={!isOptional}
          onChange={(event) => {
            void onChange(event);
            if (error && !form.formState.isSubmitted) form.clearErrors(name);
          }}
          onBlur={(event) => {
            void onBlur(event);
            if (checkOnLeave && event.target.value.trim() !== '') void form.trigger(name);
          }}
        />
      )}
    />
  );
}

function NpiField(props: BoundProps) {
  const { form } = props;
  const value = useFieldValue(form, 'npiNumber');
  const error = useFieldErrorMessage(props, 'npiNumber');
  const [firstName, lastName] = form.getValues(['firstName', 'lastName']);
  return (
    <NpiInput
      value={value}
      onValueChange={(npi) => changeField(form, 'npiNumber', npi)}
      error={error}
      required
      person={{ firstName, lastName }}
      onUseName={(name) => {
        form.setValue('firstName', name.firstName, { shouldValidate: form.formState.isSubmitted });
        form.setValue('lastName', name.lastName, { shouldValidate: form.formState.isSubmitted });
      }}
      onUseRole={(role) => changeField(form, 'clinicRole', role)}
    />
  );
}

function RoleField({ roleControl, ...props }: BoundProps & Pick<InviteFieldsProps, 'roleControl'>) {
  const { form } = props;
  const value = useFieldValue(form, 'clinicRole');
  const error = useFieldErrorMessage(props, 'clinicRole');
  return (
    <ClinicRoleSelect
      control={roleControl}
      value={value}
      onValueChange={(role) => changeField(form, 'clinicRole', role)}
      error={error}
      required
    />
  );
}

function OptionalFields(props: BoundProps) {
  const { form } = props;
  const slot = useSlots();
  const words = useSettings().messages.person;
  const listId = useId();
  const rows = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const phoneError = useFieldError(form, 'phoneNumber');
  // What is filled in or refused must be seen.
  const isOpen = asked || phoneError !== undefined || OPTIONAL_NAMES.some((name) => form.getValues(name) !== '');
  useEffect(() => {
    if (asked) rows.current?.querySelector('input')?.focus();
  }, [asked]);
  if (!isOpen) {
    return (
      <Button slot="moreButton" aria-expanded={false} onClick={() => setAsked(true)}>
        <Icon name="plus" /> {words.more}
      </Button>
    );
  }
  return (
    <div {...slot('fieldRow')} ref={rows}>
      <TextField {...props} name="middleName" label={words.middleName} />
      <TextField
        {...props}
        name="phoneNumber"
        label={words.phoneNumber}
        description={words.phoneDescription}
        type="tel"
        dir="ltr"
        checkOnLeave
      />
      <TextField {...props} name="suffix1" label={words.suffix1} description={words.suffixDescription} list={listId} />
      <TextField {...props} name="suffix2" label={words.suffix2} list={listId} />
      <datalist id={listId}>
        {SUFFIXES.map((suffix) => (
          <option key={suffix} value={suffix} />
        ))}
      </datalist>
    </div>
  );
}

/** Every field of an invitation in two columns: who it is, and what they may do. */
export function InviteFields({ form, requirements, roleControl, showServerMessages }: InviteFieldsProps) {
  const id = useId();
  const slot = useSlots();
  const { messages, policy } = useSettings();
  const words = messages.person;
  const bound = { form, showServerMessages };
  const level = useFieldValue(form, 'level');
  const canManageStudies = useFieldValue(form, 'canManageStudies');
  const canCreateReports = useFieldValue(form, 'canCreateReports');
  const hasDashboardAccess = useFieldValue(form, 'hasDashboardAccess');
  const [startedWithNpi] = useState(requirements.npiRequired);
  const choice = { canManageStudies, canCreateReports, hasDashboardAccess };
  return (
    <div {...slot('body')}>
      <div {...slot('column')} role="group" aria-labelledby={`${id}-person`}>
        <div {...slot('columnHeading')} id={`${id}-person`}>
          {words.heading}
        </div>
        <div {...slot('fieldRow')}>
          <TextField {...bound} name="firstName" label={words.firstName} />
          <TextField {...bound} name="lastName" label={words.lastName} />
        </div>
        <TextField {...bound} name="email" label={words.email} description={words.emailDescription} type="email" dir="ltr" checkOnLeave />
        <OptionalFields {...bound} />
        <RoleField {...bound} roleControl={roleControl} />
        <LevelChoice levels={resolvePolicy(policy).levels} value={level} onValueChange={(next) => changeField(form, 'level', next)} />
      </div>
      <div {...slot('column')}>
        <PermissionToggles
          value={choice}
          level={level}
          policy={policy}
          onValueChange={(next) => {
            for (const name of PERMISSION_NAMES) if (next[name] !== choice[name]) changeField(form, name, next[name]);
          }}
          details={{ canCreateReports: <NpiField {...bound} /> }}
        />
      </div>
      <Status {...slot('status', 'hidden')}>{requirements.npiRequired && !startedWithNpi ? messages.npi.nowRequired : ''}</Status>
    </div>
  );
}
