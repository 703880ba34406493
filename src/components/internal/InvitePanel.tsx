import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { InviteFormValues } from '../../domain/typedInvitation.js';
import { useSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { Button } from './Button.js';
import { Confirmation, type ConfirmationProps } from './Confirmation.js';
import { ErrorSummary } from './ErrorSummary.js';
import { FailureNotice } from './FailureNotice.js';
import { activeElementOf } from './focus.js';
import { changeField } from './formState.js';
import { InviteFields, type InviteFieldsProps } from './InviteFields.js';
import { loadRoleList } from './RoleCombobox.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { SupportLinks } from './SupportLinks.js';
import { useSecondsLeft } from './useSecondsLeft.js';

const SLOW_AFTER_MS = 8000;

/** What `InvitePanel` takes. */
export interface InvitePanelProps
  extends
    Pick<InviteFieldsProps, 'roleControl' | 'showServerMessages'>,
    Pick<ConfirmationProps, 'renderTitle' | 'descriptionId' | 'onDone'> {
  flow: InviteUserFormState;
  /** What stands above the fields. */
  header?: ReactNode;
  /** Called when the manager cancels. Without it, there is no such button. */
  onCancel?: (() => void) | undefined;
  /** What takes the footer's place: a question that must be answered first. The fields rest meanwhile. */
  prompt?: ReactNode;
}

/** Takes over what stands in a field without anybody having told us, as some scripts fill in forms: what is seen is sent. */
function takeOver(panel: HTMLFormElement, form: InviteUserFormState['form']): void {
  for (const [name, known] of Object.entries(form.getValues())) {
    const field = panel.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field && field.value !== known) changeField(form, name as keyof InviteFormValues, field.value);
  }
}

function useIsSlow(sending: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!sending) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [sending]);
  return isSlow;
}

/** The invitation from the first field to "sent": what the dialog and the inline form both show. */
export function InvitePanel({
  flow,
  header,
  onCancel,
  prompt,
  roleControl,
  showServerMessages,
  renderTitle,
  descriptionId,
  onDone,
}: InvitePanelProps) {
  const slot = useSlots();
  const { messages } = useSettings();
  const words = messages.invite;
  const { status, error } = flow;
  const isSending = status === 'submitting';
  const isSlow = useIsSlow(isSending);
  const secondsLeft = useSecondsLeft(error);
  const panel = useRef<HTMLFormElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const toldSubmits = useRef(0);
  useBrowserLayoutEffect(() => {
    if (!fields.current) return;
    // Before the fields rest: what loses the focus loses it to the body, where keys reach the host.
    if (isSending && fields.current.contains(activeElementOf(fields.current))) send.current?.focus();
    // As a property: React 18 does not know the attribute.
    fields.current.inert = prompt !== undefined || isSending;
  }, [prompt, isSending]);
  const wasSent = useRef(false);
  useBrowserLayoutEffect(() => {
    if (status === 'editing' && wasSent.current) panel.current?.querySelector('input')?.focus();
    wasSent.current = status === 'sent';
  }, [status]);
  const submit = (event?: SyntheticEvent) => {
    if (panel.current) takeOver(panel.current, flow.form);
    void flow.submit(event);
  };
  // From a button that is about to go: the focus would go with it, and keys would reach the host.
  const focusSend = () => send.current?.focus();
  if (status === 'sent') return <Confirmation {...flow} renderTitle={renderTitle} descriptionId={descriptionId} onDone={onDone} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      {...slot('panel')}
      ref={panel}
      noValidate
      // Where its script has not come yet, or a host keeps the submit from us: what is typed must not go into an address.
      method="dialog"
      autoComplete="off"
      data-state={status}
      onSubmit={submit}
      onReset={(event) => {
        // The platform would reset what is seen, and not what is sent.
        event.preventDefault();
        flow.reset();
      }}
      // Whoever is in the form will choose a role.
      onFocus={roleControl === 'list' ? loadRoleList : undefined}
      onKeyDown={(event) => {
        // A key held down must not send again what has just failed.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
    >
      {header}
      <div {...slot('scroller')} ref={fields}>
        <InviteFields form={flow.form} requirements={flow.requirements} roleControl={roleControl} showServerMessages={showServerMessages} />
      </div>
      <FailureNotice
        error={isSending ? undefined : error}
        secondsLeft={secondsLeft}
        showServerMessages={showServerMessages}
        onRetry={
          prompt === undefined
            ? () => {
                focusSend();
                submit();
              }
            : undefined
        }
      />
      {prompt ?? (
        <div {...slot('footer')}>
          <SupportLinks />
          <ErrorSummary form={flow.form} panel={panel} toldSubmits={toldSubmits} />
          <Status {...slot('status', isSlow ? undefined : 'hidden')}>
            {isSending ? (isSlow ? words.stillSubmitting : words.submitting) : ''}
          </Status>
          <div {...slot('actions')}>
            {isSending ? (
              <Button
                onClick={() => {
                  focusSend();
                  flow.stopWaiting();
                }}
              >
                {words.stopWaiting}
              </Button>
            ) : (
              onCancel && <Button onClick={onCancel}>{words.cancel}</Button>
            )}
            <Button slot="submit" type="submit" buttonRef={send} inactive={isSending || Boolean(secondsLeft)} data-state={status}>
              {isSending ? words.submitting : words.submit}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
