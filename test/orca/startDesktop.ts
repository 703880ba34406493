import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A desktop of its own that nobody sees, with a keyboard and a voice that says nothing aloud. */
export interface Desktop {
  /** What a program needs in order to appear on it. */
  env: NodeJS.ProcessEnv;
  /** The home folder of whoever sits there. */
  home: string;
  /** Presses keys, by X's names. */
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Gives a window the keyboard: nothing else does, since nothing manages the windows there. */
  focusWindow: (title: string) => Promise<void>;
  stop: () => Promise<void>;
}

export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Ends a program, and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  // Orca may be too busy to hear that.
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(impatience);
}

/** Reads the first line that a program writes. */
async function readLine(stream: NodeJS.ReadableStream): Promise<string> {
  const [line] = (await once(stream, 'data')) as [Buffer];
  return line.toString().trim();
}

/** Starts the voice. Without any, a screen reader is mute. */
async function startVoice(home: string, env: NodeJS.ProcessEnv): Promise<{ voice: ChildProcess; address: string }> {
  const socket = path.join(home, 'speech.sock');
  // A machine without a sound card has no voice either, unless its sound goes nowhere.
  writeFileSync(path.join(home, '.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
  writeFileSync(path.join(home, 'speechd.conf'), 'AudioOutputMethod "alsa"\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n');
  const own = ['-P', path.join(home, 'speech.pid'), '-L', home, '-C', home];
  const voice = spawn('speech-dispatcher', ['-s', '-t', '0', '-c', 'unix_socket', '-S', socket, ...own], { stdio: 'ignore', env });
  const deadline = Date.now() + 20_000;
  while (!existsSync(socket)) {
    if (Date.now() > deadline) throw new Error('The voice did not start.');
    await pause(50);
  }
  return { voice, address: `unix_socket:${socket}` };
}

/** Starts it, with everything that it needs. */
export async function startDesktop(): Promise<Desktop> {
  const home = mkdtempSync(path.join(tmpdir(), 'autoscribe-orca-'));
  const runtime = path.join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const own = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: `:${await readLine(screen.stdio[3] as NodeJS.ReadableStream)}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'], env: own });
  const address = await readLine(bus.stdout as NodeJS.ReadableStream);
  const shared = { ...own, DBUS_SESSION_BUS_ADDRESS: address, GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1' };
  const { voice, address: speech } = await startVoice(home, shared);
  const env = { ...shared, SPEECHD_ADDRESS: speech };

  const run = async (...args: string[]) => {
    const [code] = (await once(spawn('xdotool', args, { stdio: 'ignore', env }), 'exit')) as [number];
    if (code !== 0) throw new Error(`xdotool ${args.join(' ')} failed.`);
  };
  let window: string[] = [];
  return {
    env,
    home,
    press: (...keys) => run(...window, 'key', '--delay', '60', ...keys),
    type: (text) => run(...window, 'type', '--delay', '60', text),
    focusWindow(title) {
      window = ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus'];
      return run(...window);
    },
    async stop() {
      for (const child of [voice, bus, screen]) await end(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
