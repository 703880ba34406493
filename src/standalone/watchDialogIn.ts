/** A root that a dialog of ours goes into, and may be moved with. */
export interface WatchedRoot {
  root: Element | ShadowRoot;
  /** Makes a dialog that was moved what it was: a browser takes the modality and the focus from it. */
  restore: () => void;
  stop: () => void;
}

/** Follows the focus in a root, which a browser forgets as soon as it is moved. */
export function watchDialogIn(root: Element | ShadowRoot): WatchedRoot {
  // Weak, or the form would be kept after its dialog is gone.
  let focused: WeakRef<HTMLElement> | undefined;
  // On the way down: the wall lets nothing up.
  const follow = (event: Event) => {
    focused = new WeakRef(event.target as HTMLElement);
  };
  root.addEventListener('focusin', follow, true);
  return {
    root,
    restore() {
      const dialog = root.querySelector<HTMLDialogElement>('.autoscribe-dialog[open]:not(:modal)');
      if (!dialog) return;
      const last = focused?.deref();
      dialog.close();
      dialog.showModal();
      if (last && dialog.contains(last)) last.focus();
    },
    stop: () => root.removeEventListener('focusin', follow, true),
  };
}
