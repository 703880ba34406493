import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import en from '../../../src/locales/en.js';
import { COLLEAGUE, openForm } from '../openInvitation.js';

const { level: words } = en;
const level = () => screen.queryByRole('radiogroup', { name: words.label });

describe('where the policy comes to leave one level', () => {
  test('that the invitation does not have, it is shown with what is wrong, and can be chosen and sent', async () => {
    const { adapter, user, send, setProps } = openForm({ defaultValues: COLLEAGUE });
    setProps({ policy: { levels: ['admin'] } });
    await user.click(screen.getByRole('button', { name: en.invite.submit }));
    expect(await screen.findByText(en.errors.summary(1))).toBeInTheDocument();
    expect(level()).toHaveAttribute('aria-invalid', 'true');
    expect(level()).toHaveAccessibleDescription(en.fieldErrors.level);
    expect(screen.queryByRole('radio', { name: words.member.label })).toBeNull();
    expect(screen.getByRole('radio', { name: words.admin.label })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: words.admin.label }));
    expect(level()).toHaveAttribute('aria-invalid', 'false');
    await send();
    expect(adapter.latest().invite.level).toBe('admin');
  });

  test('and it was chosen, the choice stays, and the focus with it', async () => {
    const { user, setProps } = openForm();
    setProps({ policy: { levels: ['admin'] } });
    await user.click(screen.getByRole('radio', { name: words.admin.label }));
    expect(screen.getByRole('radio', { name: words.admin.label })).toHaveFocus();
    expect(screen.getByRole('radio', { name: words.admin.label })).toBeChecked();
  });

  test('that the invitation has, there is no choice', () => {
    const { setProps } = openForm();
    setProps({ policy: { levels: ['member'] } });
    expect(level()).toBeNull();
  });
});
