import { memo, useCallback, useState, type ReactNode, type RefObject } from 'react';
import { useSettings } from '../../headless/config.js';
import { LookUpContext } from '../../headless/lookUpContext.js';
import { useInviteUserForm, type InviteUserFormState } from '../../headless/useInviteUserForm.js';
import { useLatest } from '../../headless/useLatest.js';
import type { InviteUserDialogProps, OpenChangeReason } from '../InviteUserDialog.js';
import type { InviteUserFormProps } from '../InviteUserForm.js';
import { Button } from './Button.js';
import { ClosePrompt } from './ClosePrompt.js';
import { Icon } from './Icon.js';
import { InvitePanel } from './InvitePanel.js';
import { Modal } from './Modal.js';
import { SkinScope } from './Skin.js';
import { useSlots } from './slots.js';

/** What `InviteDialog` takes. */
export interface InviteDialogProps extends InviteUserFormProps, Pick<InviteUserDialogProps, 'finalFocus'> {
  /** The dialog element's own. Title and description are named after it. */
  id: string;
  /** Whether it is open. It may stand ready before. */
  open: boolean;
  /** The trigger, or what stands in its place in the page. */
  anchor: RefObject<HTMLElement | null>;
  /** Called when the manager closes it. */
  onClose: (reason: OpenChangeReason) => void;
}

interface ContentProps extends Pick<InviteDialogProps, 'id' | 'roleControl' | 'showServerMessages'> {
  flow: InviteUserFormState;
  /** The question that must be answered before it closes, if one was asked. */
  prompt: ReactNode;
  /** Called with what the manager closes it by. */
  onCloseRequest: (reason: OpenChangeReason) => void;
}

/** The dialog's content. Opening what stands ready must not render it again. */
const Content = memo(function Content({
  flow,
  id,
  prompt,
  onCloseRequest,
  roleControl = 'list',
  showServerMessages = false,
}: ContentProps) {
  const slot = useSlots();
  const words = useSettings().messages.invite;
  const renderTitle = (text: ReactNode) => (
    <h2 {...slot('title')} id={`${id}-title`}>
      {text}
    </h2>
  );
  return (
    <InvitePanel
      flow={flow}
      roleControl={roleControl}
      showServerMessages={showServerMessages}
      renderTitle={renderTitle}
      descriptionId={`${id}-description`}
      onCancel={() => onCloseRequest('cancel')}
      onDone={() => onCloseRequest('done')}
      prompt={prompt}
      header={
        <div {...slot('header')}>
          {renderTitle(words.title)}
          <p {...slot('description')} id={`${id}-description`}>
            {words.description}
          </p>
          <Button slot="closeButton" aria-label={words.close} onClick={() => onCloseRequest('close-button')}>
            <Icon name="close" />
          </Button>
        </div>
      }
    />
  );
});

/** The dialog from its backdrop to its last button, for `InviteUserDialog`, which loads it. */
export function InviteDialog({ open, anchor, finalFocus, onClose, ...props }: InviteDialogProps) {
  const settings = useSettings(props);
  // Out here, where it outlives the dialog's element: a host may hide that for a while, or move it to another container.
  const flow = useInviteUserForm(props);
  const [asked, setAsked] = useState<OpenChangeReason>();
  // It is not asked again of the next invitation.
  if (asked && flow.status === 'sent') setAsked(undefined);
  const latest = useLatest(onClose);
  const requestClose = useCallback(
    (reason: OpenChangeReason) => {
      const losesSomething = flow.status === 'submitting' || (flow.status === 'editing' && (flow.isDirty || flow.isUnsure));
      if (!losesSomething) latest.current(reason);
      // A second request, such as another Escape, takes the question back.
      else setAsked((before) => (before ? undefined : reason));
    },
    [flow, latest],
  );
  return (
    <SkinScope settings={settings}>
      {/* Without a look-up, nothing changes at opening, and nothing is rendered for it. */}
      <LookUpContext.Provider value={open || !settings.onNpiLookup}>
        <Modal id={props.id} open={open} settings={settings} anchor={anchor} finalFocus={finalFocus} onCloseRequest={requestClose}>
          <Content
            flow={flow}
            id={props.id}
            roleControl={props.roleControl}
            showServerMessages={props.showServerMessages}
            prompt={
              asked && (
                <ClosePrompt
                  sending={flow.status === 'submitting'}
                  unsure={flow.isUnsure}
                  onStay={() => setAsked(undefined)}
                  onClose={() => onClose(asked)}
                />
              )
            }
            onCloseRequest={requestClose}
          />
        </Modal>
      </LookUpContext.Provider>
    </SkinScope>
  );
}
