import { useRef, type ReactNode } from 'react';
import { ClinicRoleSelect } from '../../../src/index.js';

/** A viewer that fills the screen, with something in it. */
export function FullScreenPanel({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel}>
      <button type="button" onClick={() => void panel.current?.requestFullscreen()}>
        Fill the screen
      </button>
      {children}
      <ClinicRoleSelect label="Role of this reader" />
    </div>
  );
}
