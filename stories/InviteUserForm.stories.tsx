import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { InviteUserForm } from '../src/index.js';
import { chooseRole, fillIn, send } from './world/manager.js';
import { ADA } from './world/people.js';
import { lookUpNpi } from './world/registry.js';

const meta: Meta<typeof InviteUserForm> = {
  title: 'Components/InviteUserForm',
  component: InviteUserForm,
  parameters: { width: 860 },
  args: { support: { email: 'help@pacs.example' }, onInvited: fn(), onError: fn() },
};
export default meta;

type Story = StoryObj<typeof InviteUserForm>;

/** The same form without the dialog: for a host's own page, drawer or modal. */
export const Empty: Story = {};

/** The role proposes, the manager decides: a switch that somebody touched stays as it is. */
export const RoleProposesPermissions: Story = {
  play: async ({ canvas, canvasElement }) => {
    const form = within(canvasElement);
    await chooseRole(form, 'Radiologist');
    await expect(canvas.getByRole('switch', { name: 'Create reports' })).toBeChecked();
    await userEvent.click(canvas.getByRole('switch', { name: 'Create reports' }));
    await chooseRole(form, 'Cardiologist');
    await expect(canvas.getByRole('switch', { name: 'Create reports' })).not.toBeChecked();
  },
};

/** Creating reports needs an NPI: the field stands inside the permission, and the need is announced. */
export const NpiRequired: Story = {
  play: async ({ canvas, canvasElement }) => {
    await fillIn(within(canvasElement), { ...ADA, npiNumber: '' });
    await send(within(canvasElement));
    const npi = canvas.getByRole('textbox', { name: 'NPI number' });
    await waitFor(() => expect(npi).toBeInvalid());
    await expect(npi).toHaveAccessibleDescription(/creating reports needs one/);
    await waitFor(() => expect(npi).toHaveFocus());
  },
};

/** An admin needs the dashboard; going back to member restores what the manager had chosen. */
export const AdminLocksDashboard: Story = {
  args: { defaultValues: { hasDashboardAccess: false } },
  play: async ({ canvas }) => {
    const dashboard = canvas.getByRole('switch', { name: 'Dashboard access' });
    await userEvent.click(canvas.getByRole('radio', { name: /^Admin/ }));
    await expect(dashboard).toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: /^Member/ }));
    await expect(dashboard).not.toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: /^Admin/ }));
    await expect(canvas.getByText(/Always on for admins/)).toBeVisible();
  },
};

/** Without the dashboard, in a PACS that opens no temporary access views. */
export const NoWayIn: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('switch', { name: 'Dashboard access' }));
    await expect(await canvas.findByText(/no way into AutoScribe/)).toBeVisible();
  },
};

/** Details that few people need, unfolded. */
export const OptionalDetails: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Middle name, suffixes, phone' }));
    await userEvent.type(await canvas.findByRole('textbox', { name: /^Phone/ }), '(555) 010-0100');
    await expect(canvas.getByRole('textbox', { name: /^Middle name/ })).toBeVisible();
  },
};

/** The registry knows the number under another name, and offers what it knows. */
export const NpiLookUpDiffers: Story = {
  args: { onNpiLookup: lookUpNpi, defaultValues: { ...ADA, firstName: 'Grace', lastName: 'Example' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/differs from the name you entered/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Use the name Ada Placeholder' }));
    await expect(canvas.getByRole('textbox', { name: 'First name' })).toHaveValue('Ada');
    await expect(await canvas.findByText('Registered to Ada Placeholder, MD.')).toBeVisible();
  },
};

/** The platform's own role list. */
export const NativeRoleControl: Story = {
  args: { roleControl: 'native' },
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Clinic role' }), 'Imaging Technologist');
    await expect(canvas.getByRole('switch', { name: 'Manage studies' })).toBeChecked();
  },
};

/** A host that invites only members who stay inside the PACS. */
export const NarrowPolicy: Story = {
  args: { policy: { dashboardAccess: 'never', temporaryAccess: true, roles: ['Radiologist', 'Imaging Technologist'] } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('radio', { name: /^Admin/ })).not.toBeInTheDocument();
    await expect(canvas.getByText('Always off in this PACS.')).toBeVisible();
  },
};

export const RightToLeft: Story = { ...NpiRequired, globals: { dir: 'rtl' } };

export const Dark: Story = { ...NpiRequired, globals: { theme: 'dark' } };

export const ReadingRoom: Story = { ...NpiRequired, globals: { theme: 'reading-room' } };

export const Phone: Story = { ...NpiRequired, globals: { viewport: { value: 'phone' } } };
