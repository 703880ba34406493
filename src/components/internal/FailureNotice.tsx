import { useEffect, useRef } from 'react';
import { INVITE_ERROR_CODES, type InviteError, type InviteErrorCode } from '../../domain/inviteError.js';
import { useSettings } from '../../headless/config.js';
import { useFormSnapshot } from '../../headless/useFormSnapshot.js';
import type { UserInviteParams } from '../../wire/inviteUser.js';
import { Button } from './Button.js';
import type { InviteForm } from './formState.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { cutServerText } from './useFieldErrorText.js';

/** What `FailureNotice` takes. */
export interface FailureNoticeProps {
  form: InviteForm;
  /** The request of the latest attempt, an object of its own for each. */
  invite: UserInviteParams | undefined;
  /** What went wrong. Without it, nothing is shown. */
  error: InviteError | undefined;
  /** How many seconds are left until another attempt is worth while, where the server asked to wait. */
  secondsLeft: number | undefined;
  showServerMessages: boolean;
  /** Called when the manager tries again. Without it, something else is asked first. */
  onRetry: (() => void) | undefined;
}

/** What was wrong is in the form: the same would fail again, and another is not known to. */
const OF_THIS_INVITE: readonly InviteErrorCode[] = ['invalid', 'duplicate', 'forbidden'];
/** Whoever tries the same again is promised that it will not be sent twice. */
const PROMISED: readonly InviteErrorCode[] = ['timeout', 'unconfirmed'];

/** What stood in the form as an attempt failed. It outlives the notice, which a host may have built anew while somebody types. */
const triedValues = new WeakMap<UserInviteParams, string>();

function Failure({ form, invite, error, secondsLeft, showServerMessages, onRetry }: FailureNoticeProps & { error: InviteError }) {
  const slot = useSlots();
  const words = useSettings().messages.errors;
  // A host without types, or with a newer version, may know more codes.
  const code = INVITE_ERROR_CODES.includes(error.code) ? error.code : 'unknown';
  const { title, advice } = words[code];
  const read = () => JSON.stringify(form.getValues());
  if (invite && !triedValues.has(invite)) triedValues.set(invite, read());
  const isEdited = useFormSnapshot(form, 'values', undefined, () => invite !== undefined && read() !== triedValues.get(invite));
  const mustWait = secondsLeft !== undefined && secondsLeft > 0;
  // How long "a moment" is. The other advice says more than when, such as that nothing will be sent twice.
  const saysWhen = code === 'rate-limited' && secondsLeft !== undefined;
  // Neither is said of another invitation than the one that was tried.
  if (isEdited && OF_THIS_INVITE.includes(code)) return null;
  const isBroken = isEdited && PROMISED.includes(code);
  return (
    <div {...slot('failure')} data-state={error.code}>
      <p {...slot('failureTitle')}>{title}</p>
      {!saysWhen && !isBroken && <p {...slot('failureAdvice')}>{advice}</p>}
      {mustWait && (
        <p {...slot('failureAdvice')} role="timer">
          {words.retryIn(secondsLeft)}
        </p>
      )}
      {secondsLeft !== undefined && <Status {...slot('failureAdvice')}>{mustWait ? '' : words.retryNow}</Status>}
      {showServerMessages && error.message !== '' && <p {...slot('failureAdvice')}>{words.serverSays(cutServerText(error.message))}</p>}
      {error.requestId && <p {...slot('failureAdvice')}>{words.requestId(cutServerText(error.requestId))}</p>}
      {onRetry && !isBroken && !OF_THIS_INVITE.includes(code) && (
        <div {...slot('actions', 'inline')}>
          <Button inactive={mustWait} onClick={onRetry}>
            {words.retry}
          </Button>
        </div>
      )}
    </div>
  );
}

/**
 * What kept the invitation from being sent, and what to do about it. Always mounted, and without a look of its own: a screen
 * reader hears what comes into an alert that it knows, and not all hear one that comes together with its words.
 */
export function FailureNotice({ error, ...props }: FailureNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A refused field takes the manager to itself.
    if (!error || error.fieldErrors) return;
    // On a small screen both can stand below the fold: first the buttons, one of which has the focus, then the message.
    notice.current?.nextElementSibling?.scrollIntoView?.({ block: 'nearest' });
    notice.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  return (
    // Firefox takes an alert for one only as it comes. What comes into it later needs to be told by `aria-live`.
    <div role="alert" aria-live="assertive" ref={notice}>
      {error && <Failure error={error} {...props} />}
    </div>
  );
}
