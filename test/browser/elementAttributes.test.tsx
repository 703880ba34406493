import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineInviteUserElement } from '../../src/standalone/index.js';
import { createAdapter } from '../support/adapter.js';
import { screen, waitForFocus, whenOver } from './host.js';

defineInviteUserElement();

async function openElement(attributes: Record<string, string>) {
  const element = document.createElement('autoscribe-invite-user');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.props = { onInvite: createAdapter().onInvite, theme: 'dark' };
  return openIn(element);
}

async function openIn(element: HTMLElement) {
  element.append(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Invite user' }));
  document.body.append(element);
  whenOver(() => element.remove());
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  return screen.dialog.element().closest<HTMLElement>('.autoscribe-root');
}

test('an attribute of the element that we have a word for counts, however it is written', async () => {
  const root = await openElement({ dir: 'RTL', theme: 'Reading-Room', 'role-control': 'native' });
  expect([root?.dir, root?.dataset['theme']]).toEqual(['rtl', 'reading-room']);
  expect(root?.querySelector('select')).not.toBeNull();
});

test('one that we have no word for is as if it were not there: the language and the property decide', async () => {
  const root = await openElement({ dir: 'auto', theme: 'sepia', 'role-control': 'radio' });
  expect([root?.dir, root?.dataset['theme']]).toEqual(['ltr', 'dark']);
  expect(root?.querySelector('[role="combobox"]')).not.toBeNull();
});

test('what is not among new properties is gone: nobody finds the person before in the form', async () => {
  const element = document.createElement('autoscribe-invite-user');
  const { onInvite } = createAdapter();
  element.props = { onInvite, defaultValues: { firstName: 'Anna', email: 'anna@pacs.example' }, theme: 'dark' };
  await openIn(element);
  await expect.element(screen.firstName).toHaveValue('Anna');
  await userEvent.keyboard('{Escape}');
  element.props = { onInvite };
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  await expect.element(screen.firstName).toHaveValue('');
  await expect.element(screen.email).toHaveValue('');
  expect(screen.dialog.element().closest<HTMLElement>('.autoscribe-root')?.dataset['theme']).toBe('light');
});

test.each([[undefined], [null]])(
  'properties that are %s as it comes into the page, as from a framework that has none yet, may come later',
  async (none) => {
    const element = document.createElement('autoscribe-invite-user');
    element.props = none as never;
    element.append(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Invite user' }));
    document.body.append(element);
    whenOver(() => element.remove());
    element.props = { onInvite: createAdapter().onInvite };
    await screen.trigger.click();
    await waitForFocus(screen.firstName);
  },
);
