import { AccessRestrictedNotice, type AccessRestrictedNoticeProps } from '../components/AccessRestrictedNotice.js';
import { createHostRoot } from './createHostRoot.js';

/** A mounted notice, in the host's hands. */
export interface MountedAccessRestrictedNotice {
  /** Changes some of the props; the others stay. */
  update: (props: Partial<AccessRestrictedNoticeProps>) => void;
  /** Takes it out of the page and aborts what is under way. */
  unmount: () => void;
}

/**
 * Puts the restricted-access notice into a page without React.
 *
 * @param element - An empty element: the notice fills it.
 * @example
 * const place = document.body.appendChild(document.createElement('div'));
 * mountAccessRestrictedNotice(place, { reason: 'dashboard-access', returnHref: '/worklist' });
 */
export function mountAccessRestrictedNotice(
  element: Element | ShadowRoot,
  props: AccessRestrictedNoticeProps = {},
): MountedAccessRestrictedNotice {
  const root = createHostRoot(element, 'mountAccessRestrictedNotice');
  let current = props;
  const render = () => root.render(<AccessRestrictedNotice {...current} />);
  render();
  return {
    update: (changed) => {
      current = { ...current, ...changed };
      render();
    },
    unmount: root.unmount,
  };
}
