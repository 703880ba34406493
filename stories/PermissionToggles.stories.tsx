import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { NpiInput, PermissionToggles } from '../src/index.js';

const meta: Meta<typeof PermissionToggles> = {
  title: 'Components/PermissionToggles',
  component: PermissionToggles,
  parameters: { width: 420 },
  args: { onValueChange: fn() },
};
export default meta;

type Story = StoryObj<typeof PermissionToggles>;

/** Nothing chosen yet but the way in. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('switch', { name: 'Manage studies' }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(expect.objectContaining({ canManageStudies: true }));
  },
};

/** What a permission requires stands inside it. */
export const NpiRequired: Story = {
  args: { details: { canCreateReports: <NpiInput required /> } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('switch', { name: 'Create reports' }));
    await expect(await canvas.findByRole('textbox', { name: 'NPI number' })).toBeRequired();
  },
};

/** Admins need the dashboard: the switch is locked on, and says why. It can still be reached by keyboard. */
export const AdminLocksDashboard: Story = {
  args: { level: 'admin', defaultValue: { canManageStudies: true, canCreateReports: false, hasDashboardAccess: false } },
  play: async ({ canvas, args }) => {
    const dashboard = canvas.getByRole('switch', { name: 'Dashboard access' });
    await userEvent.click(dashboard);
    await expect(dashboard).toBeChecked();
    await expect(dashboard).toHaveAccessibleDescription(/Always on for admins/);
    await expect(args.onValueChange).not.toHaveBeenCalled();
  },
};

/** Without the dashboard and without temporary access views, nobody could get in. */
export const NoWayIn: Story = {
  args: { defaultValue: { canManageStudies: true, canCreateReports: false, hasDashboardAccess: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/no way into AutoScribe/)).toBeVisible();
  },
};

/** Without the dashboard in a PACS that opens temporary access views. */
export const OnlyThroughThisPacs: Story = {
  args: { ...NoWayIn.args, policy: { temporaryAccess: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/only through this PACS/)).toBeVisible();
  },
};

/** A host that keeps its users inside its own platform. */
export const DashboardNever: Story = {
  args: { policy: { dashboardAccess: 'never', temporaryAccess: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('switch', { name: 'Dashboard access' })).not.toBeChecked();
    await expect(canvas.getByText('Always off in this PACS.')).toBeVisible();
  },
};

/** A host whose users all log in to AutoScribe's dashboard. */
export const DashboardAlways: Story = {
  args: { policy: { dashboardAccess: 'always' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('switch', { name: 'Dashboard access' })).toBeChecked();
    await expect(canvas.getByText('Always on in this PACS.')).toBeVisible();
  },
};

/** All three off: allowed, and said. */
export const NothingAllowed: Story = {
  args: { defaultValue: { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/can’t do anything yet/)).toBeVisible();
  },
};

/** What the host's server refused, at the switch that it is about. */
export const Refused: Story = {
  args: { errors: { canCreateReports: 'This practice may not create reports.' } },
  play: async ({ canvas }) => {
    const reports = canvas.getByRole('switch', { name: 'Create reports' });
    await expect(reports).toBeInvalid();
    await expect(reports).toHaveAccessibleDescription(/This practice may not create reports\.$/);
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const RightToLeft: Story = { ...NpiRequired, globals: { dir: 'rtl' } };

export const ReadingRoom: Story = { ...NoWayIn, globals: { theme: 'reading-room' } };
