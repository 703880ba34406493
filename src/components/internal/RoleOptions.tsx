import { useRef, type PointerEvent } from 'react';
import { Icon } from './Icon.js';
import type { RoleControlProps } from './RoleCombobox.js';
import { useSlots } from './slots.js';
import { swallowSecondHalf } from './swallowSecondHalf.js';

interface RoleOptionsProps extends Pick<RoleControlProps, 'groups' | 'value'> {
  /** The id of the list they stand in. */
  id: string;
  /** Called with the role that was pressed. */
  onChoose: (role: string | undefined) => void;
}

const optionOf = (target: EventTarget | undefined) => (target as Element | undefined)?.closest<HTMLElement>('[role="option"]');

/** The role that an element of the list stands for, if any. */
export const readRole = (target: EventTarget | undefined): string | undefined => optionOf(target)?.dataset['value'];

/** What the open list holds. Plain elements: a component for each of AutoScribe's roles would be felt. */
export function RoleOptions({ id, groups, value, onChoose }: RoleOptionsProps) {
  const slot = useSlots();
  const option = slot('roleOption');
  const hasHeadings = groups.length > 1;
  const pointer = useRef<{ type?: string; on?: HTMLElement | null | undefined }>({});
  const place = useRef('');
  const note = ({ pointerType, target }: PointerEvent) => {
    pointer.current = { type: pointerType, on: optionOf(target) };
  };
  return (
    <div
      {...slot('roleViewport')}
      role="presentation"
      onPointerDown={note}
      onPointerMove={(event) => {
        if (event.pointerType !== 'mouse') return;
        // WebKit tells of a move, too, where the list opens or scrolls under a mouse that rests. The keys have the focus then.
        const { screenX, screenY, movementX, movementY } = event;
        const last = place.current;
        place.current = `${screenX} ${screenY}`;
        if (last ? last === place.current : !movementX && !movementY) return;
        note(event);
        pointer.current.on?.focus({ preventScroll: true });
      }}
      onPointerUp={({ pointerType, button, target, nativeEvent }) => {
        // The press that opened the list may end, unmoved, on what has come under it. That chooses nothing.
        if (pointerType !== 'mouse' || button !== 0 || pointer.current.on !== optionOf(target)) return;
        onChoose(readRole(target));
        swallowSecondHalf(nativeEvent, 'mouse');
      }}
      onClick={({ target, detail, nativeEvent }) => {
        // By touch, where the list may have moved under the finger, or by assistive technology, which has no pointer.
        const { type, on } = pointer.current;
        if (detail !== 0 && type && (type === 'mouse' || on !== optionOf(target))) return;
        onChoose(readRole(target));
        swallowSecondHalf(nativeEvent, 'touch');
      }}
    >
      {groups.map(({ group, label, options }) => (
        <div key={group} {...(hasHeadings && { role: 'group', 'aria-labelledby': `${id}-${group}` })}>
          {hasHeadings && (
            <div {...slot('roleGroupLabel')} id={`${id}-${group}`}>
              {label}
            </div>
          )}
          {options.map((role) => {
            const isChosen = role.value === value;
            return (
              <div
                key={role.value}
                {...option}
                role="option"
                tabIndex={-1}
                aria-selected={isChosen}
                data-state={isChosen ? 'checked' : 'unchecked'}
                data-value={role.value}
              >
                {role.label}
                {isChosen && <Icon name="check" />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
