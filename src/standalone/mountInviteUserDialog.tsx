import { InviteUserDialog, type InviteUserDialogProps } from '../components/InviteUserDialog.js';
import { createHostRoot } from './createHostRoot.js';

/** What `mountInviteUserDialog` takes: the dialog's props without the trigger, which is the host's own. */
export type MountInviteUserDialogProps = Omit<InviteUserDialogProps, 'children' | 'open'>;

/** A mounted dialog, in the host's hands. After `unmount` the others do nothing. */
export interface MountedInviteUserDialog {
  /** Changes some of the props; the others stay. What is typed stays, too. */
  update: (props: Partial<MountInviteUserDialogProps>) => void;
  /** Opens the dialog. What has the focus now gets it back after closing. */
  open: () => void;
  /** Closes the dialog without asking, whatever is typed in it. */
  close: () => void;
  /** Takes everything out of the page and aborts what is under way. */
  unmount: () => void;
}

/**
 * Puts the invitation dialog into a page without React.
 *
 * @param element - An empty element, or a shadow root: the dialog goes into the same root, and takes no room until it opens.
 * @example
 * const dialog = mountInviteUserDialog(document.body.appendChild(document.createElement('div')), { onInvite });
 * button.addEventListener('click', dialog.open);
 */
export function mountInviteUserDialog(element: Element | ShadowRoot, props: MountInviteUserDialogProps): MountedInviteUserDialog {
  const root = createHostRoot(element, 'mountInviteUserDialog');
  let current = props;
  let isOpen = props.defaultOpen ?? false;
  const render = () => root.render(<InviteUserDialog {...current} open={isOpen} onOpenChange={change} />);
  const show = (next: boolean) => {
    isOpen = next;
    render();
  };
  function change(...[next, reason]: Parameters<NonNullable<InviteUserDialogProps['onOpenChange']>>) {
    show(next);
    current.onOpenChange?.(next, reason);
  }
  render();
  return {
    update: (changed) => {
      current = { ...current, ...changed };
      render();
    },
    open: () => show(true),
    close: () => show(false),
    unmount: root.unmount,
  };
}
