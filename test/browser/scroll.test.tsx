import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focus, openDialog, renderHost, screen, waitForFocus, whenOver } from './host.js';

/** A long page of a host with a bar that stays at the bottom. */
const longPage = (dialog: React.ReactElement) => (
  <>
    <header style={{ position: 'fixed', insetInline: 0, bottom: 0, textAlign: 'end' }}>
      <span data-testid="clock">12:00</span>
    </header>
    {dialog}
    <div style={{ height: 4000 }} />
  </>
);

const readClock = () => page.getByTestId('clock').element().getBoundingClientRect().toJSON() as DOMRect;
const readPage = () => ({
  clock: readClock(),
  scrolls: [document.documentElement, document.body].map((element) => getComputedStyle(element).overflow),
  margins: getComputedStyle(document.body).margin,
  html: document.documentElement.getAttributeNames(),
  body: document.body.getAttributeNames(),
});

beforeEach(async () => {
  await page.viewport(1000, 500);
  whenOver(() => void page.viewport(1280, 720));
});

test('neither the dialog nor its role list moves or changes anything on the page behind', async () => {
  await renderHost({}, longPage);
  const before = readPage();
  await screen.trigger.click();
  await waitForFocus(screen.firstName);
  expect(readPage()).toEqual(before);
  focus(screen.role);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.list).toBeVisible();
  expect(readPage()).toEqual(before);
  await userEvent.keyboard('{Escape}');
  await waitForFocus(screen.role);
  await expect.poll(readPage).toEqual(before);
});

describe('with the dialog open', () => {
  test('a wheel over the backdrop scrolls nothing', async () => {
    await openDialog({}, longPage);
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    window.addEventListener('wheel', hear);
    whenOver(() => window.removeEventListener('wheel', hear));
    await userEvent.wheel(screen.dialog, { delta: { y: 300 } });
    await userEvent.wheel(page.elementLocator(screen.dialog.element().querySelector('[data-slot="header"]') as Element), {
      delta: { y: 300 },
    });
    expect(window.scrollY).toBe(0);
    expect(heard).toEqual([]);
  });

  test('a wheel over a form that is taller than the window scrolls the form, to its end, and never the page', async () => {
    await openDialog({}, longPage);
    const scrollers = () => [...screen.dialog.element().querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
    await userEvent.wheel(screen.email, { delta: { y: 200 } });
    await expect.poll(scrollers).toHaveLength(1);
    const scroller = scrollers()[0] as Element;
    await userEvent.wheel(page.elementLocator(scroller), { delta: { y: 5000 }, times: 3 });
    await expect.poll(() => Math.ceil(scroller.scrollTop + scroller.clientHeight)).toBeGreaterThanOrEqual(scroller.scrollHeight);
    expect(window.scrollY).toBe(0);
  });

  test.each(['{PageDown}', '{ArrowDown}', '{End}'])('%s on a button scrolls nothing behind it', async (key) => {
    await openDialog({}, longPage);
    focus(screen.submit);
    await userEvent.keyboard(key);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(window.scrollY).toBe(0);
  });

  test('a wheel over the open role list scrolls the list alone', async () => {
    await openDialog({}, longPage);
    focus(screen.role);
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.list).toBeVisible();
    const viewport = document.querySelector('[data-slot="role-viewport"]') as Element;
    await userEvent.wheel(page.elementLocator(viewport), { delta: { y: 200 } });
    await expect.poll(() => viewport.scrollTop).toBeGreaterThan(0);
    expect(window.scrollY).toBe(0);
  });
});
