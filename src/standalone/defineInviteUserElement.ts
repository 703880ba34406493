import type { ThemeName } from '../headless/config.js';
import { mountInviteUserDialog, type MountedInviteUserDialog, type MountInviteUserDialogProps } from './mountInviteUserDialog.js';

const ATTRIBUTES = ['locale', 'theme', 'dir', 'nonce', 'role-control'] as const;

/**
 * Defines `<autoscribe-invite-user>`: what stands in it is the trigger, a click on it opens the invitation dialog.
 *
 * - Attributes, for strings: `locale`, `theme`, `dir`, `nonce`, `role-control`; `shadow`, read once, for an open shadow
 *   root, with `stylesheet` for the address of `styles.css` in there.
 * - The property `props`, for everything else that `mountInviteUserDialog` takes. `props.onInvite` is required.
 * - Events: `invited` (`detail: { userId }`), `invite-error` (`detail: { code, status }`), `open-change`
 *   (`detail: { open, reason }`). They carry nothing about a person and do not bubble; `props.onInvited` has it all.
 *
 * Does nothing where the name is taken already, and on a server.
 */
export function defineInviteUserElement(name = 'autoscribe-invite-user'): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = ATTRIBUTES;
      #props: Partial<MountInviteUserDialogProps> = {};
      #dialog: MountedInviteUserDialog | undefined;
      #holder: HTMLElement | undefined;

      get props(): Partial<MountInviteUserDialogProps> {
        return this.#props;
      }

      set props(props: Partial<MountInviteUserDialogProps>) {
        this.#props = props;
        this.#dialog?.update(this.#read());
      }

      open = () => this.#dialog?.open();
      close = () => this.#dialog?.close();

      // Clicks inside a dialog in our own shadow root come from here as well; only the host's trigger opens.
      readonly #onClick = (event: Event) => {
        if (event.target !== this) this.open();
      };

      connectedCallback() {
        // Frameworks set properties before the element is defined; such a one would hide the accessor.
        if (Object.hasOwn(this, 'props')) {
          const { props } = this;
          Reflect.deleteProperty(this, 'props');
          this.props = props;
        }
        this.#holder = this.ownerDocument.createElement('span');
        this.#holder.hidden = true;
        this.#findRoot().append(this.#holder);
        this.#dialog = mountInviteUserDialog(this.#holder, this.#read());
        this.addEventListener('click', this.#onClick);
      }

      disconnectedCallback() {
        this.removeEventListener('click', this.#onClick);
        this.#dialog?.unmount();
        this.#holder?.remove();
        this.#dialog = undefined;
      }

      attributeChangedCallback() {
        this.#dialog?.update(this.#read());
      }

      #findRoot(): HTMLElement | ShadowRoot {
        if (!this.hasAttribute('shadow')) return this;
        if (this.shadowRoot) return this.shadowRoot;
        const shadow = this.attachShadow({ mode: 'open' });
        const href = this.getAttribute('stylesheet');
        if (href !== null) {
          const link = this.ownerDocument.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          shadow.append(link);
        }
        shadow.append(this.ownerDocument.createElement('slot'));
        return shadow;
      }

      #emit(type: string, detail: object) {
        this.dispatchEvent(new CustomEvent(type, { detail }));
      }

      #read(): MountInviteUserDialogProps {
        const props = this.#props;
        const text = (attribute: (typeof ATTRIBUTES)[number]) => this.getAttribute(attribute) ?? undefined;
        return {
          ...props,
          locale: text('locale') ?? props.locale,
          theme: (text('theme') as ThemeName | undefined) ?? props.theme,
          dir: (text('dir') as 'ltr' | 'rtl' | undefined) ?? props.dir,
          nonce: this.nonce || props.nonce,
          roleControl: (text('role-control') as 'list' | 'native' | undefined) ?? props.roleControl,
          onInvite: (invite, context) => {
            if (props.onInvite) return props.onInvite(invite, context);
            throw new TypeError(
              `autoscribe-react: <${this.localName}> has no onInvite. Nothing can be sent. Set element.props = { onInvite }.`,
            );
          },
          onInvited: (response, invite) => {
            this.#emit('invited', { userId: response.userId });
            props.onInvited?.(response, invite);
          },
          onError: (error) => {
            this.#emit('invite-error', { code: error.code, status: error.status });
            props.onError?.(error);
          },
          onOpenChange: (open, reason) => {
            this.#emit('open-change', { open, reason });
            props.onOpenChange?.(open, reason);
          },
        };
      }
    },
  );
}
