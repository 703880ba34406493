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

/** Member or admin, as radio buttons that say what each means. Hidden where the policy allows one level and that one is chosen. */
export function LevelChoice({ levels, value, onValueChange, error }: LevelChoiceProps) {
  const id = useId();
  const slot = useSlots();
  const words = useSettings().messages.level;
  // A policy may change, and forbid the level that was chosen. The choice is shown then, and stays: hidden once it was made, it would drop the focus.
  const [wasForbidden, setWasForbidden] = useState(false);
  if (!wasForbidden && !levels.includes(value)) setWasForbidden(true);
  if (levels.length < 2 && !wasForbidden) return null;
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
