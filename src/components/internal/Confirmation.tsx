import { useId, useRef, type ReactNode } from 'react';
import { useSettings } from '../../headless/config.js';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import type { InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { Button } from './Button.js';
import { mayTakeFocus } from './focus.js';
import { Icon } from './Icon.js';
import { useSlots } from './slots.js';
import { SupportLinks } from './SupportLinks.js';

/** What `Confirmation` takes. */
export interface ConfirmationProps extends Pick<InviteUserFormState, 'response' | 'invite' | 'inviteAnother'> {
  /** Renders the heading: a dialog's own title, or a plain one. */
  renderTitle: (text: ReactNode) => ReactNode;
  /** The id of the sentence below it, where a dialog is described by it. */
  descriptionId?: string | undefined;
  /** Called when the manager is done. Without it, only "Invite another" is offered. */
  onDone?: (() => void) | undefined;
}

/** What the manager sees once the invitation is sent: to whom, and what happens next. */
export function Confirmation({ response, invite, inviteAnother, renderTitle, descriptionId, onDone }: ConfirmationProps) {
  const id = useId();
  const textId = descriptionId ?? `${id}-text`;
  const slot = useSlots();
  const words = useSettings().messages.sent;
  const view = useRef<HTMLDivElement>(null);
  useBrowserLayoutEffect(() => {
    if (view.current && mayTakeFocus(view.current)) view.current.focus();
  }, []);
  const { firstName = '', lastName = '', email = '' } = response ?? invite ?? {};
  const describe = response ? words.description : words.alreadyDescription;
  return (
    <div {...slot('panel', 'sent')}>
      <div
        {...slot('confirmation')}
        data-private=""
        ref={view}
        tabIndex={-1}
        role="group"
        aria-labelledby={`${id}-title`}
        // What happens next, too: it is news, and nothing else would make a screen reader say it.
        aria-describedby={`${textId} ${id}-heading ${id}-steps`}
      >
        <span {...slot('confirmationMark')}>
          <Icon name="check" />
        </span>
        {renderTitle(<span id={`${id}-title`}>{response ? words.title : words.alreadyTitle}</span>)}
        <p {...slot('description')} id={textId} translate="no">
          {describe(`${firstName} ${lastName}`, email)}
        </p>
        <p {...slot('label')} id={`${id}-heading`}>
          {words.nextHeading}
        </p>
        <ol {...slot('nextSteps')} id={`${id}-steps`}>
          {words.next.map((step) => (
            <li key={step} {...slot('nextStep')}>
              {step}
            </li>
          ))}
        </ol>
      </div>
      <div {...slot('footer')}>
        <SupportLinks />
        <div {...slot('actions')}>
          <Button onClick={inviteAnother}>{words.inviteAnother}</Button>
          {onDone && (
            <Button slot="submit" onClick={onDone}>
              {words.done}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
