import { act } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type UserInviteParams } from '../../src/headless/index.js';
import { answerTo } from '../support/adapter.js';
import { anyFormValues, findForbidden } from '../support/typed.js';
import { renderFlow } from './renderFlow.js';

test('hundreds of random fillings of the real form never send what AutoScribe forbids', { timeout: 60_000 }, async () => {
  const sent: UserInviteParams[] = [];
  const { flow, change, state } = renderFlow({
    onInvite: async (invite) => {
      sent.push(invite);
      return answerTo(invite);
    },
  });
  await fc.assert(
    fc.asyncProperty(anyFormValues, async (values) => {
      const before = sent.length;
      await change(values);
      await act(() => flow().submit());
      expect(sent.length - before).toBe(state().status === 'sent' ? 1 : 0);
      await act(async () => flow().reset());
    }),
    { numRuns: 300 },
  );
  expect(sent.flatMap(findForbidden)).toEqual([]);
  expect(sent.length).toBeGreaterThan(30);
});
