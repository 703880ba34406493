import type { Key } from './driver.js';

// As the WebDriver standard numbers them.
const CODES: Record<Exclude<Key, 'Shift+Tab'> | 'Shift', string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });
const stroke = (value: string) => [down(value), up(value)];

/** Sends one command of the WebDriver standard, and gives its value. */
export async function command<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T };
  if (!response.ok) throw new Error(`WebDriver refused ${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

/** Keys in the order in which they go down and up. */
export function pressOf(key: Key): object[] {
  if (key === 'Shift+Tab') return [down(CODES.Shift), ...stroke(CODES.Tab), up(CODES.Shift)];
  return stroke(CODES[key]);
}

/** The same for a text. */
export const typeOf = (text: string) => [...text].flatMap(stroke);
