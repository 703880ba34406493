/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { createPacsApi } from './pacs/pacsApi.js';
import { PacsWorklist } from './pacs/PacsWorklist.js';
import { fillIn, openDialog, send } from './world/manager.js';

interface DemoProps {
  theme: string;
  /** Whether the back end is Storybook's own server or a sandbox in this page. */
  backEnd: 'server' | 'page';
}

function Demo({ theme, backEnd }: DemoProps) {
  const [api] = useState(() => createPacsApi(backEnd));
  return <PacsWorklist api={api} theme={theme} />;
}

const meta: Meta<typeof Demo> = {
  title: 'A PACS worklist',
  component: Demo,
  tags: ['!autodocs'],
  parameters: { ground: 'bare', controls: { disable: true } },
  args: { backEnd: 'page' },
  render: ({ backEnd }, { globals }) => <Demo backEnd={backEnd} theme={String(globals['theme'])} />,
};
export default meta;

type Story = StoryObj<typeof Demo>;

/** Press "Invite user": the invitation goes over HTTP to `createInviteHandler`, and from there to AutoScribe or its sandbox. */
export const Worklist: Story = {
  args: { backEnd: import.meta.env['STORYBOOK_PACS_BACK_END'] as DemoProps['backEnd'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Rowan Example MD', { selector: 'b' })).toBeVisible();
  },
};

/** The whole way: invite, find the e-mail, confirm, assign. The back end is in this page, so nothing of it stays. */
export const FromInvitationToFirstStudy: Story = {
  play: async ({ canvas, step }) => {
    const team = within(canvas.getByRole('complementary', { name: 'Team' }));
    await team.findByText('Rowan Example MD');
    const reader = canvas.getByRole('combobox', { name: 'Reader of DEMO-0001' });

    await step('The manager invites a radiologist', async () => {
      const dialog = await openDialog(canvas);
      await fillIn(dialog);
      await send(dialog);
      await expect(await dialog.findByText('Invitation sent')).toBeVisible();
      await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    });

    await step('The team shows her as invited; no study can be hers yet', async () => {
      await expect(await team.findByText('Ada Placeholder')).toBeVisible();
      await expect(team.getByText('Invited')).toBeVisible();
      await expect(within(reader).getByRole('option', { name: 'Ada Placeholder (not confirmed yet)' })).toBeDisabled();
    });

    await step('She opens the link in the e-mail', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Show e-mails' }));
      await userEvent.click(canvas.getByRole('button', { name: 'Open the link in the e-mail to ada@pacs.example' }));
      await expect(await canvas.findByText(/Ada Placeholder has confirmed/)).toBeVisible();
    });

    await step('Her first study', async () => {
      await userEvent.selectOptions(reader, await within(reader).findByRole('option', { name: 'Ada Placeholder' }));
      await expect(reader).toHaveDisplayValue('Ada Placeholder');
    });
  },
};

/** The invitation as it stands in front of the worklist. */
export const Inviting: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Rowan Example MD', { selector: 'b' });
    await openDialog(canvas);
  },
};

export const ReadingRoom: Story = { ...Inviting, globals: { theme: 'reading-room' } };

export const RightToLeft: Story = { ...Inviting, globals: { dir: 'rtl' } };

export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Rowan Example MD', { selector: 'b' })).toBeVisible();
  },
};
