import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { activeElementOf } from './focus.js';

const TYPING_PAUSE_MS = 1000;
const STEP = 10;
const NOTHING = { text: '', at: 0, isConfirmed: false };

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
export function useRoleSearch(list: RefObject<HTMLElement | null>, open: boolean) {
  const typed = useRef(NOTHING);
  useBrowserLayoutEffect(() => {
    // What was meant for one list means nothing to the next.
    if (!open) typed.current = NOTHING;
  }, [open]);
  const isTyping = () => typed.current.text !== '' && performance.now() - typed.current.at < TYPING_PAUSE_MS;
  const isText = (key: string) => key.length === 1 && (key !== ' ' || isTyping());
  const type = (key: string) => {
    typed.current = { text: (isTyping() ? typed.current.text : '') + key, at: performance.now(), isConfirmed: false };
  };
  const readItems = () => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const focused = list.current && activeElementOf(list.current);
    const current = items.findIndex((item) => item === focused);
    return { items, current };
  };
  return {
    /** Whether a key is text: a space is while a search is under way. */
    isText,
    /** Takes text before the list is there. */
    type,
    /** Takes Enter after text, before the list is there: it chooses then. */
    confirm: () => {
      typed.current = { ...typed.current, isConfirmed: true };
    },
    /**
     * Focuses what the list begins with, once it stands in its place: what was typed, else the chosen role, else the first, or
     * none where the letters fit none. Gives the option that is to be chosen at once, where Enter came before the list.
     */
    start: (): HTMLElement | undefined => {
      const { items } = readItems();
      const { text, isConfirmed } = typed.current;
      const chosen = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
      // Letter by letter, as if the list had been there: "rr" is the second role with an R.
      let current = chosen;
      let match: HTMLElement | undefined;
      for (let end = 1; end <= text.length; end += 1) {
        match = findMatch(items, current, text.slice(0, end));
        if (match) current = items.indexOf(match);
      }
      (match ?? items[text ? chosen : Math.max(chosen, 0)] ?? list.current)?.focus();
      // A slow machine took its time to open the list. The letters typed meanwhile still follow the one that opened it.
      typed.current = { ...typed.current, at: performance.now() };
      return isConfirmed ? match : undefined;
    },
    /** Handles a key in the open list. */
    onKeyDown: (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      const { items, current } = readItems();
      if (isText(key)) {
        event.preventDefault();
        type(key);
        findMatch(items, current, typed.current.text)?.focus();
        return;
      }
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
