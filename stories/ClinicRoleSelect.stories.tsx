import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, within } from 'storybook/test';
import { CLINIC_ROLES, ClinicRoleSelect } from '../src/index.js';
import { chooseRole } from './world/manager.js';

const meta: Meta<typeof ClinicRoleSelect> = {
  title: 'Components/ClinicRoleSelect',
  component: ClinicRoleSelect,
  parameters: { width: 400 },
  args: { onValueChange: fn() },
};
export default meta;

type Story = StoryObj<typeof ClinicRoleSelect>;

export const Empty: Story = {};

/** All 61 roles in groups, imaging first. */
export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('combobox', { name: 'Clinic role' }));
    const list = within(await screen.findByRole('listbox'));
    await expect(list.getAllByRole('option')).toHaveLength(CLINIC_ROLES.length);
    await expect(list.getByRole('group', { name: 'Imaging' })).toBeVisible();
  },
};

/** By keyboard: one letter opens the list there, Enter takes it. */
export const TwoKeystrokes: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab();
    await expect(canvas.getByRole('combobox', { name: 'Clinic role' })).toHaveFocus();
    await userEvent.keyboard('r');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}');
    await expect(args.onValueChange).toHaveBeenCalledWith('Radiologist');
  },
};

export const Chosen: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await chooseRole(within(canvasElement), 'Imaging Technologist');
    await expect(args.onValueChange).toHaveBeenCalledWith('Imaging Technologist');
    await expect(canvas.getByRole('combobox', { name: 'Clinic role' })).toHaveTextContent('Imaging Technologist');
  },
};

/** A host that narrows the list, and adds a role of its own. */
export const OwnRoles: Story = {
  args: { roles: ['Radiologist', 'Imaging Technologist', 'PACS Administrator'] },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('combobox', { name: 'Clinic role' }));
    await expect(await screen.findAllByRole('option')).toHaveLength(3);
  },
};

/** The platform's own `<select>`: best on touch. */
export const Native: Story = {
  args: { control: 'native' },
  play: async ({ canvas, args }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Clinic role' }), 'Radiologist');
    await expect(args.onValueChange).toHaveBeenCalledWith('Radiologist');
  },
};

export const WithError: Story = {
  args: { error: 'Choose a clinic role.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'Clinic role' })).toHaveAccessibleDescription('Choose a clinic role.');
  },
};

export const Disabled: Story = { args: { disabled: true, defaultValue: 'Radiologist' } };

export const RightToLeft: Story = { ...Open, globals: { dir: 'rtl' } };

export const ReadingRoom: Story = { ...Open, globals: { theme: 'reading-room' } };

export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } };
