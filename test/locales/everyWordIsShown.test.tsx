// @vitest-environment happy-dom
import '../support/setup.js';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FIELD_ERROR_CODES } from '../../src/domain/fieldError.js';
import {
  AccessRestrictedNotice,
  ClinicRoleSelect,
  InviteError,
  InviteUserDialog,
  NpiInput,
  PermissionToggles,
  type InviteErrorCode,
  type InviteUserDialogProps,
  type InviteUserFormProps,
  type UserInviteParams,
  type NpiInputProps,
} from '../../src/index.js';
import en from '../../src/locales/en.js';
import type { AccessRestrictedReason, Messages } from '../../src/locales/messages.js';
import { createAdapter, type AdapterCall } from '../support/adapter.js';
import { listTexts } from '../support/readLocales.js';
import { EXAMPLE_TYPED } from '../support/typed.js';

/** A language in which every text is its own path, so that what is on the screen tells which key it came from. */
function toPaths(node: unknown, path: readonly string[] = []): unknown {
  const mark = `⟦${path.join('.')}⟧`;
  if (typeof node === 'function') return () => mark;
  if (Array.isArray(node)) return node.map((child, index) => toPaths(child, [...path, String(index)]));
  if (typeof node === 'object' && node !== null) {
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, toPaths(child, [...path, key])]));
  }
  return mark;
}
const messages = { ...(toPaths(en) as Messages), locale: 'en' };
const say = (path: string) => `⟦${path}⟧`;

const SPOKEN = ['aria-label', 'label', 'placeholder', 'title', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
const support = { email: 'help@pacs.example', phone: '5551234567', url: 'https://pacs.example/help' };
/** What a host or a server gives is shown as it is. */
const GIVEN: readonly string[] = Object.values(support);

const seen = new Set<string>();
const strays = new Set<string>();
/** Notes every key that a person can read or hear now, and whatever letters are from no message. */
function look(): void {
  const texts = SPOKEN.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const text of texts) {
    for (const [, path = ''] of text.matchAll(/⟦(.+?)⟧/g)) seen.add(path);
    if (!GIVEN.includes(text) && /\p{L}/u.test(text.replaceAll(/⟦.+?⟧/g, ''))) strays.add(text);
  }
}
const show = (ui: ReactElement) => {
  cleanup();
  const view = render(ui);
  look();
  return view;
};
const press = async (path: string) => {
  // By hand: asking every button of the form for its role and name takes seconds in a DOM without a browser.
  const found = [...document.querySelectorAll('button')].find((button) =>
    `${button.textContent} ${button.getAttribute('aria-label')}`.includes(say(path)),
  );
  if (!found) throw new Error(`There is no button ${path}.`);
  await act(async () => {
    fireEvent.click(found);
  });
  look();
};
const pass = async (milliseconds: number) => {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
  look();
};

async function openDialog(props: Partial<InviteUserDialogProps> = {}) {
  const adapter = createAdapter();
  show(<InviteUserDialog defaultOpen roleControl="native" messages={messages} support={support} onInvite={adapter.onInvite} {...props} />);
  await act(() => vi.dynamicImportSettled());
  look();
  return {
    send: async (button = 'invite.submit') => {
      await press(button);
      await pass(0);
    },
    settle: async (step: (call: AdapterCall) => void) => {
      step(adapter.latest());
      await pass(0);
    },
  };
}

const openFilledIn = (props: Partial<InviteUserFormProps> = {}) => openDialog({ defaultValues: EXAMPLE_TYPED, ...props });

async function fillingIn(): Promise<void> {
  const { send } = await openDialog();
  fireEvent.click(screen.getByLabelText(say('permissions.canCreateReports.label')));
  look();
  await press('person.more');
  await send();
  await press('invite.cancel');
  await press('discard.keep');
}

async function permissions(): Promise<void> {
  const off = { canManageStudies: false, canCreateReports: false, hasDashboardAccess: false };
  show(<PermissionToggles messages={messages} level="admin" />);
  show(<PermissionToggles messages={messages} policy={{ dashboardAccess: 'always' }} />);
  show(<PermissionToggles messages={messages} policy={{ dashboardAccess: 'never' }} value={off} />);
  show(<PermissionToggles messages={messages} policy={{ dashboardAccess: 'never', temporaryAccess: true }} value={off} />);
  show(<ClinicRoleSelect messages={messages} />);
}

