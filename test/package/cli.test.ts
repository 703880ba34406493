import axe from 'axe-core';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { BROWSER_ARGS, findBrowser } from '../support/findBrowser.js';
import { PLAIN_REQUEST } from '../support/reference.js';
import { installed } from './runInHost.js';

const program = () => installed(manifest.bin['autoscribe-react']);
const run = (...args: string[]) => spawnSync(process.execPath, [program(), ...args], { encoding: 'utf8' });
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the program as a developer does, and waits until it says where it listens. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [program(), 'sandbox', '--port', '0', ...args]);
  running.push(child);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ctrl+C')) break;
  }
  return { child, said, address: /API +(\S+)/.exec(said)?.[1] ?? '' };
}

const invite = (address: string, apiKey: string) =>
  fetch(`${address}/v1/autoScribe/users`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}` },
    body: JSON.stringify(PLAIN_REQUEST),
  });

describe('npx autoscribe-react, as it is installed', () => {
  test('serves a sandbox and says where, and with which key', async () => {
    const { said, address } = await start('--api-key', 'sk_mine', '--seed', '1');
    expect(said).toContain('API key  sk_mine');
    expect(said).toContain(`Mailbox  ${address}/`);
    expect(said).toContain(`createInviteHandler({ apiKey: "sk_mine", baseURL: '${address}'`);
    expect((await invite(address, 'other')).status).toBe(401);
    expect(await (await invite(address, 'sk_mine')).json()).toMatchObject(PLAIN_REQUEST);
    expect(await (await fetch(address)).text()).toContain(PLAIN_REQUEST.email);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('stops on %s, without a complaint', async (signal) => {
    const { child } = await start();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  test('says what to do where the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = run('sandbox', '--port', String(port));
    await new Promise((resolve) => other.close(resolve));
    expect(stderr).toBe(
      `autoscribe-react: port ${port} is in use. Another program listens there. Stop it, or choose another one with --port.\n`,
    );
    expect(status).toBe(1);
  });

  test('says what is wrong with what was typed, and how to use it', () => {
    const { status, stderr, stdout } = run('sandbox', '--port', 'http');
    expect(stderr).toMatch(/^autoscribe-react: --port is "http"\./);
    expect(stderr).toContain('--latency <ms>');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('helps', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('npx autoscribe-react sandbox') });
  });
});

describe('its mailbox in a browser', () => {
  async function findViolations(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  test('is read and answered by keyboard alone, satisfies axe, and obeys its own policy', async () => {
    const { address } = await start();
    await invite(address, 'sandbox-key');
    const executablePath = findBrowser();
    const browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) });
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.goto(address);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'You are invited to AutoScribe' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('There is nothing more to do.').waitFor();
      expect(await page.getByRole('definition').allTextContents()).toContain('Confirmed');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(said.filter((text) => !text.includes('favicon'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
