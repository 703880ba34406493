/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, within } from 'storybook/test';
import { Stories, Title } from '@storybook/addon-docs/blocks';
import type { OnInvite } from '../src/index.js';
import { CustomMessages as CustomMessagesExample } from './examples/CustomMessages.js';
import customMessages from './examples/CustomMessages.tsx?raw';
import { MinimalInvite as MinimalInviteExample } from './examples/MinimalInvite.js';
import minimalInvite from './examples/MinimalInvite.tsx?raw';
import { OwnMarkup as OwnMarkupExample } from './examples/OwnMarkup.js';
import ownMarkup from './examples/OwnMarkup.tsx?raw';
import { createPacsBackEnd } from './pacs/createPacsBackEnd.js';
import { fillIn, openDialog, send } from './world/manager.js';

function Sources() {
  return (
    <>
      <Title />
      <Stories title="" includePrimary />
    </>
  );
}

const meta: Meta<{ onInvite: OnInvite }> = {
  title: 'Guides/Examples',
  parameters: { controls: { disable: true }, docs: { page: Sources } },
};
export default meta;

type Story = StoryObj<{ onInvite: OnInvite }>;

// A vendor imports from the package; here, its source stands in.
const DOORS: Record<string, string> = { index: '', 'headless/index': '/headless', 'adapters/http': '/http' };
const showSource = (code: string) => ({
  docs: {
    source: {
      language: 'tsx',
      code: code.replace(/'\.\.\/\.\.\/src\/(.+)\.js'/g, (_match, door: string) => `'autoscribe-react${DOORS[door]}'`),
    },
    canvas: { sourceState: 'shown' },
  },
});

/** The whole of it. */
export const MinimalInvite: Story = {
  parameters: showSource(minimalInvite),
  // The example posts to a route. Here, the route is in the page.
  beforeEach: () => {
    const { fetch } = globalThis;
    const answer = createPacsBackEnd({});
    globalThis.fetch = async (input, init) => (input === '/api/autoscribe/invite' ? answer(new Request(input, init)) : fetch(input, init));
    return () => {
      globalThis.fetch = fetch;
    };
  },
  render: () => <MinimalInviteExample />,
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas);
    await fillIn(dialog);
    await send(dialog);
    await expect(await screen.findByText('Invitation sent')).toBeVisible();
  },
};

/** The vendor's own words for a few things. */
export const CustomMessages: Story = {
  parameters: showSource(customMessages),
  render: ({ onInvite }) => <CustomMessagesExample onInvite={onInvite} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a colleague' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a colleague' }));
    await expect(dialog.getByRole('radio', { name: 'Colleague' })).toBeChecked();
    await expect(dialog.getByRole('button', { name: 'Add colleague' })).toBeEnabled();
  },
};

/** The vendor's own markup: the rules, the sending and the retries come from `useInviteUserForm`. */
export const OwnMarkup: Story = {
  parameters: showSource(ownMarkup),
  render: ({ onInvite }) => <OwnMarkupExample onInvite={onInvite} />,
  play: async ({ canvas, loaded }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'First name' }), 'Ada');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Last name' }), 'Placeholder');
    await userEvent.type(canvas.getByRole('textbox', { name: 'E-mail' }), 'ada@pacs.example');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Clinic role' }), 'Radiologist');
    await userEvent.type(await canvas.findByRole('textbox', { name: 'NPI number' }), '1234567893');
    await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
    await expect(await canvas.findByText('The invitation is on its way.')).toBeVisible();
    await expect(loaded['world'].sandbox.mailbox()).toHaveLength(1);
  },
};
