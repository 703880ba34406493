import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, waitFor, within } from 'storybook/test';
import { tokensCss } from '../.storybook/insides.js';
import { readTokens, type EditedTheme } from './theming/readTokens.js';
import { TokenEditor } from './theming/TokenEditor.js';

const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

const meta: Meta<typeof TokenEditor> = {
  title: 'Guides/Theming',
  component: TokenEditor,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, width: 1160 },
  args: readTokens(tokensCss),
  render: (args, { globals }) => {
    const theme = globals['theme'] === 'auto' ? (isDark() ? 'dark' : 'light') : (globals['theme'] as EditedTheme);
    return <TokenEditor key={theme} {...args} theme={theme} />;
  },
};
export default meta;

type Story = StoryObj<typeof TokenEditor>;

/** Change a token, and the invitation wears it. What is printed does the same in your application. */
export const Editor: Story = {
  play: async ({ canvas, canvasElement, step, userEvent }) => {
    const form = within(canvas.getByRole('region', { name: 'The invitation' }));
    const submit = await form.findByRole('button', { name: 'Send invitation' });
    const css = within(canvas.getByRole('region', { name: 'CSS to paste' }));
    const printed = () => canvasElement.querySelector('pre')?.textContent;
    const set = (name: string, value: string) => fireEvent.change(canvas.getByLabelText(name), { target: { value } });

    await step('Nothing is printed while nothing is changed', async () => {
      await expect(printed()).toBe('/* Nothing is changed yet. */');
      await expect(css.getByRole('button', { name: 'Copy' })).toBeDisabled();
    });

    await step('Another accent: in the invitation, and in the CSS, with nothing else', async () => {
      await set('accent', '#6d28d9');
      await expect(submit).toHaveStyle({ backgroundColor: 'rgb(109, 40, 217)' });
      await expect(form.getByRole('switch', { name: 'Create reports' })).toHaveStyle({ backgroundColor: 'rgb(109, 40, 217)' });
      await expect(printed()).toBe(':root {\n  --autoscribe-accent: #6d28d9;\n}');
    });

    await step('A length and a font', async () => {
      await set('radius', '2');
      await userEvent.selectOptions(canvas.getByLabelText('font'), 'Georgia, serif');
      await expect(submit).toHaveStyle({ borderTopLeftRadius: '2px', fontFamily: 'Georgia, serif' });
      await expect(printed()).toContain('\n  --autoscribe-radius: 2px;\n  --autoscribe-font: Georgia, serif;\n');
      await set('radius', '8');
      await expect(printed()).not.toContain('radius');
    });

    await step('An accent too light for white text brings the text along', async () => {
      await set('accent', '#ffd400');
      await expect(submit).toHaveStyle({ color: 'rgb(0, 0, 0)' });
      await expect(printed()).toContain('--autoscribe-on-accent: #000000;');
      await expect(canvas.getByText(/A link on the background has a contrast of 1\.4/)).toBeVisible();
      await set('accent', '#6d28d9');
      await expect(printed()).not.toContain('on-accent');
    });

    await step('Copied, as it is printed; where that is not allowed, selected', async () => {
      const writeText = fn(async (_text: string) => {});
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      await userEvent.click(css.getByRole('button', { name: 'Copy' }));
      await waitFor(() => expect(css.getByRole('status')).toHaveTextContent('Copied.'));
      await expect(writeText).toHaveBeenCalledWith(printed());
      writeText.mockRejectedValueOnce(new DOMException('Not now.', 'NotAllowedError'));
      await userEvent.click(css.getByRole('button', { name: 'Copy' }));
      await waitFor(() => expect(css.getByRole('status')).toHaveTextContent('copy it by hand'));
      await expect(String(getSelection())).toBe(printed());
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    await step('Another theme keeps what was changed, and shows its own rest', async () => {
      await userEvent.selectOptions(canvas.getByLabelText('theme'), 'Reading room');
      await expect(canvas.getByLabelText('background')).toHaveValue('#0d1014');
      await userEvent.selectOptions(canvas.getByLabelText('theme'), 'Light');
      await expect(canvas.getByLabelText('accent')).toHaveValue('#6d28d9');
    });
  },
};

/** As it begins. */
export const Untouched: Story = {
  play: async ({ canvas, userEvent }) => {
    await fireEvent.change(canvas.getByLabelText('spacing'), { target: { value: '6' } });
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }));
    await expect(canvas.getByText('/* Nothing is changed yet. */')).toBeVisible();
    await expect(canvas.getByLabelText('spacing')).toHaveValue('4');
  },
};

export const Dark: Story = { ...Untouched, globals: { theme: 'dark' } };

export const ReadingRoom: Story = { ...Untouched, globals: { theme: 'reading-room' } };

export const Phone: Story = { ...Editor, globals: { viewport: { value: 'phone' } } };
