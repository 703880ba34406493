/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
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
      code: code
        .replace(/'\.\.\/\.\.\/src\/(.+)\.js'/g, (_match, door: string) => `'autoscribe-react${DOORS[door]}'`)
        .replace('../../src/theme/index.css', 'autoscribe-react/styles.css'),
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

/** The vendor's own markup, the whole way: the rules, the sending and the retries come from `useInviteUserForm`. */
export const OwnMarkup: Story = {
  parameters: { ...showSource(ownMarkup), autoscribe: { fault: 'drop-after-write' } },
  render: ({ onInvite }) => <OwnMarkupExample onInvite={onInvite} />,
  play: async ({ canvas, loaded, step }) => {
    const field = (name: string) => canvas.getByRole('textbox', { name });
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }));

    await step('What is missing is said where it is missing', async () => {
      await press('Invite');
      await waitFor(() => expect(field('First name')).toHaveFocus());
      await expect(field('First name')).toHaveAccessibleDescription('Please fill this in.');
    });

    await step('The role proposes a permission, and the permission asks for the NPI', async () => {
      await fillIn(canvas, { firstName: 'Ada', lastName: 'Placeholder', email: 'ada@pacs.example' });
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Clinic role' }), 'Radiologist');
      await expect(canvas.getByRole('checkbox', { name: 'Create reports' })).toBeChecked();
      await press('Invite');
      await waitFor(() => expect(field('NPI number')).toHaveAccessibleDescription('Whoever creates reports needs an NPI number.'));
      await userEvent.type(field('NPI number'), '1234567893');
    });

    await step('An admin keeps the dashboard', async () => {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Access level' }), 'admin');
      await expect(canvas.queryByRole('checkbox', { name: 'Dashboard access' })).not.toBeInTheDocument();
    });

    await step('The answer gets lost, and a retry sends no second e-mail', async () => {
      await press('Invite');
      await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/it will not be sent twice/));
      await press('Invite');
      await waitFor(() => expect(canvas.getByRole('heading', { name: 'Invitation sent' })).toHaveFocus());
      await expect(loaded['world'].sandbox.mailbox()).toHaveLength(1);
    });

    await step('The next one begins in an empty first field, with the same role', async () => {
      await press('Invite another');
      await expect(field('First name')).toHaveFocus();
      await expect(field('First name')).toHaveValue('');
      await expect(canvas.getByRole('combobox', { name: 'Clinic role' })).toHaveValue('Radiologist');
    });
  },
};

const fillOwnMarkup: Story['play'] = async ({ canvas }) => {
  await fillIn(canvas, { firstName: 'Kit', lastName: 'Sample', email: 'kit@pacs.example' });
  await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Clinic role' }), 'Scribe');
  await userEvent.click(canvas.getByRole('button', { name: 'Invite' }));
};

/** What the toolbar's network does to it. */
export const OwnMarkupOffline: Story = {
  ...OwnMarkup,
  tags: ['!autodocs'],
  parameters: {},
  globals: { network: 'offline', strict: 'on', theme: 'dark' },
  play: async (context) => {
    await fillOwnMarkup?.(context);
    await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent(/There is no connection/));
    await expect(context.loaded['world'].sandbox.mailbox()).toHaveLength(0);
  },
};

/** While the answer is awaited, as the toolbar's ten seconds let one see. */
export const OwnMarkupSending: Story = {
  ...OwnMarkupOffline,
  globals: { latency: '10s' },
  play: async (context) => {
    await fillOwnMarkup?.(context);
    await expect(await context.canvas.findByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-disabled', 'true');
    await expect(context.canvas.getByRole('status')).toHaveTextContent('The invitation is being sent.');
  },
};
