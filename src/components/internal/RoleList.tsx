import * as Select from '@radix-ui/react-select';
import { setNonce } from 'get-nonce';
import { useRef, useState, type Ref } from 'react';
import { useSettings } from '../../headless/config.js';
import type { ClinicRoleOptionGroup } from '../../headless/useClinicRoleOptions.js';
import type { ControlProps } from './Field.js';
import { Icon } from './Icon.js';
import { useSlots } from './slots.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';
import { useKeyGuard } from './useKeyGuard.js';
import { useListTraces } from './useListTraces.js';
import { useRoleSearch } from './useRoleSearch.js';
import { useWalledRoot } from './useWalledRoot.js';
import { deepActiveElement, portalWall } from './wall.js';

/** What both role controls take. */
export interface RoleControlProps {
  control: ControlProps;
  groups: ClinicRoleOptionGroup[];
  value: string;
  onValueChange: (value: string) => void;
  name: string | undefined;
  disabled: boolean;
  required: boolean;
  /** The element that takes the focus. */
  controlRef?: Ref<HTMLElement> | undefined;
}

const OPENING_KEY = /^\S$/u;

/** The role list: Radix's, in a portal behind our wall, mounted only while it is open. */
export function RoleList({ control, groups, value, onValueChange, name, disabled, required, controlRef }: RoleControlProps) {
  const slot = useSlots();
  const settings = useSettings();
  const { messages, dir, nonce } = settings;
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const closedByPress = useRef(false);
  const isEntering = useRef(false);
  const container = useWalledRoot(trigger, open, settings, 'list');
  const search = useRoleSearch(list);
  const traces = useListTraces(trigger, open);
  const change = (next: boolean) => {
    if (!next && isEntering.current) return;
    // Before the list goes: focus must not touch the body, where keys reach the host.
    if (!next) trigger.current?.focus();
    setOpen(next);
  };
  const isMounted = open && container !== null;
  useBrowserLayoutEffect(() => {
    // For the `<style>` by which Radix's list holds the page's scrolling while it is open.
    if (open && nonce) setNonce(nonce);
  }, [open, nonce]);
  useKeyGuard(list, isMounted, () => change(false));
  useBrowserLayoutEffect(() => {
    const view = trigger.current?.ownerDocument.defaultView;
    if (!isMounted || !view) return undefined;
    const closeOutside = (event: Event) => {
      const path = event.composedPath();
      if (![list.current, trigger.current].some((element) => element && path.includes(element))) setOpen(false);
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
  }, [isMounted]);
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  return (
    <Select.unstable_Provider
      open={open}
      onOpenChange={change}
      value={value}
      onValueChange={onValueChange}
      dir={dir}
      required={required}
      disabled={disabled}
    >
      <Select.Trigger
        {...slot('roleTrigger')}
        {...control}
        ref={(element) => {
          trigger.current = element;
          if (typeof controlRef === 'function') controlRef(element);
          else if (controlRef) controlRef.current = element;
        }}
        onPointerDown={(event) => {
          closedByPress.current = open;
          if (!open) return;
          event.preventDefault();
          change(false);
        }}
        onClick={(event) => {
          if (open || closedByPress.current) event.preventDefault();
          closedByPress.current = false;
        }}
        onKeyDown={(event) => {
          if (disabled || event.ctrlKey || event.altKey || event.metaKey || !OPENING_KEY.test(event.key)) return;
          event.preventDefault();
          search.begin(event.key);
          setOpen(true);
        }}
      >
        <span {...slot('roleValue')}>{chosen?.label ?? (value || messages.clinicRole.placeholder)}</span>
        <Icon name="chevron" />
      </Select.Trigger>
      {name !== undefined && value !== '' && <input type="hidden" name={name} value={value} disabled={disabled} />}
      {isMounted && (
        <Select.Portal container={container}>
          <Select.Content
            {...slot('roleList')}
            {...portalWall}
            ref={list}
            position="popper"
            sideOffset={4}
            aria-labelledby={`${control.id}-label`}
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
      )}
    </Select.unstable_Provider>
  );
}
