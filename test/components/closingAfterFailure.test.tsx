import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { InviteError, type InviteErrorCode } from '../../src/index.js';
import en from '../../src/locales/en.js';
import { button, COLLEAGUE, descriptionOf, field, renderDialog } from './openInvitation.js';

const { discard, errors, invite, person } = en;

/** A dialog in which the attempts failed so, one after the other, with what asks before it closes. */
async function failAndClose(codes: InviteErrorCode[], meanwhile = '') {
  const { open, user, send, settle } = renderDialog({ defaultValues: COLLEAGUE });
  await open();
  for (const code of codes) {
    await send();
    await settle((call) => call.fail(new InviteError(code)));
    // Whatever they entered so far, they go on.
    if (meanwhile !== '') await user.type(field(person.lastName), meanwhile);
  }
  await user.click(button(invite.close));
  const question = screen.getByRole('alertdialog');
  return { title: question.querySelector('p')?.textContent, text: descriptionOf(question), user };
}

describe('when the manager closes after an attempt that failed', () => {
  test.each(['unconfirmed', 'timeout', 'network', 'unavailable'] as const)(
    'and may have been carried out all the same (%s), the question says so, and discards nothing',
    async (code) => {
      const { title, text, user } = await failAndClose([code]);
      expect(title).toBe(discard.unsureTitle);
      // Two paragraphs: Japanese and Chinese set no space between sentences.
      expect(text).toBe(`${errors.unconfirmed.title}${discard.description}`);
      await user.click(button(discard.closeAnyway));
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  test.each(['invalid', 'forbidden', 'rate-limited', 'unauthenticated'] as const)(
    'and sent nothing (%s), while one before it may have been carried out, the question says so too',
    async (code) => {
      expect((await failAndClose(['unconfirmed', code])).title).toBe(discard.unsureTitle);
    },
  );

  test('and may have been carried out, that is said after an edit too', async () => {
    expect((await failAndClose(['timeout'], 'son')).title).toBe(discard.unsureTitle);
  });

  test.each(['invalid', 'forbidden', 'rate-limited'] as const)('and sent nothing (%s), it is an invitation to discard', async (code) => {
    expect((await failAndClose([code], 'son')).title).toBe(discard.title);
  });
});

test('no message of a failure claims that nothing was sent: an attempt before it may have been', () => {
  expect(JSON.stringify(errors)).not.toMatch(/nothing was sent/iu);
});
