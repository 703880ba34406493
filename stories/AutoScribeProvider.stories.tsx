import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AccessRestrictedNotice, AutoScribeProvider, ClinicRoleSelect, NpiInput, PermissionToggles } from '../src/index.js';
import './hostColours.css';

const meta: Meta<typeof AutoScribeProvider> = {
  title: 'Components/AutoScribeProvider',
  component: AutoScribeProvider,
  argTypes: { children: { control: false } },
  parameters: { width: 440 },
  args: {
    children: (
      <div style={{ display: 'grid', gap: 20 }}>
        <ClinicRoleSelect defaultValue="Radiologist" />
        <PermissionToggles
          defaultValue={{ canManageStudies: true, canCreateReports: true, hasDashboardAccess: false }}
          details={{ canCreateReports: <NpiInput /> }}
        />
        <AccessRestrictedNotice reason="dashboard-access" returnHref="#worklist" />
      </div>
    ),
  },
};
export default meta;

type Story = StoryObj<typeof AutoScribeProvider>;

/** Everything below takes its settings from here. */
export const Light: Story = { args: { theme: 'light' }, globals: { theme: 'light' } };

export const Dark: Story = { args: { theme: 'dark' }, globals: { theme: 'dark' } };

/** Near-black and low-glare, for diagnostic monitors. */
export const ReadingRoom: Story = { args: { theme: 'reading-room' }, globals: { theme: 'reading-room' } };

/** Four lines of CSS in the host, mapped to its own tokens, and the components wear its colours. */
export const HostColours: Story = {
  // Its colours are for a light page.
  globals: { theme: 'light' },
  decorators: [(Story) => <div className="host-colours">{Story()}</div>],
};

/** A word of the host's own, everywhere. */
export const OwnWords: Story = {
  args: { messages: { npi: { label: 'Provider number' }, accessRestricted: { return: 'Back to the worklist' } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Provider number' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Back to the worklist' })).toBeVisible();
  },
};

/** One policy for the whole application: here, the PACS opens temporary access views. */
export const OnePolicy: Story = {
  args: { policy: { temporaryAccess: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/only through this PACS/)).toBeVisible();
  },
};
