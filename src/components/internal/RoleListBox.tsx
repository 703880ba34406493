import * as Select from '@radix-ui/react-select';
import { setNonce } from 'get-nonce';
import { forwardRef, useRef, type RefObject } from 'react';
import { useSettings } from '../../headless/config.js';
import { assignRef } from './assignRef.js';
import { Icon } from './Icon.js';
import type { RoleControlProps } from './RoleList.js';
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

/** The open role list: Radix's, in a portal behind our wall. */
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
  const traces = useListTraces(trigger);
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
      value={value}
      onValueChange={onValueChange}
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
            search.onFocus(event, value !== '');
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            // The key has chosen by now; its click must not open the list again from the trigger.
            if (event.key === 'Enter') event.preventDefault();
            search.onKeyDown(event);
          }}
        >
          <div {...slot('roleViewport')} role="presentation">
            {groups.map(({ group, label, options }) => (
              <Select.Group key={group}>
                {groups.length > 1 && <Select.Label {...slot('roleGroupLabel')}>{label}</Select.Label>}
                {options.map((option) => (
                  <Select.Item
                    key={option.value}
                    {...slot('roleOption')}
                    value={option.value}
                    aria-labelledby={undefined}
                    onKeyDown={(event) => {
                      // A space within a search is part of the name.
                      if (event.key === ' ' && search.isTyping()) event.preventDefault();
                    }}
                  >
                    {option.label}
                    {option.value === value && <Icon name="check" />}
                  </Select.Item>
                ))}
              </Select.Group>
            ))}
          </div>
        </Select.Content>
      </Select.Portal>
    </Select.unstable_Provider>
  );
}
