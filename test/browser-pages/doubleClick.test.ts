import { expect, test } from 'vitest';
import { expectFocus, openHost } from './host.js';

test('the second half of a double click, after a failure moved the buttons, presses nothing and takes no focus', async () => {
  const { page, arrivals } = await openHost('role=native', { answer: () => new Response(null, { status: 503 }) });
  await page.getByRole('button', { name: 'Invite user' }).click();
  await page.getByLabel('First name').fill('Sarah');
  await page.getByLabel('Last name').fill('Johnson');
  await page.getByLabel('E-mail').fill('dr.johnson@hospital.org');
  await page.getByLabel('Clinic role').selectOption('Front Desk Operator');
  const { mouse } = page;
  await page.getByRole('button', { name: 'Send invitation' }).hover();
  await mouse.down();
  await mouse.up();
  const retry = page.getByRole('button', { name: 'Try again' });
  const { x, y, width, height } = (await retry.waitFor().then(() => retry.boundingBox())) ?? { x: 0, y: 0, width: 0, height: 0 };
  await expectFocus(page, 'button', 'Send invitation');
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await expectFocus(page, 'button', 'Send invitation');
  await mouse.move(x + width / 2, y + height / 2);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await expectFocus(page, 'button', 'Send invitation');
  expect(arrivals).toHaveLength(1);
  await retry.click();
  await expect.poll(() => arrivals).toHaveLength(2);
});
