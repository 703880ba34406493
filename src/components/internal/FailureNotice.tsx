import { useEffect, useRef } from 'react';
import type { InviteError } from '../../domain/inviteError.js';
import { useSettings } from '../../headless/config.js';
import { Button } from './Button.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';
import { cutServerText } from './useFieldErrorText.js';

/** What `FailureNotice` takes. */
export interface FailureNoticeProps {
  error: InviteError;
  /** How many seconds are left until another attempt is worth while. */
  secondsLeft: number;
  showServerMessages: boolean;
  onRetry: () => void;
}

const NO_RETRY: readonly string[] = ['invalid', 'duplicate', 'forbidden'];

/** What kept the invitation from being sent, and what to do about it. */
export function FailureNotice({ error, secondsLeft, showServerMessages, onRetry }: FailureNoticeProps) {
  const slot = useSlots();
  const words = useSettings().messages.errors;
  // A host without types, or with a newer version, may know more codes.
  const { title, advice } = (words as Partial<typeof words>)[error.code] ?? words.unknown;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A refused field takes the manager to itself.
    if (error.fieldErrors) return;
    // On a small screen both can stand below the fold: first the buttons, one of which has the focus, then the message.
    notice.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const waits = error.retryAfterSeconds !== undefined;
  return (
    <div {...slot('failure')} ref={notice} data-state={error.code}>
      <div role="alert">
        <p {...slot('failureTitle')}>{title}</p>
        <p {...slot('failureAdvice')}>{advice}</p>
        {showServerMessages && error.message !== '' && <p {...slot('failureAdvice')}>{words.serverSays(cutServerText(error.message))}</p>}
        {error.requestId && <p {...slot('failureAdvice')}>{words.requestId(cutServerText(error.requestId))}</p>}
      </div>
      {waits && secondsLeft > 0 && (
        <p {...slot('failureAdvice')} role="timer">
          {words.retryIn(secondsLeft)}
        </p>
      )}
      {waits && <Status {...slot('failureAdvice')}>{secondsLeft > 0 ? '' : words.retryNow}</Status>}
      {!NO_RETRY.includes(error.code) && (
        <div {...slot('actions', 'inline')}>
          <Button inactive={secondsLeft > 0} onClick={onRetry}>
            {words.retry}
          </Button>
        </div>
      )}
    </div>
  );
}
