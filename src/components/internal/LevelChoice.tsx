import { useId, useState } from 'react';
import { useSettings } from '../../headless/config.js';
import type { AssignableUserLevel } from '../../wire/inviteUser.js';
import { privateInput } from './privateInput.js';
import { useSlots } from './slots.js';

/** What `LevelChoice` takes. */
export interface LevelChoiceProps {
  levels: readonly AssignableUserLevel[];
  value: AssignableUserLevel;
  onValueChange: (level: AssignableUserLevel) => void;
  error: string | undefined;
}

/** Member or admin, as radio buttons that say what each means. Where the policy leaves only the one it is, there is no choice. */
export function LevelChoice({ levels, value, onValueChange, error }: LevelChoiceProps) {
  const id = useId();
  const slot = useSlots();
  const words = useSettings().messages.level;
  // A policy may come to leave another one alone. The choice stays once it was made: the focus would go with it.
  const [isOff, setIsOff] = useState(false);
  if (!isOff && !levels.includes(value)) setIsOff(true);
  if (levels.length < 2 && !isOff) return null;
  return (
    <div
      {...slot('field')}
      data-state={error ? 'invalid' : undefined}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-message` : undefined}
      aria-invalid={error !== undefined}
    >
      <div {...slot('label')} id={`${id}-label`}>
        {words.label}
      </div>
      <div {...slot('levels')}>
        {levels.map((level) => (
          <label key={level} {...slot('level')} data-state={level === value ? 'checked' : 'unchecked'} htmlFor={`${id}-${level}`}>
            <input
              {...slot('levelInput')}
              {...privateInput}
              type="radio"
              id={`${id}-${level}`}
              name={id}
              value={level}
              checked={level === value}
              aria-labelledby={`${id}-${level}-label`}
              aria-describedby={`${id}-${level}-description`}
              onChange={() => onValueChange(level)}
            />
            <span {...slot('levelLabel')} id={`${id}-${level}-label`}>
              {words[level].label}
            </span>
            <span {...slot('hint')} id={`${id}-${level}-description`}>
              {words[level].description}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p {...slot('error')} id={`${id}-message`}>
          {error}
        </p>
      )}
    </div>
  );
}
