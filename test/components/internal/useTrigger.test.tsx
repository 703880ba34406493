import { cleanup, render, screen } from '@testing-library/react';
import { createElement, StrictMode, type ReactElement, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';

/** The dialog as a page has it that was just loaded: what is said once was not said yet. */
async function loadDialog() {
  vi.resetModules();
  const [{ InviteUserDialog }, said] = [
    await import('../../../src/components/InviteUserDialog.js'),
    vi.spyOn(console, 'error').mockReturnValue(),
  ];
  const show = (child?: ReactElement) =>
    render(
      <StrictMode>
        <InviteUserDialog onInvite={vi.fn()}>{child}</InviteUserDialog>
      </StrictMode>,
    );
  return { show, said };
}

function Deaf({ children }: { children: ReactNode }) {
  return <button type="button">{children}</button>;
}
function Listening(props: object) {
  return (
    <button type="button" {...props}>
      Invite
    </button>
  );
}

const SENTENCE =
  /^autoscribe-react: the child of InviteUserDialog keeps its ref to itself\. .+ Give one element that passes its ref and props on/;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a trigger that keeps its ref to itself', () => {
  test('is told to the developer, once', async () => {
    const { show, said } = await loadDialog();
    show(<Deaf>Invite</Deaf>);
    cleanup();
    show(<Deaf>Invite</Deaf>);
    expect(said.mock.calls).toEqual([[expect.stringMatching(SENTENCE)]]);
  });

  test('is not spoken of in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { show, said } = await loadDialog();
    show(<Deaf>Invite</Deaf>);
    expect(screen.getByRole('button', { name: 'Invite' })).toBeVisible();
    expect(said).not.toHaveBeenCalled();
  });
});

test('two elements in a fragment are no trigger either', async () => {
  const { show, said } = await loadDialog();
  show(
    <>
      <button type="button">Invite</button>
      <span />
    </>,
  );
  expect(said.mock.calls).toContainEqual([expect.stringMatching(SENTENCE)]);
});

describe('nothing is said', () => {
  test.each<[string, ReactElement | undefined]>([
    ['of a button', createElement('button', { type: 'button' }, 'Invite')],
    ['of a component that passes its ref and props on', createElement(Listening)],
    ['where the host opens the dialog, without a trigger', undefined],
  ])('%s', async (_name, child) => {
    const { show, said } = await loadDialog();
    show(child);
    expect(said).not.toHaveBeenCalled();
  });
});
