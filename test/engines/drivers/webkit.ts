import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Engine } from './driver.js';
import { findLibraryFolders, findProgram } from './findProgram.js';
import { command, pressOf, typeOf } from './webDriver.js';

/** Asks the machine for a port that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a screen that nobody sees, and gives its name. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { screen, display: `:${number.toString().trim()}` };
}

/** Tries until something answers. */
async function waitFor<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** WebKitGTK, which shares its engine with Safari, by its WebDriver. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  packages: 'webkit2gtk-driver xvfb',
  find: () =>
    findProgram(['Xvfb']) && findProgram(['WebKitWebDriver']) ? findProgram(['MiniBrowser'], findLibraryFolders('webkit2gtk-')) : undefined,
  async start(binary) {
    const [{ screen, display }, port] = await Promise.all([startScreen(), findPort()]);
    const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
    const stop = async () => {
      for (const child of [driver, screen]) {
        child.kill();
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }
    };
    try {
      const door = `http://127.0.0.1:${port}`;
      await waitFor(() => command('GET', `${door}/status`));
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
      const { sessionId } = await command<{ sessionId: string }>('POST', `${door}/session`, { capabilities });
      const session = `${door}/session/${sessionId}`;
      const act = async (actions: object[]) => {
        await command('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
      };
      return {
        open: (url) => command('POST', `${session}/url`, { url }),
        press: (key) => act(pressOf(key)),
        type: (text) => act(typeOf(text)),
        read: (expression) => command('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
        async close() {
          await command('DELETE', session);
          await stop();
        },
      };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};
