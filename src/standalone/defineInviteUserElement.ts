import { keepPress } from '../components/internal/keepPress.js';
import { rootOf } from '../components/internal/wall.js';
import type { ThemeName } from '../headless/config.js';
import { attachStyledShadow } from './attachStyledShadow.js';
import { mountInviteUserDialog, type MountedInviteUserDialog, type MountInviteUserDialogProps } from './mountInviteUserDialog.js';
import { watchDialogIn, type WatchedRoot } from './watchDialogIn.js';

/** The element `<autoscribe-invite-user>`, as a script sees it. */
export interface InviteUserElement extends HTMLElement {
  /** Everything that is not a string: `onInvite`, which is required, and whatever else `mountInviteUserDialog` takes. Setting it replaces all of it. */
  props: Partial<MountInviteUserDialogProps>;
  /** Opens the dialog. What has the focus now gets it back after closing. */
  open: () => void;
  /** Closes the dialog without asking, whatever is typed in it. */
  close: () => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'autoscribe-invite-user': InviteUserElement;
  }
}

const PRESS_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const ATTRIBUTES = ['locale', 'theme', 'dir', 'nonce', 'role-control'] as const;
const THEMES: readonly ThemeName[] = ['light', 'dark', 'auto', 'reading-room'];
const DIRECTIONS = ['ltr', 'rtl'] as const;
const ROLE_CONTROLS = ['list', 'native'] as const;

/**
 * Defines `<autoscribe-invite-user>`: what stands in it is the trigger, a click on it opens the invitation dialog.
 *
 * - Attributes, for strings: `locale`, `theme`, `dir`, `nonce`, `role-control`; `shadow`, read once, for an open shadow
 *   root, with `stylesheet` for the address of `styles.css` in there.
 * - The property `props`, for everything else that `mountInviteUserDialog` takes. `props.onInvite` is required.
 * - Events: `invited` (`detail: { userId }`), `invite-error` (`detail: { code, status }`), `open-change`
 *   (`detail: { open, reason }`, when the user opens or closes). They carry nothing about a person and do not bubble;
 *   `props.onInvited` has it all.
 *
 * Does nothing where the name is taken already, and on a server.
 */
export function defineInviteUserElement(name = 'autoscribe-invite-user'): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement implements InviteUserElement {
      static readonly observedAttributes = ATTRIBUTES;
      #props: Partial<MountInviteUserDialogProps> = {};
      #dialog: MountedInviteUserDialog | undefined;
      #watched: WatchedRoot | undefined;
      readonly #opener: { current: HTMLElement | null } = { current: null };

      get props(): Partial<MountInviteUserDialogProps> {
        return this.#props;
      }

      set props(props: Partial<MountInviteUserDialogProps> | null | undefined) {
        // `update` keeps what it is not given; here, what is not given is gone.
        const gone = Object.fromEntries(Object.keys(this.#props).map((key) => [key, undefined]));
        this.#props = props ?? {};
        this.#dialog?.update({ ...gone, ...this.#read() });
      }

      open = () => {
        if (!this.#props.onInvite) throw this.#expectOnInvite();
        this.#dialog?.open();
      };
      close = () => this.#dialog?.close();

      // Clicks inside a dialog in our own shadow root come from here as well; only the host's trigger opens.
      readonly #onClick = (event: Event) => {
        if (event.target === this || event.defaultPrevented) return;
        // Some browsers give a clicked button no focus, so that nobody would know where to return it to.
        const target = event.target as HTMLElement;
        const trigger = target.closest<HTMLElement>('a, button, [tabindex]');
        this.#opener.current = trigger && trigger !== this && this.contains(trigger) ? trigger : target;
        this.open();
        this.#changeOpen(true, 'trigger');
      };

      connectedCallback() {
        // Frameworks set properties before the element is defined; such a one would hide the accessor.
        if (Object.hasOwn(this, 'props')) {
          const { props } = this;
          Reflect.deleteProperty(this, 'props');
          this.props = props;
        }
        const props = this.#read();
        if (this.#dialog) {
          // It was moved.
          this.#dialog.update(props);
        } else {
          // Never a child of ours: what stands between the tags is the host's, and frameworks replace it as they like.
          this.#dialog = mountInviteUserDialog(this.ownerDocument.createElement('span'), props);
          this.addEventListener('click', this.#onClick);
          for (const type of PRESS_EVENTS) this.addEventListener(type, keepPress);
        }
        if (this.#watched?.root === props.container) this.#watched?.restore();
        else this.#watch(props.container);
      }

      disconnectedCallback() {
        // A move, such as a keyed list's, takes it out and puts it in at once. It must not cost anybody what they typed.
        queueMicrotask(() => {
          if (this.isConnected) return;
          this.removeEventListener('click', this.#onClick);
          for (const type of PRESS_EVENTS) this.removeEventListener(type, keepPress);
          this.#dialog?.unmount();
          this.#dialog = undefined;
          this.#watch(null);
        });
      }

      attributeChangedCallback() {
        this.#dialog?.update(this.#read());
      }

      #watch(root: MountInviteUserDialogProps['container']) {
        this.#watched?.stop();
        // A body stays where it is.
        this.#watched = root && root !== this.ownerDocument.body ? watchDialogIn(root) : undefined;
      }

      #expectOnInvite() {
        return new Error(`autoscribe-react: <${this.localName}> has no onInvite. Nothing could be sent. Set element.props = { onInvite }.`);
      }

      #emit(type: string, detail: object) {
        this.dispatchEvent(new CustomEvent(type, { detail }));
      }

      readonly #changeOpen: NonNullable<MountInviteUserDialogProps['onOpenChange']> = (open, reason) => {
        this.#emit('open-change', { open, reason });
        this.#props.onOpenChange?.(open, reason);
      };

      #read(): MountInviteUserDialogProps {
        const props = this.#props;
        const nonce = this.nonce || props.nonce;
        const text = (attribute: (typeof ATTRIBUTES)[number]) => this.getAttribute(attribute) ?? undefined;
        // What is none of ours, as the `auto` of a page's own `dir`, is as if it were not there. Case does not count, as in HTML.
        const oneOf = <Word extends string>(words: readonly Word[], attribute: (typeof ATTRIBUTES)[number]) =>
          words.find((word) => word === text(attribute)?.toLowerCase());
        return {
          finalFocus: this.#opener,
          container: this.hasAttribute('shadow') ? attachStyledShadow(this, nonce ?? '') : rootOf(this),
          ...props,
          locale: text('locale') ?? props.locale,
          theme: oneOf(THEMES, 'theme') ?? props.theme,
          dir: oneOf(DIRECTIONS, 'dir') ?? props.dir,
          nonce,
          roleControl: oneOf(ROLE_CONTROLS, 'role-control') ?? props.roleControl,
          onInvite: (invite, context) => props.onInvite?.(invite, context) ?? Promise.reject(this.#expectOnInvite()),
          onInvited: (response, invite) => {
            this.#emit('invited', { userId: response.userId });
            props.onInvited?.(response, invite);
          },
          onError: (error) => {
            this.#emit('invite-error', { code: error.code, status: error.status });
            props.onError?.(error);
          },
          onOpenChange: this.#changeOpen,
        };
      }
    },
  );
}
