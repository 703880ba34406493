import { useId, useRef, useState, type Ref, type RefObject } from 'react';
import { resolvePolicy } from '../../domain/policy.js';
import { useSettings } from '../../headless/config.js';
import { PERMISSION_NAMES } from '../../headless/startingValues.js';
import { useFieldValue } from '../../headless/useFieldValue.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { usePermissionChoice } from '../../headless/usePermissionChoice.js';
import { ClinicRoleSelect } from '../ClinicRoleSelect.js';
import { NpiInput } from '../NpiInput.js';
import { PermissionToggles } from '../PermissionToggles.js';
import { changeField } from './formState.js';
import { InviteTextField, type BoundProps } from './InviteTextField.js';
import { LevelChoice } from './LevelChoice.js';
import { OptionalFields } from './OptionalFields.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { useFieldErrorText } from './useFieldErrorText.js';

/** What `InviteFields` takes. */
export interface InviteFieldsProps extends BoundProps {
  requirements: InviteUserFormState['requirements'];
  roleControl: 'list' | 'native';
}

function InviteNpiField({ roleRef, ...props }: BoundProps & { roleRef: RefObject<HTMLElement | null> }) {
  const { form } = props;
  const value = useFieldValue(form, 'npiNumber');
  const error = useFieldErrorText(props, 'npiNumber');
  const firstName = useFieldValue(form, 'firstName');
  const lastName = useFieldValue(form, 'lastName');
  const clinicRole = useFieldValue(form, 'clinicRole');
  return (
    <NpiInput
      name="npiNumber"
      value={value}
      onValueChange={(npi) => changeField(form, 'npiNumber', npi)}
      error={error}
      required
      person={{ firstName, lastName, clinicRole }}
      onUseName={(name) => {
        for (const part of ['firstName', 'lastName'] as const) {
          // A part that the registry does not have is none to take over.
          if (!name[part]) continue;
          // The input is uncontrolled: `setValue` writes what is seen, `changeField` says that a person changed it.
          form.setValue(part, name[part]);
          changeField(form, part, name[part]);
        }
      }}
      onUseRole={(proposed) => {
        changeField(form, 'clinicRole', proposed);
        // The role may propose not to create reports, and the NPI goes then.
        roleRef.current?.focus();
      }}
    />
  );
}

function InviteRoleField({
  roleControl,
  controlRef,
  ...props
}: BoundProps & Pick<InviteFieldsProps, 'roleControl'> & { controlRef: Ref<HTMLElement> }) {
  const { form } = props;
  const value = useFieldValue(form, 'clinicRole');
  const error = useFieldErrorText(props, 'clinicRole');
  return (
    <ClinicRoleSelect
      ref={controlRef}
      control={roleControl}
      value={value}
      onValueChange={(role) => changeField(form, 'clinicRole', role)}
      error={error}
      required
    />
  );
}

/** Every field of an invitation in two columns: who it is, and what they may do. */
export function InviteFields({ form, requirements, roleControl, showServerMessages }: InviteFieldsProps) {
  const id = useId();
  const slot = useSlots();
  const { messages, policy } = useSettings();
  const words = messages.person;
  const bound = { form, showServerMessages };
  const { level, choice } = usePermissionChoice(form);
  const levelError = useFieldErrorText(bound, 'level');
  const reportsError = useFieldErrorText(bound, 'canCreateReports');
  // Where no NPI is asked for, what a server has against it has no other place. Where there is one, it is not listened to: every change of
  // its error would render all fields. The other name is there since a hook needs one.
  const npiErrorWithoutField = useFieldErrorText(bound, requirements.npiRequired ? 'canCreateReports' : 'npiNumber');
  const errors = {
    canManageStudies: useFieldErrorText(bound, 'canManageStudies'),
    canCreateReports: reportsError ?? npiErrorWithoutField,
    hasDashboardAccess: useFieldErrorText(bound, 'hasDashboardAccess'),
  };
  const roleRef = useRef<HTMLElement>(null);
  const [startedWithNpi] = useState(requirements.npiRequired);
  return (
    <div {...slot('body')}>
      <div {...slot('column')} role="group" aria-labelledby={`${id}-person`}>
        <div {...slot('columnHeading')} id={`${id}-person`}>
          {words.heading}
        </div>
        <div {...slot('fieldRow')}>
          <InviteTextField {...bound} name="firstName" label={words.firstName} />
          <InviteTextField {...bound} name="lastName" label={words.lastName} />
        </div>
        <InviteTextField
          {...bound}
          name="email"
          label={words.email}
          description={words.emailDescription}
          // Not `type="email"`: Chromium shows that one's domain as it was typed and gives it in ASCII, so that a letter which
          // only looks like another would pass as an address that nobody has seen.
          inputMode="email"
          autoCapitalize="none"
          dir="ltr"
          checkOnLeave
        />
        <OptionalFields {...bound} />
        <InviteRoleField {...bound} roleControl={roleControl} controlRef={roleRef} />
        <LevelChoice
          levels={resolvePolicy(policy).levels}
          value={level}
          onValueChange={(next) => changeField(form, 'level', next)}
          error={levelError}
        />
      </div>
      <div {...slot('column')}>
        <PermissionToggles
          value={choice}
          level={level}
          policy={policy}
          errors={errors}
          onValueChange={(next) => {
            for (const name of PERMISSION_NAMES) if (next[name] !== choice[name]) changeField(form, name, next[name]);
          }}
          details={{ canCreateReports: <InviteNpiField {...bound} roleRef={roleRef} /> }}
        />
      </div>
      <Status {...slot('status', 'hidden')}>{requirements.npiRequired && !startedWithNpi ? messages.npi.nowRequired : ''}</Status>
    </div>
  );
}
