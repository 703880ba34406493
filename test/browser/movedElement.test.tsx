import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineInviteUserElement } from '../../src/standalone/index.js';
import { createAdapter } from '../support/adapter.js';
import { fillIn, focus, readFocus, screen, startViewer, waitForFocus, whenOver } from './host.js';

defineInviteUserElement();

type Place = Element | ShadowRoot;

function dress(shadow: ShadowRoot): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...document.querySelectorAll('style')].map((style) => style.textContent).join('\n'));
  shadow.adoptedStyleSheets = [sheet];
  return shadow;
}

/** A place in the page for the element to stand in; with `shadow`, a component of the host's with a root of its own. */
function createPlace(shadow = false): { host: HTMLElement; place: Place } {
  const host = document.createElement('div');
  document.body.append(host);
  whenOver(() => host.remove());
  return { host, place: shadow ? dress(host.attachShadow({ mode: 'open' })) : host };
}

/** The element in a place, and what its host hears of it. */
function createElement(place: Place, attributes: Record<string, string> = {}) {
  const adapter = createAdapter();
  const element = document.createElement('autoscribe-invite-user');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const told: unknown[] = [];
  element.addEventListener('open-change', ({ detail }: CustomEventInit) => told.push(detail));
  element.props = { onInvite: adapter.onInvite };
  element.append(Object.assign(document.createElement('button'), { type: 'button', textContent: 'Invite user' }));
  place.append(element);
  if (element.shadowRoot) dress(element.shadowRoot);
  whenOver(() => element.remove());
  return { ...adapter, element, told };
}

async function open() {
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
}

const isModal = () => screen.dialog.element().matches(':modal');
const readWalls = (place: Place) => place.querySelectorAll('.autoscribe-wall').length;

describe.each<[string, () => { move: () => void; place: Place; attributes?: Record<string, string> }]>([
  [
    'to another place in the page',
    () => {
      const { place } = createPlace();
      const other = createPlace().place;
      return { place, move: () => other.append(...place.childNodes) };
    },
  ],
  [
    'by taking it out and putting it in',
    () => {
      const { place } = createPlace();
      const move = () => {
        const [element] = place.children;
        element?.remove();
        if (element) place.append(element);
      };
      return { place, move };
    },
  ],
  [
    'with the shadow root of its own',
    () => {
      const { place } = createPlace();
      const other = createPlace().place;
      return { place, attributes: { shadow: '' }, move: () => other.append(...place.childNodes) };
    },
  ],
  [
    'with the host’s component whose shadow root it stands in',
    () => {
      const { host, place } = createPlace(true);
      const other = createPlace().host;
      return { place, move: () => other.append(host) };
    },
  ],
])('the element, moved while its dialog is open, %s,', (_name, prepare) => {
  test('keeps what is typed, the focus and the keys, and says nothing', async () => {
    const { place, move, attributes } = prepare();
    const { told } = createElement(place, attributes);
    const { heard } = startViewer();
    await open();
    await userEvent.keyboard('Kit');
    focus(screen.email);
    await userEvent.keyboard('kit@');
    move();
    expect(isModal()).toBe(true);
    await userEvent.keyboard('pacs.example');
    expect(readFocus()).toBe(screen.email.element());
    await expect.element(screen.firstName).toHaveValue('Kit');
    await expect.element(screen.email).toHaveValue('kit@pacs.example');
    expect(told).toEqual([{ open: true, reason: 'trigger' }]);
    await userEvent.keyboard('{Escape}');
    focus(screen.discard);
    await userEvent.keyboard('{Enter}');
    await waitForFocus(screen.trigger);
    expect(heard).toEqual([]);
  });

  test('goes on sending', async () => {
    const { place, move, attributes } = prepare();
    const { calls, latest } = createElement(place, attributes);
    await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    move();
    latest().answer();
    await waitForFocus(screen.sent);
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([false]);
  });
});

describe('the element, moved while its dialog is open,', () => {
  test('into another shadow root, takes the dialog along', async () => {
    const { place } = createPlace();
    const other = createPlace(true).place;
    const { element, told } = createElement(place);
    await open();
    await userEvent.keyboard('Kit');
    other.append(element);
    await expect.poll(() => screen.dialog.element().getRootNode() === other).toBe(true);
    expect(isModal()).toBe(true);
    await expect.element(screen.firstName).toHaveValue('Kit');
    expect(readWalls(document.body)).toBe(0);
    expect(told).toHaveLength(1);
  });

  test('into the document of a frame, takes the dialog along', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    whenOver(() => frame.remove());
    const { place } = createPlace();
    const { element } = createElement(place);
    await open();
    await userEvent.keyboard('Kit');
    const view = frame.contentDocument as Document;
    view.body.append(element);
    await expect.poll(() => view.querySelector('dialog:modal') !== null).toBe(true);
    expect(view.querySelector('input')?.value).toBe('Kit');
    expect(readWalls(document.body)).toBe(0);
  });
});

test.each([{}, { shadow: '' }])(
  'the element, taken out while its dialog sends, stops it and leaves nothing behind (%o)',
  async (attributes) => {
    const { place } = createPlace();
    const { element, calls } = createElement(place, attributes);
    await open();
    await fillIn();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls).toHaveLength(1);
    element.remove();
    await expect.poll(() => calls[0]?.signal.aborted).toBe(true);
    expect(readWalls(document.body) + readWalls(element.shadowRoot ?? element)).toBe(0);
    element.querySelector('button')?.click();
    expect(page.getByRole('dialog').query()).toBeNull();
    place.append(element);
    await open();
    await expect.element(screen.firstName).toHaveValue('');
  },
);
