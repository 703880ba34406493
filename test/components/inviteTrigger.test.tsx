import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, forwardRef, useImperativeHandle, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { InviteUserDialog, type OnInvite } from '../../src/index.js';

describe('the host’s own button', () => {
  test('keeps its handlers, its ref and its attributes', async () => {
    const user = userEvent.setup();
    const ref = createRef<HTMLButtonElement>();
    const onClick = vi.fn();
    render(
      <InviteUserDialog onInvite={vi.fn<OnInvite>()}>
        <button ref={ref} type="submit" className="host" onClick={onClick}>
          Invite
        </button>
      </InviteUserDialog>,
    );
    expect(ref.current).toBe(screen.getByRole('button', { name: 'Invite' }));
    expect(ref.current).toHaveAttribute('type', 'submit');
    expect(ref.current).toHaveClass('host');
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test('opens nothing where its own click handler prevents the default', async () => {
    const user = userEvent.setup();
    const onOpenChange = vi.fn();
    render(
      <InviteUserDialog onInvite={vi.fn<OnInvite>()} onOpenChange={onOpenChange}>
        <button type="button" onClick={(event) => event.preventDefault()}>
          Invite
        </button>
      </InviteUserDialog>,
    );
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(onOpenChange).not.toHaveBeenCalled();
  });
});

describe('a component of the host’s', () => {
  interface LookProps {
    type?: 'primary' | undefined;
    onClick?: (() => void) | undefined;
  }
  interface Handle {
    nativeElement: HTMLButtonElement | null;
  }

  // As Ant Design has it: `type` is a look, and a ref may be given an object with the element in it.
  const Look = forwardRef<Handle, LookProps>(function Look({ type, ...props }, ref) {
    const element = useRef<HTMLButtonElement>(null);
    useImperativeHandle(ref, () => ({ nativeElement: element.current }));
    return (
      // oxlint-disable-next-line react/button-has-type
      <button ref={element} data-look={type} {...props}>
        Invite
      </button>
    );
  });

  test('is not told a type, which may mean a look; in a form it submits nothing, Enter in a field is not its press, and it has the focus back', async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn((event: SyntheticEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <input aria-label="Search" />
        <InviteUserDialog onInvite={vi.fn<OnInvite>()}>
          <Look />
        </InviteUserDialog>
        <button type="submit">Find</button>
      </form>,
    );
    await user.type(screen.getByLabelText('Search'), 'a{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onSubmit).toHaveBeenCalledTimes(1);
    onSubmit.mockClear();
    const trigger = screen.getByRole('button', { name: 'Invite' });
    expect(trigger).not.toHaveAttribute('data-look');
    await user.click(trigger);
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(onSubmit).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(trigger).toHaveFocus();
  });

  test('whose ref is no element at all opens the dialog in the page, and says so in development', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    const user = userEvent.setup();
    const Handled = forwardRef<{ scrollToIt: () => void }, LookProps>(function Handled(props, ref) {
      useImperativeHandle(ref, () => ({ scrollToIt: () => {} }));
      return (
        <button type="button" {...(props as object)}>
          Invite
        </button>
      );
    });
    render(
      <InviteUserDialog onInvite={vi.fn<OnInvite>()}>
        <Handled />
      </InviteUserDialog>,
    );
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(complaint.mock.calls.join()).toMatch(/^autoscribe-react: the child of InviteUserDialog keeps its ref to itself/);
  });

  test('that calls its handler without an event opens it, too, after the host’s own', async () => {
    const user = userEvent.setup();
    const onClick = vi.fn();
    const Silent = forwardRef<HTMLButtonElement, LookProps>(function Silent(props, ref) {
      return (
        <button type="button" ref={ref} onClick={() => props.onClick?.()}>
          Invite
        </button>
      );
    });
    render(
      <InviteUserDialog onInvite={vi.fn<OnInvite>()}>
        <Silent onClick={onClick} />
      </InviteUserDialog>,
    );
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(onClick).toHaveBeenCalledTimes(1);
  });
});

test('a child that is no element is the developer’s mistake, and says so', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => complaint.mockRestore());
  const text = 'Invite' as unknown as ReactElement;
  expect(() => render(<InviteUserDialog onInvite={vi.fn<OnInvite>()}>{text}</InviteUserDialog>)).toThrow(
    /^autoscribe-react: the child of InviteUserDialog is no element\. .+ Give one element/,
  );
});

test.each([null, false] as const)('where the host gives no trigger for now (%s), there is none', (none) => {
  render(<InviteUserDialog onInvite={vi.fn<OnInvite>()}>{none}</InviteUserDialog>);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a key held down on it tells the host once that the dialog opens, however long that takes', () => {
  const onOpenChange = vi.fn();
  render(
    <InviteUserDialog onInvite={vi.fn<OnInvite>()} onOpenChange={onOpenChange}>
      <button type="button">Invite</button>
    </InviteUserDialog>,
  );
  for (let press = 0; press < 5; press += 1) fireEvent.click(screen.getByRole('button', { name: 'Invite' }));
  expect(onOpenChange.mock.calls).toEqual([[true, 'trigger']]);
});

describe('a dialog that stands ready', () => {
  test('begins with what the host gives in the same breath as it opens', async () => {
    const user = userEvent.setup();
    function Row() {
      const [email, setEmail] = useState('');
      return (
        <InviteUserDialog onInvite={vi.fn<OnInvite>()} defaultValues={{ email }}>
          <button type="button" onClick={() => setEmail('kit.sample@clinic.example')}>
            Invite
          </button>
        </InviteUserDialog>
      );
    }
    render(<Row />);
    await user.hover(screen.getByRole('button', { name: 'Invite' }));
    await vi.waitFor(() => expect(document.querySelector('dialog')).not.toBeNull());
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('E-mail')).toHaveValue('kit.sample@clinic.example');
  });

  test('is empty again after the host itself closed it, with the pointer still there', async () => {
    const user = userEvent.setup();
    const ui = (open: boolean) => (
      <InviteUserDialog open={open} onInvite={vi.fn<OnInvite>()}>
        <button type="button">Invite</button>
      </InviteUserDialog>
    );
    const { rerender } = render(ui(false));
    await user.hover(screen.getByRole('button', { name: 'Invite' }));
    rerender(ui(true));
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('E-mail'), 'a');
    rerender(ui(false));
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(ui(true));
    expect(within(await screen.findByRole('dialog')).getByLabelText('E-mail')).toHaveValue('');
  });
});

test.each([undefined, null, false])(
  'a trigger that hands on props it was not given (%s) opens all the same, submits nothing, and keeps its press from the viewer',
  async (none) => {
    const user = userEvent.setup();
    const viewer = vi.fn();
    const onSubmit = vi.fn();
    const handlers = { onClick: none, onKeyDown: none, onFocus: none } as { onClick?: undefined };
    const nothing = { ...handlers, type: undefined, 'aria-haspopup': undefined };
    render(
      <form onSubmit={onSubmit}>
        <InviteUserDialog onInvite={vi.fn<OnInvite>()}>
          {/* oxlint-disable-next-line react/button-has-type */}
          <button {...nothing}>Invite</button>
        </InviteUserDialog>
      </form>,
    );
    document.addEventListener('keydown', viewer);
    onTestFinished(() => document.removeEventListener('keydown', viewer));
    const trigger = screen.getByRole('button', { name: 'Invite' });
    expect(trigger).toHaveAttribute('aria-haspopup', 'dialog');
    await user.tab();
    expect(trigger).toHaveFocus();
    viewer.mockClear();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(viewer).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  },
);
