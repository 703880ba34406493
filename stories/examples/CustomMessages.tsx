import { AutoScribeProvider, InviteUserDialog, type OnInvite, type PartialMessages } from '../../src/index.js';

// Only what differs. Everything else stays as it is.
const messages: PartialMessages = {
  invite: {
    title: 'Add a colleague',
    description: 'They get an e-mail from AutoScribe.',
    submit: 'Add colleague',
  },
  level: { member: { label: 'Colleague' }, admin: { label: 'Practice administrator' } },
  sent: { title: 'Colleague added' },
};

/** The vendor's own words for a few things, everywhere below the provider. */
export function CustomMessages({ onInvite }: { onInvite: OnInvite }) {
  return (
    <AutoScribeProvider messages={messages} support={{ url: '/help/autoscribe' }}>
      <InviteUserDialog onInvite={onInvite}>
        <button type="button">Add a colleague</button>
      </InviteUserDialog>
    </AutoScribeProvider>
  );
}
