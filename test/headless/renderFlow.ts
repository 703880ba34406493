import { act, renderHook, type RenderHookOptions } from '@testing-library/react';
import { useInviteUserForm, type InviteFormValues, type UseInviteUserFormOptions } from '../../src/headless/index.js';
import { createAdapter, type AdapterCall } from '../support/adapter.js';

type Options = Partial<UseInviteUserFormOptions>;

/** The invitation flow without markup, in front of an adapter that the test settles. */
export function renderFlow(options: Options = {}, render: Pick<RenderHookOptions<Options>, 'wrapper' | 'reactStrictMode'> = {}) {
  const adapter = createAdapter();
  const { result, rerender, unmount } = renderHook((more: Options) => useInviteUserForm({ onInvite: adapter.onInvite, ...more }), {
    initialProps: options,
    ...render,
  });
  const form = () => result.current.form;
  return {
    adapter,
    unmount,
    rerender: (more: Options) => rerender({ ...options, ...more }),
    flow: () => result.current,
    /** Where the invitation stands, in short. */
    state: () => ({ status: result.current.status, error: result.current.error?.code, response: result.current.response }),
    values: () => form().getValues(),
    /** Changes fields as a person does. */
    change: (values: Partial<InviteFormValues>) =>
      act(async () => {
        for (const [name, value] of Object.entries(values)) {
          await form()
            .register(name as keyof InviteFormValues)
            .onChange({ target: { name, value }, type: 'change' });
        }
      }),
    /** Presses the button: ends when the adapter was called, or when the form refused. */
    press: () => act(() => Promise.race([result.current.submit(), adapter.called()])),
    /** Settles the latest call, and lets it be shown. */
    settle: (step: (call: AdapterCall) => void) => act(async () => step(adapter.latest())),
    /** What is wrong, by field. */
    problems: () => {
      const names = Object.keys(form().getValues()) as (keyof InviteFormValues)[];
      const entries = names.map((name) => [name, form().getFieldState(name).error?.message] as const);
      return Object.fromEntries(entries.filter(([, message]) => message !== undefined));
    },
  };
}