async function lookingUpAnNpi(): Promise<void> {
  const person = { npi: '1234567893', active: true, firstName: 'SARAH', lastName: 'JOHNSON', clinicRole: 'Radiologist' } as const;
  const answers: NpiInputProps['onLookup'][] = [
    () => Promise.reject(new TypeError('offline')),
    () => Promise.resolve(null),
    () => Promise.resolve({ ...person, kind: 'organization', organizationName: 'Bay Imaging' }),
    () => Promise.resolve({ ...person, kind: 'individual', active: false }),
    () => Promise.resolve({ ...person, kind: 'individual' }),
  ];
  for (const onLookup of answers) {
    for (const firstName of ['Sarah', 'Kit']) {
      show(
        <NpiInput
          messages={messages}
          defaultValue="1234567893"
          onLookup={onLookup}
          person={{ firstName, lastName: 'Johnson' }}
          onUseName={() => {}}
          onUseRole={() => {}}
        />,
      );
      await pass(0);
    }
  }
}

async function refusedFields(): Promise<void> {
  // The phone number first: a host's server may require what the form does not, and "required" is the first code.
  const fields: (keyof UserInviteParams)[] = ['phoneNumber', 'firstName', 'lastName', 'email', 'clinicRole'];
  for (let at = 0; at < FIELD_ERROR_CODES.length; at += fields.length) {
    const { send, settle } = await openFilledIn();
    await send();
    const fieldErrors = Object.fromEntries(fields.map((field, index) => [field, FIELD_ERROR_CODES[at + index] ?? 'rejected']));
    await settle((call) => call.fail(new InviteError('invalid', { fieldErrors })));
  }
}

async function failing(): Promise<void> {
  const codes = Object.keys(en.errors).filter((key) => typeof en.errors[key as keyof typeof en.errors] === 'object') as InviteErrorCode[];
  for (const code of codes) {
    const { send, settle } = await openFilledIn({ showServerMessages: true });
    await send();
    await settle((call) => call.fail(new InviteError(code, { message: 'no', requestId: 'req_1', retryAfterSeconds: 2 })));
    await pass(3000);
  }
  const { send, settle } = await openFilledIn();
  await send();
  // How long is not known here, so that the advice says "a moment".
  await settle((call) => call.fail(new InviteError('rate-limited')));
}

async function sendingAndSent(): Promise<void> {
  const { send, settle } = await openFilledIn();
  await send();
  await pass(9000);
  await press('invite.close');
  await press('discard.keepWaiting');
  await settle((call) => call.fail(new InviteError('unconfirmed')));
  await press('invite.close');
  await press('discard.keep');
  await send('errors.retry');
  await settle((call) => call.fail(new InviteError('duplicate')));
  await press('sent.inviteAnother');
  const another = await openFilledIn();
  await another.send();
  await another.settle((call) => call.answer());
}

async function restricted(): Promise<void> {
  for (const reason of ['dashboard-access', 'invite-permission', 'invitation-unconfirmed'] satisfies AccessRestrictedReason[]) {
    show(<AccessRestrictedNotice messages={messages} reason={reason} returnHref="/worklist" support={{ url: support.url }} />);
  }
  for (const open of [() => Promise.resolve({ url: 'https://view.example' }), () => Promise.reject(new Error('no'))]) {
    show(
      <AccessRestrictedNotice messages={messages} onOpenTemporaryAccess={() => new Promise((done) => setTimeout(done, 50)).then(open)} />,
    );
    await press('accessRestricted.openTemporaryAccess');
    await pass(50);
  }
}

async function notLoaded(): Promise<void> {
  vi.resetModules();
  vi.doMock('../../src/components/internal/InviteDialog.js', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const unloaded = await import('../../src/components/InviteUserDialog.js');
  show(<unloaded.InviteUserDialog defaultOpen messages={messages} onInvite={createAdapter().onInvite} />);
  await act(() => vi.dynamicImportSettled());
  look();
}

afterEach(() => {
  vi.doUnmock('../../src/components/internal/InviteDialog.js');
  vi.useRealTimers();
});

test('every word of the messages is shown by some component, in some state, and no other word is', async () => {
  vi.useFakeTimers();
  for (const visit of [fillingIn, permissions, lookingUpAnNpi, refusedFields, failing, sendingAndSent, restricted, notLoaded])
    await visit();
  const paths = listTexts(messages)
    .map(([path]) => path)
    .filter((path) => path !== 'locale');
  expect(paths.filter((path) => !seen.has(path))).toEqual([]);
  expect([...seen].filter((path) => !paths.includes(path))).toEqual([]);
  expect([...strays], 'what can be read or heard and is from no message').toEqual([]);
}, 60_000);
