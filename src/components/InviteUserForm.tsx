'use client';
import { useSettings, type AutoScribeSettings } from '../headless/config.js';
import { useInviteUserForm, type UseInviteUserFormOptions } from '../headless/useInviteUserForm.js';
import { InvitePanel } from './internal/InvitePanel.js';
import { Skin } from './internal/Skin.js';
import type { SkinProps } from './internal/skinProps.js';
import { useSlots } from './internal/slots.js';

/** What `InviteUserForm` takes, and `InviteUserDialog` too. */
export interface InviteUserFormProps
  extends UseInviteUserFormOptions, SkinProps, Pick<AutoScribeSettings, 'container' | 'nonce' | 'support' | 'onNpiLookup'> {
  /** Whether the clinic role is the designed list or the platform's own select. Default `'list'`. */
  roleControl?: 'list' | 'native' | undefined;
  /** Whether a server's own words may be shown, as text. They can echo a person's data. Default `false`. */
  showServerMessages?: boolean | undefined;
}

function Form({ roleControl = 'list', showServerMessages = false, ...options }: InviteUserFormProps) {
  const slot = useSlots();
  const flow = useInviteUserForm(options);
  return (
    <div {...slot('inviteUserForm')}>
      <InvitePanel
        flow={flow}
        roleControl={roleControl}
        showServerMessages={showServerMessages}
        renderTitle={(text) => <p {...slot('title')}>{text}</p>}
      />
    </div>
  );
}

/**
 * The invitation without a dialog, for a host's own page, drawer or modal: the form, sending, and the confirmation in
 * its place. Fills the width it is given.
 *
 * @example
 * <InviteUserForm onInvite={(invite, { signal }) => myBackend.invite(invite, { signal })} />
 */
export function InviteUserForm(props: InviteUserFormProps) {
  const settings = useSettings(props);
  return (
    <Skin settings={settings}>
      <Form {...props} />
    </Skin>
  );
}
