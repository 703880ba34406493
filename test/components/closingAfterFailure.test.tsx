import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { InviteError, type InviteErrorCode } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { button, COLLEAGUE, descriptionOf, field, renderDialog } from './openInvitation.js';

const { discard, errors, invite, person } = en;

async function failAndClose(code: InviteErrorCode) {
  const { open, user, send, settle } = renderDialog({ defaultValues: COLLEAGUE });
  await open();
  await user.type(field(person.lastName), 'son');
  await send();
  await settle((call) => call.fail(new InviteError(code)));
  await user.click(button(invite.close));
  return descriptionOf(screen.getByRole('alertdialog', { name: discard.title }));
}

describe('when the manager closes after an attempt that failed', () => {
  test.each(['unconfirmed', 'timeout', 'network', 'unavailable'] as const)(
    'and may have been carried out all the same (%s), the question does not claim that nothing was sent',
    async (code) => {
      expect(await failAndClose(code)).toBe(errors.unconfirmed.title);
    },
  );

  test.each(['invalid', 'forbidden', 'rate-limited'] as const)('and sent nothing (%s), the question says so', async (code) => {
    expect(await failAndClose(code)).toBe(discard.description);
  });
});
