import * as Select from '@radix-ui/react-select';
import { setNonce } from 'get-nonce';
import { forwardRef, useRef, type RefObject } from 'react';
import { useSettings } from '../../headless/config.js';
import { assignRef } from './assignRef.js';
import type { RoleControlProps } from './RoleList.js';
import { readRole, RoleOptions } from './RoleOptions.js';
import { useSlots } from './slots.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';
import { useKeyGuard } from './useKeyGuard.js';
import { useListTraces } from './useListTraces.js';
import type { useRoleSearch } from './useRoleSearch.js';
import { deepActiveElement, portalWall } from './wall.js';

/** What `RoleListBox` takes. */
export interface RoleListBoxProps extends Pick<RoleControlProps, 'groups' | 'value' | 'onValueChange'> {
  id: string;
  /** The id of what names the list. */
  labelledBy: string;
  container: HTMLElement;
  trigger: RefObject<HTMLElement | null>;
  list: RefObject<HTMLDivElement | null>;
  search: ReturnType<typeof useRoleSearch>;
  /** Called when a role was chosen or the list is left by keys: the trigger gets the focus. */
  onClose: () => void;
  /** Called when something else was pressed, which keeps the focus it took. */
  onPressOutside: () => void;
}

// Radix places the list at its own trigger. Ours stands there before Radix is loaded, and takes its place.
const Anchor = forwardRef<HTMLElement, { trigger: RefObject<HTMLElement | null> }>(function Anchor({ trigger }, ref) {
  useBrowserLayoutEffect(() => {
    assignRef(ref, trigger.current);
  }, [ref, trigger]);
  return null;
});

/** The open role list: Radix gives and places the box, in a portal behind our wall. */
export function RoleListBox({
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
  onPressOutside,
}: RoleListBoxProps) {
  const slot = useSlots();
  const { dir, nonce } = useSettings();
  const isEntering = useRef(false);
  const isReady = useRef(false);
  const traces = useListTraces(trigger);
  const choose = (role: string | undefined) => {
    if (role === undefined) return;
    onValueChange(role);
    onClose();
  };
  useKeyGuard(list, true, onClose);
  useBrowserLayoutEffect(() => {
    // For the `<style>` by which Radix's list holds the page's scrolling while it is open.
    if (nonce) setNonce(nonce);
  }, [nonce]);
  useBrowserLayoutEffect(() => {
    const view = trigger.current?.ownerDocument.defaultView;
    if (!view) return undefined;
    const closeOutside = (event: Event) => {
      const path = event.composedPath();
      if (![list.current, trigger.current].some((element) => element && path.includes(element))) onPressOutside();
    };
    // A press in another window takes the focus from this one, at which Radix would close the list that the press opened.
    const enter = () => {
      isEntering.current = view !== window;
      setTimeout(() => {
        isEntering.current = false;
      });
    };
    view.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', enter);
    return () => {
      view.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', enter);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Select.unstable_Provider
      open
      onOpenChange={(next) => {
        if (!next && !isEntering.current) onClose();
      }}
      dir={dir}
    >
      <Select.Trigger asChild>
        <Anchor trigger={trigger} />
      </Select.Trigger>
      <Select.Portal container={container}>
        <Select.Content
          {...slot('roleList')}
          {...portalWall}
          id={id}
          ref={list}
          position="popper"
          sideOffset={4}
          aria-labelledby={labelledBy}
          onCloseAutoFocus={(event) => {
            // Radix focuses the trigger a moment after closing. Whatever took the focus meanwhile keeps it, such as the
            // list itself where it is open again.
            const document = trigger.current?.ownerDocument;
            if (document && deepActiveElement(document) !== document.body) event.preventDefault();
          }}
          onFocus={(event) => {
            event.stopPropagation();
            traces.reveal();
            // Radix focuses the box, once, when it stands in its place.
            if (isReady.current) return;
            isReady.current = true;
            choose(readRole(search.start()));
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            const isChoice = event.key === 'Enter' || (event.key === ' ' && !search.isTyping());
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
        </Select.Content>
      </Select.Portal>
    </Select.unstable_Provider>
  );
}
