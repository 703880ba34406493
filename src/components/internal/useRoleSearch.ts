import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { activeElementOf } from './wall.js';

const PAUSE = 1000;
const STEP = 10;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function findMatch(items: HTMLElement[], current: number, typed: string): HTMLElement | undefined {
  const wanted = fold(typed);
  // The same letter again goes through the items that begin with it; a longer text may still fit the current one.
  const isRepeated = [...wanted].every((char) => char === wanted[0]);
  const start = isRepeated ? current + 1 : Math.max(current, 0);
  const inOrder = [...items.slice(start), ...items.slice(0, start)];
  const startsWith = (item: HTMLElement, text: string) => fold(item.textContent ?? '').startsWith(text);
  const hasWord = (item: HTMLElement) => fold(item.textContent ?? '').includes(` ${wanted}`);
  return (
    inOrder.find((item) => startsWith(item, wanted)) ??
    (isRepeated ? inOrder.find((item) => startsWith(item, wanted.slice(0, 1))) : undefined) ??
    inOrder.find(hasWord)
  );
}

/** Moves through an open role list by arrow keys and by typing, accents folded, inside a shadow root too. */
export function useRoleSearch(list: RefObject<HTMLElement | null>) {
  const typed = useRef({ text: '', at: 0 });
  const begun = useRef(false);
  const isConfirmed = useRef(false);
  const isTyping = () => typed.current.text !== '' && performance.now() - typed.current.at < PAUSE;
  const type = (key: string) => {
    typed.current = { text: (isTyping() ? typed.current.text : '') + key, at: performance.now() };
  };
  const readItems = () => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const focused = list.current && activeElementOf(list.current);
    const current = items.findIndex((item) => item === focused);
    return { items, current };
  };
  const focusTyped = (from: number) => findMatch(readItems().items, from, typed.current.text)?.focus();
  return {
    /** Whether a search is under way, so that a space belongs to it. */
    isTyping,
    /** Takes a key that opens the list. */
    begin: (key: string) => {
      type(key);
      begun.current = true;
    },
    /** Takes Enter after a key that opens the list, before the list is there: it chooses then. */
    confirm: () => {
      isConfirmed.current = begun.current;
    },
    /**
     * Focuses what the list begins with, once it stands in its place: what the opening key means, else the chosen role, else
     * the first. Gives the option that is to be chosen at once, where Enter came before the list.
     */
    start: (): HTMLElement | undefined => {
      const { items } = readItems();
      const chosen = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
      items[Math.max(chosen, 0)]?.focus();
      if (!begun.current) return undefined;
      begun.current = false;
      // A slow machine took its time to open the list. The letters typed meanwhile still follow the one that opened it.
      typed.current.at = performance.now();
      focusTyped(chosen);
      const isWanted = isConfirmed.current;
      isConfirmed.current = false;
      return isWanted ? items[readItems().current] : undefined;
    },
    /** Handles a key in the open list. */
    onKeyDown: (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      if (key.length === 1 && (key !== ' ' || isTyping())) {
        event.preventDefault();
        type(key);
        focusTyped(readItems().current);
        return;
      }
      const { items, current } = readItems();
      const last = items.length - 1;
      const targets: Partial<Record<string, number>> = {
        ArrowDown: current + 1,
        ArrowUp: current === -1 ? last : current - 1,
        PageDown: current + STEP,
        PageUp: current - STEP,
        Home: 0,
        End: last,
      };
      const target = targets[key];
      if (target === undefined) return;
      event.preventDefault();
      items[Math.min(Math.max(target, 0), last)]?.focus();
    },
  };
}
