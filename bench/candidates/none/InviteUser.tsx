import { WORDS } from '../form/words';

/** A button that does nothing: what the host page weighs and does by itself. */
export function InviteUser() {
  return <button type="button">{WORDS.open}</button>;
}
