import { useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { Button } from './Button.js';
import { Confirmation, type ConfirmationProps } from './Confirmation.js';
import { ErrorSummary } from './ErrorSummary.js';
import { FailureNotice } from './FailureNotice.js';
import { activeElementOf, mayTakeFocus } from './focus.js';
import { InviteFields, type InviteFieldsProps } from './InviteFields.js';
import { loadRoleList } from './RoleCombobox.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { SupportLinks } from './SupportLinks.js';
import { syncUnheardInput } from './syncUnheardInput.js';
import { useIsSlow } from './useIsSlow.js';
import { useSecondsLeft } from './useSecondsLeft.js';

/** How soon a second press of the same key still means what stood there before. */
const SECOND_PRESS_MS = 500;

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
  const passedOnAt = useRef(-Infinity);
  const stopHasFocus = useRef(false);
  // To the button that sends, from one that is about to go, or just went: on the body, keys reach the host.
  const passFocusOn = () => {
    passedOnAt.current = performance.now();
    stopHasFocus.current = false;
    send.current?.focus();
  };
  useBrowserLayoutEffect(() => {
    if (!fields.current) return undefined;
    // Before the fields rest: what loses the focus loses it to the body, where keys reach the host.
    if (isSending && fields.current.contains(activeElementOf(fields.current))) send.current?.focus();
    // As a property: React 18 does not know the attribute.
    fields.current.inert = prompt !== undefined || isSending;
    return () => {
      if (isSending && stopHasFocus.current && panel.current && mayTakeFocus(panel.current)) passFocusOn();
    };
  }, [prompt, isSending]);
  const wasSent = useRef(false);
  useBrowserLayoutEffect(() => {
    if (status === 'editing' && wasSent.current) panel.current?.querySelector('input')?.focus();
    wasSent.current = status === 'sent';
  }, [status]);
  const submit = (event?: SyntheticEvent) => {
    if (panel.current) syncUnheardInput(panel.current, flow.form);
    void flow.submit(event);
  };
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
        form={flow.form}
        invite={flow.invite}
        error={isSending ? undefined : error}
        secondsLeft={secondsLeft}
        showServerMessages={showServerMessages}
        onRetry={
          prompt === undefined
            ? () => {
                passFocusOn();
                submit();
              }
            : undefined
        }
      />
      {prompt}
      <div {...slot('footer')} style={prompt === undefined ? undefined : { display: 'none' }}>
        <SupportLinks />
        <ErrorSummary form={flow.form} panel={panel} isAsking={prompt !== undefined} />
        <Status {...slot('status', isSlow ? undefined : 'hidden')}>
          {isSending ? (isSlow ? words.stillSubmitting : words.submitting) : ''}
        </Status>
        <div {...slot('actions')}>
          {isSending ? (
            <Button
              key="stop"
              onFocus={() => {
                stopHasFocus.current = true;
              }}
              onBlur={() => {
                stopHasFocus.current = false;
              }}
              onClick={() => {
                passFocusOn();
                flow.stopWaiting();
              }}
            >
              {words.stopWaiting}
            </Button>
          ) : (
            // Another button, not this one with another meaning under a finger that is on its way.
            onCancel && (
              <Button key="cancel" onClick={onCancel}>
                {words.cancel}
              </Button>
            )
          )}
          <Button
            slot="submit"
            type="submit"
            buttonRef={send}
            inactive={isSending || Boolean(secondsLeft)}
            data-state={status}
            onClick={(event) => {
              // By keyboard. A pointer had to come here first.
              if (event.detail === 0 && performance.now() - passedOnAt.current < SECOND_PRESS_MS) event.preventDefault();
            }}
          >
            {isSending ? words.submitting : words.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
