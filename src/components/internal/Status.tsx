import type { HTMLAttributes } from 'react';

/**
 * A live region. Always mounted, so that assistive technology hears what appears in it; it must stand inside the dialog,
 * since outside a modal one it is inert.
 */
export function Status(props: HTMLAttributes<HTMLDivElement>) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div role="status" {...props} />;
}
