import { describe, expect, test, vi } from 'vitest';
import { createInviteHandler, createMemoryIdempotencyStore } from '../../src/server/index.js';
import { API_KEY, openHost, post, settleAll } from './host.js';
import { createGate } from '../support/createGate.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from '../support/reference.js';

const KEY = { 'Idempotency-Key': '6f2c1f6e-54f4-4f0e-8f0a-6b6de5a0c7aa' };

/** A route of which everything behind `authorize` is watched. */
function openWatched(authorize: () => boolean | Promise<boolean>) {
  const touched: string[] = [];
  const store = createMemoryIdempotencyStore();
  const { sandbox } = openHost();
  const handler = createInviteHandler({
    authorize,
    apiKey: () => (touched.push('key'), API_KEY),
    fetch: (...given) => (touched.push('AutoScribe'), sandbox.fetch(...given)),
    onInvited: () => touched.push('onInvited'),
    idempotency: {
      claim: (...given) => (touched.push('store'), store.claim(...given)),
      save: (...given) => store.save(...given),
      release: (...given) => store.release(...given),
    },
  });
  const ask = async (body: object) => {
    const response = await handler(post(body, KEY));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ask, touched };
}

describe('before the host has allowed an invitation', () => {
  test('neither the API key, nor the store, nor AutoScribe is touched, however long it thinks', async () => {
    const gate = createGate();
    const { ask, touched } = openWatched(() => gate.passed.then(() => true));
    const answer = ask(EXAMPLE_REQUEST);
    await settleAll();
    expect(touched).toEqual([]);
    gate.open();
    expect((await answer).status).toBe(200);
    expect(touched).toEqual(['key', 'store', 'AutoScribe', 'onInvited']);
  });

  test('a stranger is told the same of a person who is invited and of one who is not, and of a key that was used', async () => {
    let isAllowed = true;
    const { ask, touched } = openWatched(() => isAllowed);
    expect((await ask(EXAMPLE_REQUEST)).status).toBe(200);
    isAllowed = false;
    touched.length = 0;
    const answers = [await ask(EXAMPLE_REQUEST), await ask(PLAIN_REQUEST), await ask({ ...PLAIN_REQUEST, email: 'new@pacs.example' })];
    const told = answers.map(({ status, body: { requestId: _own, ...rest } }) => ({ status, ...rest }));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 403, reason: 'not-authorized' });
    expect(touched).toEqual([]);
  });

  test('a stranger’s malformed invitation is told only the rules, which every browser that shows the form has too', async () => {
    const authorize = vi.fn(() => false);
    const { ask, touched } = openWatched(authorize);
    expect(await ask({ ...PLAIN_REQUEST, level: 'owner' })).toMatchObject({ status: 422, body: { fieldErrors: { level: 'level' } } });
    expect(authorize).not.toHaveBeenCalled();
    expect(touched).toEqual([]);
  });
});
