import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useBrowserLayoutEffect } from '../../headless/useBrowserLayoutEffect.js';
import { useLatest } from '../../headless/useLatest.js';
import { activeElementOf, deepActiveElement } from './focus.js';
import type { RoleControlProps } from './RoleCombobox.js';
import { readRole, RoleOptions } from './RoleOptions.js';
import { useSlots } from './slots.js';
import { useKeyGuard } from './useKeyGuard.js';
import { usePlacement } from './usePlacement.js';
import type { useRoleSearch } from './useRoleSearch.js';
import { portalWall } from './wall.js';

/** What `RoleList` takes. */
export interface RoleListProps extends Pick<RoleControlProps, 'groups' | 'value' | 'onValueChange'> {
  id: string;
  /** The id of what names the list. */
  labelledBy: string;
  container: HTMLElement;
  trigger: RefObject<HTMLElement | null>;
  list: RefObject<HTMLDivElement | null>;
  search: ReturnType<typeof useRoleSearch>;
  /** Called when a role was chosen or the list is left: the trigger gets the focus, before whatever was pressed takes it. */
  onClose: () => void;
  /** Called when something else took the focus, which keeps it. */
  onLeave: () => void;
}

/** The open role list, at its trigger, in a portal behind our wall. Nothing else of the page is touched. */
export function RoleList({
  id,
  labelledBy,
  container,
  trigger,
  list,
  search,
  groups,
  value,
  onValueChange,
  onClose,
  onLeave,
}: RoleListProps) {
  const slot = useSlots();
  const isOurs = (target: EventTarget | null) =>
    [list, trigger].some(({ current }) => current !== null && current.contains(target as Node | null));
  const latest = useLatest({ isOurs, onClose, onLeave });
  const choose = (role: string | undefined) => {
    if (role === undefined) return;
    onValueChange(role);
    onClose();
  };
  useKeyGuard(list, true, onClose);
  usePlacement(trigger, list, () => choose(readRole(search.start())), onClose);
  useBrowserLayoutEffect(() => {
    const view = list.current?.ownerDocument.defaultView;
    const closeOutside = (event: Event) => {
      if (!latest.current.isOurs(event.composedPath()[0] ?? null)) latest.current.onClose();
    };
    // A press in a frame of the page is heard by nobody out here; the focus goes there.
    const leaveForFrame = () => {
      if (list.current && !latest.current.isOurs(activeElementOf(list.current))) latest.current.onLeave();
    };
    view?.addEventListener('pointerdown', closeOutside, true);
    view?.addEventListener('blur', leaveForFrame);
    return () => {
      view?.removeEventListener('pointerdown', closeOutside, true);
      view?.removeEventListener('blur', leaveForFrame);
    };
  }, [list, latest]);
  useBrowserLayoutEffect(() => {
    const box = list.current;
    // The role that had the focus is no longer offered. From the body, keys would reach the host.
    if (box && deepActiveElement(box.ownerDocument) === box.ownerDocument.body) box.focus();
  }, [list, groups]);
  return createPortal(
    <div
      {...slot('roleList')}
      {...portalWall}
      id={id}
      ref={list}
      role="listbox"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      data-state="open"
      onBlur={(event) => {
        portalWall.onBlur(event);
        // Focus that goes nowhere has been taken by the host. In a window that is left, it stays where it is.
        if (!isOurs(event.relatedTarget ?? activeElementOf(event.currentTarget))) onLeave();
      }}
      onKeyDown={(event) => {
        portalWall.onKeyDown(event);
        // A list is left by choosing or by Escape. Tab would leave a role behind that only looked chosen.
        if (event.key === 'Tab') event.preventDefault();
        const isChoice =
          event.key === 'Enter' || (event.key === 'ArrowUp' && event.altKey) || (event.key === ' ' && !search.isText(event.key));
        if (!isChoice) {
          search.onKeyDown(event);
          return;
        }
        // Its click must not open the list again from the trigger, which has the focus by then.
        event.preventDefault();
        // A key held down has opened the list, and means nothing in it.
        if (!event.repeat) choose(readRole(event.target));
      }}
    >
      <RoleOptions id={id} groups={groups} value={value} onChoose={choose} />
    </div>,
    container,
  );
}
