import { useId } from 'react';
import type { Token } from './readTokens.js';

const RANGES: Record<string, [min: number, max: number]> = { radius: [0, 24], spacing: [2, 8], 'font-size': [12, 20] };
const FONTS = ['Georgia, serif', 'Verdana, sans-serif', '"Courier New", monospace'];

/** What `TokenControl` takes. */
export interface TokenControlProps {
  token: Token;
  /** The value while nobody sets it. */
  standard: string;
  value: string;
  onValueChange: (value: string) => void;
}

/** One token, and the control that fits its value: a colour, a length, or a font. */
export function TokenControl({ token, standard, value, onValueChange }: TokenControlProps) {
  const id = useId();
  const name = token.name.replace('--autoscribe-', '');
  const shared = { id, 'aria-describedby': `${id}-text` };
  const control = () => {
    if (standard.startsWith('#')) {
      return (
        <input {...shared} className="theming-colour" type="color" value={value} onChange={({ target }) => onValueChange(target.value)} />
      );
    }
    if (standard.endsWith('px')) {
      const [min, max] = RANGES[name] ?? [0, 3 * Number.parseFloat(standard)];
      const change = (length: string) => onValueChange(`${length}px`);
      return (
        <input
          {...shared}
          className="theming-range"
          type="range"
          min={min}
          max={max}
          value={Number.parseFloat(value)}
          aria-valuetext={value}
          onChange={({ target }) => change(target.value)}
        />
      );
    }
    return (
      <select {...shared} className="theming-select" value={value} onChange={({ target }) => onValueChange(target.value)}>
        <option value={standard}>The system’s</option>
        {FONTS.map((font) => (
          <option key={font}>{font}</option>
        ))}
      </select>
    );
  };
  return (
    <div className="theming-control">
      <label className="theming-label" htmlFor={id}>
        {name}
      </label>
      {!standard.includes(',') && <span className="theming-value">{value}</span>}
      {control()}
      <p className="theming-text" id={`${id}-text`}>
        {token.text}
      </p>
    </div>
  );
}
