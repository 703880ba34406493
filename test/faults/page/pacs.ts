/** What the page shows at one moment, as the manager finds it. */
export interface Sight {
  /** The heading of the message or of the confirmation, `''` where there is neither. */
  title: string;
  /** Every field by its name: what is typed, chosen or switched on. */
  fields: Record<string, string | boolean>;
  /** The refused fields by their names, and what the manager is told about each. */
  fieldErrors: Record<string, string>;
  /** What has the focus: its kind and its name. `body` where nothing has. */
  focus: string;
}

/** One call of the host's `onInvite`. */
export interface Sent {
  idempotencyKey: string;
  attempt: number;
}

/** The page of a PACS, in the hands of the test. */
export interface Pacs {
  /** Puts the invitation into the page. */
  mount: (options: { isStrict: boolean; url: string }) => void;
  /** Takes it out again, whatever is under way. */
  unmount: () => void;
  /** Opens the dialog and fills its fields in, by label, as typing and choosing would. */
  fillIn: (values: Sight['fields']) => Promise<void>;
  /** Notes from now on what is sent, and when nothing has the focus. */
  observe: () => void;
  /** What was sent since then, once whatever a key or a click set off is under way. */
  readSent: () => Promise<Sent[]>;
  /** What happened since then while nothing had the focus, and observes no more. */
  readLostFocus: () => Promise<string[]>;
  /** Where invitations are posted from now on. */
  setUrl: (url: string) => void;
  /** Presses the button that sends, and sends the page to the background in the same breath. */
  sendAndHide: () => void;
  /** Brings the page back. */
  show: () => void;
  /** Says what can be seen now. */
  look: () => Sight;
}

declare global {
  interface Window {
    pacs: Pacs;
  }
}
