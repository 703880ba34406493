import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { InviteError, InviteUserDialog, type OnInvite } from '../src/index.js';
import type { WorldOptions } from './world/createWorld.js';
import { fillIn, openDialog, send } from './world/manager.js';
import { ADA } from './world/people.js';

const meta: Meta<typeof InviteUserDialog> = {
  title: 'Components/InviteUserDialog',
  component: InviteUserDialog,
  argTypes: { children: { control: false } },
  args: {
    children: <button type="button">Invite user</button>,
    support: { email: 'help@pacs.example' },
    onInvited: fn(),
    onError: fn(),
  },
};
export default meta;

type Story = StoryObj<typeof InviteUserDialog>;

/** The trigger is the host's own button, in the host's own look. */
export const Closed: Story = {};

/** As it opens: the focus is in the first field, everything else can wait. */
export const Open: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'First name' })).toHaveFocus());
  },
};

/** A radiologist, ready to send. The role proposed the permission, the permission asked for the NPI. */
export const FilledIn: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await expect(dialog.getByRole('switch', { name: 'Create reports' })).toBeChecked();
    await expect(dialog.getByRole('textbox', { name: 'NPI number' })).toHaveValue(ADA.npiNumber);
  },
};

/** Sent without a single field: every field says what it wants, and the first one has the focus. */
export const Incomplete: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await send(dialog);
    await expect(await dialog.findByText('Enter the first name.')).toBeVisible();
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'First name' })).toHaveFocus());
    await expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/Enter the e-mail address/);
  },
};

/** While the answer is awaited. The button keeps the focus, so no key falls through to the viewer behind. */
export const Sending: Story = {
  parameters: { autoscribe: { fault: 'never-answers' } },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await send(dialog);
    const submit = await dialog.findByRole('button', { name: 'Sending invitation…' });
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    await expect(submit).toHaveFocus();
  },
};

/** Sent: who gets the e-mail, what happens next, and the way to the next colleague. */
export const Sent: Story = {
  play: async ({ canvas, args, loaded }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await send(dialog);
    await expect(await dialog.findByText('Invitation sent')).toBeVisible();
    await expect(args.onInvited).toHaveBeenCalledOnce();
    await expect(loaded['world'].sandbox.mailbox()).toHaveLength(1);
  },
};

/** Closing with something typed asks first. Escape and the cross do the same. */
export const DiscardQuestion: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await userEvent.type(dialog.getByRole('textbox', { name: 'First name' }), 'Ada');
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(await screen.findByText('Discard this invitation?')).toBeVisible();
  },
};

/** Closing while the answer is awaited asks, too. */
export const CloseWhileSending: Story = {
  parameters: { autoscribe: { fault: 'never-answers' } },
  play: async (context) => {
    await Sending.play?.(context);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await expect(await screen.findByText('Close while sending?')).toBeVisible();
  },
};

const failing = (title: string, more: Partial<WorldOptions>, onInvite?: OnInvite): Story => ({
  parameters: { autoscribe: more },
  ...(onInvite ? { args: { onInvite } } : {}),
  play: async ({ canvas, args }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await send(dialog);
    await expect(await dialog.findByText(title)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue(ADA.email);
    await expect(args.onError).toHaveBeenCalledOnce();
  },
});

/** 409: the person has an account or an open invitation. */
export const Duplicate = failing('This person is already invited.', { invited: [ADA] });

/** The request never left. */
export const Offline = failing('No connection.', { fault: 'offline' });

/** 401 of the host's own route: the manager's session is over, and what was typed stays. */
export const SessionExpired = failing('Your session has ended.', { fault: 'session-expired' });

/** 429: the message counts down what AutoScribe asked to wait, and the button rests meanwhile. */
export const RateLimited = failing('Too many invitations at once.', { fault: '429' });

/** 5xx: nothing can be done but wait. */
export const Unavailable = failing('AutoScribe can’t be reached right now.', { fault: '500' });

/** 403: the host does not let this user invite. */
export const Forbidden = failing('You are not allowed to invite this person.', { fault: 'forbidden' });

/** The answer got lost. Nobody knows whether the e-mail went out, and the dialog says so. */
export const WeCouldNotConfirm = failing('We could not confirm whether the invitation was sent.', { fault: 'drop-after-write' });

/** No answer came in time. Nobody knows whether the e-mail went out. */
export const TookTooLong = failing('The answer took too long.', {}, async () => {
  throw new InviteError('timeout');
});

/** 422 without a word on which field: the details are to be checked. */
export const Invalid = failing('AutoScribe did not accept the invitation.', {}, async () => {
  throw new InviteError('invalid');
});

/** An adapter that broke: nobody knows whether the e-mail went out, and a second try does no harm. */
export const SomethingWentWrong = failing('Something went wrong.', {}, async () => {
  throw new TypeError('Cannot read properties of undefined');
});

/** After a lost answer, a retry finds the person invited: probably by the attempt before. */
export const AlreadyInvited: Story = {
  args: {
    onInvite: async (_invite, { attempt }) => {
      throw new InviteError(attempt === 1 ? 'unconfirmed' : 'duplicate');
    },
  },
  play: async (context) => {
    await WeCouldNotConfirm.play?.(context);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(await screen.findByText('Already invited')).toBeVisible();
  },
};

/** Closing while nobody knows whether it was sent says so. */
export const CloseWithoutAnAnswer: Story = {
  parameters: { autoscribe: { fault: 'drop-after-write' } },
  play: async (context) => {
    await WeCouldNotConfirm.play?.(context);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await expect(await screen.findByText('Close without an answer?')).toBeVisible();
  },
};

/** A retry of the same invitation carries the same key: it had arrived, so there is one user and one e-mail. */
export const ConfirmedByRetry: Story = {
  parameters: { autoscribe: { fault: 'drop-after-write' } },
  play: async (context) => {
    await WeCouldNotConfirm.play?.(context);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(await screen.findByText('Invitation sent')).toBeVisible();
    await expect(context.loaded['world'].sandbox.mailbox()).toHaveLength(1);
  },
};

/** The host's back end allows less than this page knew: the refusal lands on its field, and the focus, too. */
export const InvalidWithFieldErrors: Story = {
  parameters: { autoscribe: { policy: { roles: ['Imaging Technologist'] } } },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await send(dialog);
    await expect(await dialog.findByText('This role can’t be given here. Choose another one.')).toBeVisible();
    await waitFor(() => expect(dialog.getByRole('combobox', { name: 'Clinic role' })).toHaveFocus());
  },
};

export const RightToLeft: Story = { ...FilledIn, globals: { dir: 'rtl' } };

export const Dark: Story = { ...FilledIn, globals: { theme: 'dark' } };

export const ReadingRoom: Story = { ...FilledIn, globals: { theme: 'reading-room' } };

export const Phone: Story = { ...FilledIn, globals: { viewport: { value: 'phone' } } };
