import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { AccessRestrictedNotice } from '../src/index.js';

const meta: Meta<typeof AccessRestrictedNotice> = {
  title: 'Components/AccessRestrictedNotice',
  component: AccessRestrictedNotice,
  args: { reason: 'dashboard-access', onReturn: fn(), support: { email: 'help@pacs.example', phone: '+1 555 010 0100' } },
};
export default meta;

type Story = StoryObj<typeof AccessRestrictedNotice>;

/** A clinician without dashboard access, and the way back to work. */
export const DashboardAccess: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Return to the PACS' }));
    await expect(args.onReturn).toHaveBeenCalledOnce();
  },
};

/** In a PACS that opens temporary access views, the way onward is one button away. */
export const TemporaryAccess: Story = {
  args: { onOpenTemporaryAccess: fn(async () => ({ url: '#view' })) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Open temporary access' })).toBeVisible();
  },
};

/** While it is opened: announced, and asked for once. */
export const TemporaryAccessOpening: Story = {
  args: { onOpenTemporaryAccess: () => new Promise(() => {}) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open temporary access' }));
    await expect(await canvas.findByText('Opening…')).toBeVisible();
  },
};

/** The host gave an address: the view is a link, in a tab of its own. */
export const TemporaryAccessReady: Story = {
  ...TemporaryAccess,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open temporary access' }));
    await expect(await canvas.findByRole('link', { name: 'Open the view' })).toHaveFocus();
  },
};

/** The temporary view could not be opened: said where the button is, and it can be tried again. */
export const TemporaryAccessFailed: Story = {
  args: {
    onOpenTemporaryAccess: async () => {
      throw new Error('No view today.');
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open temporary access' }));
    await expect(await canvas.findByText(/could not be opened/)).toBeVisible();
  },
};

/** A member who may not invite. */
export const InvitePermission: Story = { args: { reason: 'invite-permission' } };

/** Somebody who has not opened the e-mail yet. */
export const InvitationUnconfirmed: Story = { args: { reason: 'invitation-unconfirmed' } };

/** The way back as a link, for hosts that navigate by URL. */
export const ReturnByLink: Story = {
  args: { onReturn: undefined, returnHref: '#worklist' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Return to the PACS' })).toHaveAttribute('href', '#worklist');
  },
};

export const RightToLeft: Story = { ...TemporaryAccess, globals: { dir: 'rtl' } };

export const ReadingRoom: Story = { ...TemporaryAccess, globals: { theme: 'reading-room' } };

export const Phone: Story = { ...TemporaryAccess, globals: { viewport: { value: 'phone' } } };
