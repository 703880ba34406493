import { describe, expect, test } from 'vitest';
import { askAdapter } from '../../src/headless/askAdapter.js';
import { answerTo } from '../support/adapter.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

const ANSWER = answerTo(EXAMPLE_REQUEST);

/** What the error says where a host's adapter resolves to this. */
async function readMessage(answer: unknown): Promise<string> {
  const context = { signal: new AbortController().signal, idempotencyKey: 'a-key', attempt: 1 };
  const failure = await askAdapter(async () => answer as never, EXAMPLE_REQUEST, context).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'unconfirmed' });
  return (failure as Error).message;
}

const SENTENCE = /^autoscribe-react: onInvite resolved to something other than AutoScribe’s answer\..*Resolve to the UserInviteResponse\./;

describe('an answer that is not AutoScribe’s is told to the developer', () => {
  test.each<[string, unknown, string]>([
    ['with the field that is wrong', { ...ANSWER, userId: 'user-17' }, 'userId'],
    ['with the field that is missing', { ...ANSWER, createdAt: undefined }, 'createdAt'],
    ['with every such field', { ...ANSWER, email: 5, level: 'owner', userId: null }, 'email, level, userId'],
  ])('%s', async (_name, answer, names) => {
    const message = await readMessage(answer);
    expect(message).toMatch(SENTENCE);
    expect(message.replace(SENTENCE, '')).toBe(` Wrong or missing: ${names}.`);
  });

  test.each([undefined, null, 'sent', []])('and where it is no object at all, such as %o, no field is named', async (answer) => {
    expect((await readMessage(answer)).replace(SENTENCE, '')).toBe('');
  });

  test('without a word of what it holds', async () => {
    const values = { firstName: ['Sarah'], email: { address: 'dr.johnson@hospital.org' }, userId: 'dr.johnson' };
    expect(await readMessage({ ...ANSWER, ...values })).not.toMatch(/Sarah|johnson|hospital/);
  });
});
