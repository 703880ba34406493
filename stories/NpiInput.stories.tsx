import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { NpiInput } from '../src/index.js';
import { lookUpNpi, neverAnswers, outOfOrder } from './world/registry.js';

const meta: Meta<typeof NpiInput> = {
  title: 'Components/NpiInput',
  component: NpiInput,
  parameters: { width: 400 },
  args: { onValueChange: fn(), onLookup: undefined },
};
export default meta;

type Story = StoryObj<typeof NpiInput>;

const type = (text: string): NonNullable<Story['play']> => {
  return async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'NPI number' }), text);
    await userEvent.tab();
  };
};

/** Nothing typed yet. */
export const Empty: Story = {};

/** Ten digits whose check digit does not match: said when the field is left, not while somebody types. */
export const CheckDigitDiffers: Story = {
  play: async (context) => {
    await type('1234567890')(context);
    const field = context.canvas.getByRole('textbox', { name: 'NPI number' });
    await expect(field).toBeInvalid();
    await expect(field).toHaveAccessibleDescription(/check digit doesn’t match/);
  },
};

/** A digit too few. */
export const TooShort: Story = {
  play: async (context) => {
    await type('123456789')(context);
    await expect(context.canvas.getByText(/exactly ten digits/)).toBeVisible();
  },
};

/** What was copied from a letterhead is cleaned, never repaired. */
export const Pasted: Story = {
  play: async ({ canvas, args }) => {
    const field = canvas.getByRole('textbox', { name: 'NPI number' });
    await userEvent.click(field);
    await userEvent.paste('NPI: 123-456-7893');
    await userEvent.tab();
    await expect(field).toHaveValue('1234567893');
    await expect(args.onValueChange).toHaveBeenLastCalledWith('1234567893');
  },
};

/** The host's registry look-up knows the number. */
export const LookUpFound: Story = {
  args: { onLookup: lookUpNpi, person: { firstName: 'Ada', lastName: 'Placeholder' } },
  play: async (context) => {
    await type('1234567893')(context);
    await expect(await context.canvas.findByText(/Registered to/)).toBeVisible();
  },
};

/** The registry knows somebody else: a suggestion, never a correction. */
export const LookUpDiffers: Story = {
  args: { onLookup: lookUpNpi, person: { firstName: 'Grace', lastName: 'Example' }, onUseName: fn(), onUseRole: fn() },
  play: async (context) => {
    await type('1234567893')(context);
    await expect(await context.canvas.findByText(/differs from the name you entered/)).toBeVisible();
    await userEvent.click(context.canvas.getByRole('button', { name: /^Use the name/ }));
    await expect(context.args.onUseName).toHaveBeenCalledOnce();
  },
};

/** The number belongs to a practice, not to a person. */
export const LookUpOrganization: Story = {
  args: { onLookup: lookUpNpi },
  play: async (context) => {
    await type('1000000012')(context);
    await expect(await context.canvas.findByText(/belongs to an organization/)).toBeVisible();
  },
};

/** The registry has retired the number. */
export const LookUpInactive: Story = {
  args: { onLookup: lookUpNpi },
  play: async (context) => {
    await type('2000000002')(context);
    await expect(await context.canvas.findByText(/lists this NPI as inactive/)).toBeVisible();
  },
};

/** The registry does not know the number. That never keeps an invitation from being sent. */
export const LookUpNotFound: Story = {
  args: { onLookup: lookUpNpi },
  play: async (context) => {
    await type('1245319599')(context);
    await expect(await context.canvas.findByText(/does not know this NPI/)).toBeVisible();
    await expect(context.canvas.getByRole('textbox', { name: 'NPI number' })).toBeValid();
  },
};

/** The registry takes its time. The manager goes on. */
export const LookUpSlow: Story = {
  args: { onLookup: neverAnswers },
  play: async (context) => {
    await type('1234567893')(context);
    await expect(await context.canvas.findByText('Looking up the NPI…')).toBeVisible();
  },
};

/** The registry can't be asked. */
export const LookUpFailed: Story = {
  args: { onLookup: outOfOrder },
  play: async (context) => {
    await type('1234567893')(context);
    await expect(await context.canvas.findByText(/could not be looked up/)).toBeVisible();
  },
};

/** Digits stay left to right in a right-to-left page. */
/** What the host has against it goes before what the field says by itself. */
export const Refused: Story = {
  args: { defaultValue: '1234567893', error: 'This NPI belongs to somebody else here.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'NPI number' })).toHaveAccessibleDescription(
      'This NPI belongs to somebody else here.',
    );
  },
};

export const Disabled: Story = { args: { defaultValue: '1234567893', disabled: true } };

export const RightToLeft: Story = { ...CheckDigitDiffers, globals: { dir: 'rtl' } };

export const ReadingRoom: Story = { ...LookUpDiffers, globals: { theme: 'reading-room' } };
