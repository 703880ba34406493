import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A place in a host's page that we render into. After `unmount` it takes nothing any more, and says nothing about it. */
export interface HostRoot {
  render: (content: ReactNode) => void;
  unmount: () => void;
}

/** Takes an element of a host's page over. `caller` names who asks, for a developer whose element is not there. */
export function createHostRoot(element: Element | ShadowRoot, caller: string): HostRoot {
  // Plain JavaScript hands in what `querySelector` gave, which may be nothing.
  if (!(element as Element | null)) {
    throw new Error(
      `autoscribe-react: ${caller} was given no element. There is no place to put anything. Call it once the element is in the page.`,
    );
  }
  let root: ReturnType<typeof createRoot> | undefined = createRoot(element);
  return {
    render: (content) => root?.render(content),
    unmount: () => {
      root?.unmount();
      root = undefined;
    },
  };
}
