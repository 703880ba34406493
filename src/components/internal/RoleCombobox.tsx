import { useId, useRef, useState, type Ref } from 'react';
import { useSettings } from '../../headless/config.js';
import type { ClinicRoleOptionGroup } from '../../headless/useClinicRoleOptions.js';
import { assignRef } from './assignRef.js';
import { createLazyModule } from './createLazyModule.js';
import type { ControlProps } from './Field.js';
import { Icon } from './Icon.js';
import { NativeRoleSelect } from './NativeRoleSelect.js';
import type { RoleListProps } from './RoleList.js';
import { useSlots } from './slots.js';
import { useKeyGuard } from './useKeyGuard.js';
import { useLazyModule } from './useLazyModule.js';
import { useRoleSearch } from './useRoleSearch.js';
import { useWalledRoot } from './useWalledRoot.js';

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

const OPENING_KEY = /^(\S|Enter| |ArrowDown|ArrowUp)$/u;
const listModule = createLazyModule(() => import('./RoleList.js'));

/** Has the list ready for whoever is about to need it, so that two keystrokes find a role the first time, too. */
export function loadRoleList(): void {
  // Where it fails, the press tries again.
  listModule.load().catch(() => {});
}

function LoadedRoleList({ onFail, ...props }: RoleListProps & { onFail: () => void }) {
  const loaded = useLazyModule(listModule, true, onFail);
  return loaded ? <loaded.RoleList {...props} /> : null;
}

/**
 * The designed role control: a combobox whose list is loaded when somebody comes near it, and mounted only while it is
 * open. Where the list can't be loaded, the platform's own select stands in.
 */
export function RoleCombobox(props: RoleControlProps) {
  const { control, groups, value, onValueChange, name, disabled, required, controlRef } = props;
  const slot = useSlots();
  const settings = useSettings();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [isPlain, setIsPlain] = useState(false);
  const trigger = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const hasOpened = useRef(false);
  const container = useWalledRoot(trigger, open, settings, 'list');
  const search = useRoleSearch(list, open);
  const close = () => {
    // Before the list goes: focus must not touch the body, where keys reach the host. Whoever scrolls away is not taken back.
    trigger.current?.focus({ preventScroll: true });
    setOpen(false);
  };
  // Also while the list is on its way: it is taken back, and the dialog stays.
  useKeyGuard(trigger, open, close);
  if (open && disabled) setOpen(false);
  const setControl = (element: HTMLElement | null) => {
    trigger.current = element;
    assignRef(controlRef, element);
  };
  // oxlint-disable-next-line jsx-a11y/no-autofocus
  if (isPlain) return <NativeRoleSelect {...props} controlRef={setControl} autoFocus />;
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  const isMounted = open && container !== null;
  return (
    <>
      <button
        {...slot('roleTrigger')}
        {...control}
        ref={setControl}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-autocomplete="none"
        aria-required={required}
        aria-expanded={isMounted}
        aria-controls={isMounted ? listId : undefined}
        data-state={open ? 'open' : 'closed'}
        data-placeholder={value === '' ? '' : undefined}
        disabled={disabled}
        onPointerEnter={loadRoleList}
        onFocus={loadRoleList}
        // Who went on before the list came is not called back.
        onBlur={() => {
          if (!list.current) setOpen(false);
        }}
        onPointerDown={(event) => {
          // As the platform's own does: by mouse at the press, by touch at the release, so that a swipe can scroll.
          hasOpened.current = !open && event.pointerType === 'mouse' && event.button === 0 && !event.ctrlKey;
          if (!hasOpened.current) return;
          event.currentTarget.focus();
          setOpen(true);
        }}
        // A press that is drawn away from here ends in no click.
        onPointerLeave={() => {
          hasOpened.current = false;
        }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          // A click whose press has opened the list is done; one by touch or by assistive technology has no such press.
          // Older WebKit makes a click of the other buttons, too.
          if (!hasOpened.current && event.button === 0) {
            event.currentTarget.focus();
            setOpen(!open);
          }
          hasOpened.current = false;
        }}
        onKeyDown={(event) => {
          const { key, ctrlKey, altKey, metaKey } = event;
          if (ctrlKey || metaKey || (altKey && key !== 'ArrowDown') || !OPENING_KEY.test(key)) return;
          event.preventDefault();
          if (search.isText(key)) search.type(key);
          if (open && key === 'Enter') search.confirm();
          setOpen(true);
        }}
      >
        <span {...slot('roleValue')}>{chosen?.label ?? (value || settings.messages.clinicRole.placeholder)}</span>
        <Icon name="chevron" />
      </button>
      {name !== undefined && value !== '' && <input type="hidden" name={name} value={value} disabled={disabled} />}
      {isMounted && (
        <LoadedRoleList
          id={listId}
          labelledBy={`${control.id}-label`}
          container={container}
          trigger={trigger}
          list={list}
          search={search}
          groups={groups}
          value={value}
          onValueChange={onValueChange}
          onClose={close}
          onLeave={() => setOpen(false)}
          onFail={() => {
            setOpen(false);
            setIsPlain(true);
          }}
        />
      )}
    </>
  );
}
