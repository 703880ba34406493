import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { AutoScribeProvider, InviteUserDialog, type OnInvite, type OnNpiLookup } from '../../src/index.js';
import en from '../../src/locales/en.js';

const START = { canCreateReports: true, npiNumber: '1234567893' };

function setUp(from: 'prop' | 'provider') {
  const user = userEvent.setup({ delay: null });
  const onNpiLookup = vi.fn<OnNpiLookup>(() => Promise.resolve(null));
  render(
    <AutoScribeProvider {...(from === 'provider' && { onNpiLookup })}>
      <InviteUserDialog onInvite={vi.fn<OnInvite>()} defaultValues={START} {...(from === 'prop' && { onNpiLookup })}>
        <button type="button">Invite</button>
      </InviteUserDialog>
    </AutoScribeProvider>,
  );
  const trigger = screen.getByRole('button', { name: 'Invite' });
  return { user, onNpiLookup, trigger };
}

describe.each(['prop', 'provider'] as const)('a dialog that starts with an NPI, and has a look-up by its %s,', (from) => {
  test('asks nobody while somebody only points at its trigger', async () => {
    const { user, onNpiLookup, trigger } = setUp(from);
    for (let visit = 0; visit < 3; visit += 1) {
      await user.hover(trigger);
      await waitFor(() => expect(document.querySelector('input[inputmode="numeric"]')).not.toBeNull());
      await user.unhover(trigger);
    }
    expect(onNpiLookup).not.toHaveBeenCalled();
  });

  test('asks once when it is opened', async () => {
    const { user, onNpiLookup, trigger } = setUp(from);
    await user.hover(trigger);
    await waitFor(() => expect(document.querySelector('input[inputmode="numeric"]')).not.toBeNull());
    await user.click(trigger);
    expect(await screen.findByText(en.npi.notFound)).toBeInTheDocument();
    expect(onNpiLookup.mock.calls.map(([npi]) => npi)).toEqual([START.npiNumber]);
  });
});
