import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { findBrowser } from '../../support/findBrowser.js';

/** A hotkey of the viewer, and the command it stands for. */
export interface Hotkey {
  key: string;
  command: string;
  /** Whether the viewer has such a command in the mode it is in. */
  isActive: boolean;
}

interface Managers {
  hotkeysManager: { hotkeyDefinitions: Record<string, { commandName: string; keys: string[] }> };
  commandsManager: { runCommand: (name: string, ...rest: unknown[]) => unknown; getCommand: (name: string) => unknown };
  servicesManager: {
    services: {
      uiModalService: { show: (modal: { title: string; content: unknown }) => void; hide: () => void };
      customizationService: { getCustomization: (name: string) => unknown };
    };
  };
}

declare global {
  interface Window {
    /** What OHIF hands to an extension. */
    ohif: Managers;
    /** What our extension offers. */
    autoscribe: { invites: number; showTrigger: (parent: Element) => void; showForm: (parent: Element) => void; remove: () => void };
    /** Every command that ran since it was last read. */
    commands: string[];
    /** Where the last key was pressed. */
    pressedOn: string;
  }
}

const NAMES: Record<string, string> = {
  backspace: 'Backspace',
  down: 'ArrowDown',
  end: 'End',
  enter: 'Enter',
  esc: 'Escape',
  home: 'Home',
  left: 'ArrowLeft',
  pagedown: 'PageDown',
  pageup: 'PageUp',
  right: 'ArrowRight',
  space: ' ',
  up: 'ArrowUp',
};

const ARGS = [
  '--no-sandbox',
  // The viewer draws with WebGL, here in software.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The viewer with an image on its screen, as a person at the desk has it. */
export interface Viewer {
  page: Page;
  /** The viewer's own table of hotkeys. */
  hotkeys: Hotkey[];
  /** The part of the screen with the image, and what the viewer writes over it. */
  pane: Locator;
  /**
   * Presses a key really, by its name in the viewer's table. Gives where it went (an input's name, or the slot of ours),
   * and the viewer's commands that ran since the last press.
   */
  press: (key: string) => Promise<{ on: string; commands: string[] }>;
  /** Gives the commands that ran since the last press. */
  takeCommands: () => Promise<string[]>;
  /** Saves a picture of the screen where `AUTOSCRIBE_SHOTS` names a folder. */
  shoot: (name: string) => Promise<void>;
  /** What page and viewer complained about. */
  errors: string[];
  close: () => Promise<void>;
}

/** Opens the viewer in a browser, waits for its image, and records the commands that it runs. */
export async function openViewer(address: string): Promise<Viewer> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: ARGS, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  const pane = page.locator('[data-cy="viewport-pane"]');
  await pane.getByText('(1/3)').waitFor({ timeout: 90_000 });
  const hotkeys = await page.evaluate(() => {
    const { hotkeysManager, commandsManager } = window.ohif;
    window.commands = [];
    const note = (event: Event) => {
      const { name, dataset } = event.composedPath()[0] as HTMLInputElement;
      window.pressedOn = name || (dataset['slot'] ?? 'nothing of ours');
    };
    // Ahead of everything, ours included.
    window.addEventListener('keydown', note, true);
    const runCommand = commandsManager.runCommand.bind(commandsManager);
    commandsManager.runCommand = (name, ...rest) => {
      window.commands.push(name);
      return runCommand(name, ...rest);
    };
    return Object.values(hotkeysManager.hotkeyDefinitions).map(({ commandName, keys }) => ({
      key: keys.join('+'),
      command: commandName,
      isActive: commandsManager.getCommand(commandName) !== undefined,
    }));
  });
  return {
    page,
    hotkeys,
    pane,
    press: async (key) => {
      await page.keyboard.press(key.startsWith('ctrl+') ? `Control+${key.slice(5)}` : (NAMES[key] ?? key));
      return page.evaluate(() => ({ on: window.pressedOn, commands: window.commands.splice(0) }));
    },
    takeCommands: () => page.evaluate(() => window.commands.splice(0)),
    shoot: async (name) => {
      const folder = process.env['AUTOSCRIBE_SHOTS'];
      if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
    },
    errors,
    close: () => browser.close(),
  };
}
