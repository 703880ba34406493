import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  AccessRestrictedNotice,
  AutoScribeProvider,
  ClinicRoleSelect,
  InviteUserForm,
  NpiInput,
  PermissionToggles,
} from '../../src/index.js';
import { button, field, sendButton } from './openInvitation.js';

const onInvite = () => new Promise<never>(() => {});
const rootOf = (element: Element) => element.closest('.autoscribe-root');

describe('what a host sets once', () => {
  test('holds for every component below, and a prop goes before it', () => {
    render(
      <AutoScribeProvider theme="dark" locale="ar" support={{ email: 'help@pacs.example' }} policy={{ roles: ['Scribe'] }}>
        <NpiInput />
        <ClinicRoleSelect control="native" theme="reading-room" dir="ltr" />
        <AccessRestrictedNotice />
      </AutoScribeProvider>,
    );
    const npi = rootOf(screen.getByRole('textbox'));
    expect(npi).toHaveAttribute('data-theme', 'dark');
    expect(npi).toHaveAttribute('lang', 'ar');
    expect(npi).toHaveAttribute('dir', 'rtl');
    const role = rootOf(screen.getByRole('combobox'));
    expect(role).toHaveAttribute('data-theme', 'reading-room');
    expect(role).toHaveAttribute('dir', 'ltr');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Scribe']);
    expect(screen.getByRole('link', { name: 'help@pacs.example' })).toBeInTheDocument();
  });

  test('renders nothing of its own', () => {
    const { container } = render(<AutoScribeProvider theme="dark" />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('words and classes inside the form', () => {
  test('go down to the parts that are components themselves, and classes are added once', () => {
    render(
      <AutoScribeProvider classNames={{ input: 'a', submit: 'a' }} messages={{ npi: { label: 'Provider number' } }}>
        <InviteUserForm
          roleControl="native"
          onInvite={onInvite}
          defaultValues={{ canCreateReports: true }}
          classNames={{ input: 'b', submit: 'b' }}
          messages={{ invite: { submit: 'Send invitation' } }}
        />
      </AutoScribeProvider>,
    );
    expect(field('Provider number').className).toBe('autoscribe-input a b');
    expect(field('First name').className).toBe('autoscribe-input a b');
    expect(sendButton().className).toBe('autoscribe-submit a b');
  });

  test('a form’s parts stand in one root, not one each', () => {
    const { container } = render(<InviteUserForm roleControl="native" onInvite={onInvite} />);
    expect(container.querySelectorAll('.autoscribe-root')).toHaveLength(1);
  });
});

describe('every element that a host can style', () => {
  test('has its slot in kebab-case as a class and as data-slot', () => {
    render(<PermissionToggles classNames={{ permissionList: 'mine' }} />);
    const list = screen.getByRole('group').querySelector('.mine');
    expect(list).toHaveAttribute('data-slot', 'permission-list');
    expect(list).toHaveClass('autoscribe-permission-list');
  });

  test('says its state where it has one', () => {
    render(<InviteUserForm roleControl="native" onInvite={onInvite} />);
    expect(button('Send invitation')).toHaveAttribute('data-state', 'editing');
  });
});
