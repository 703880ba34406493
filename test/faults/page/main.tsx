import { createRef, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createHttpInvite } from '../../../src/adapters/http.js';
import * as dialogCode from '../../../src/components/internal/InviteDialog.js';
import { InviteUserDialog } from '../../../src/index.js';
import '../../../src/theme/index.css';
import { watchFocus } from '../../browser/watchFocus.js';
import { fillIn } from './fillIn.js';
import { hidePage } from './hidePage.js';
import { look } from './look.js';
import type { Sent } from './pacs.js';

// In one file with the page: what breaks here is the invitation's way, not the code's.
Object.assign(window, { dialogCode });

const heading = createRef<HTMLElement>();
heading.current = document.querySelector('h1');
let root: Root | undefined;
let route = '';
let show = () => {};
let sent: Sent[] = [];
let focus: ReturnType<typeof watchFocus> | undefined;

window.pacs = {
  mount({ isStrict, url }) {
    route = url;
    const dialog = (
      <InviteUserDialog
        roleControl="native"
        finalFocus={heading}
        // Made anew for every invitation, so that the route can move while the dialog is open.
        onInvite={(invite, context) => {
          sent.push({ idempotencyKey: context.idempotencyKey, attempt: context.attempt });
          return createHttpInvite({ url: route })(invite, context);
        }}
      >
        <button type="button">Invite user</button>
      </InviteUserDialog>
    );
    root = createRoot(document.querySelector('main') as HTMLElement);
    root.render(isStrict ? <StrictMode>{dialog}</StrictMode> : dialog);
  },
  unmount() {
    root?.unmount();
    root = undefined;
  },
  fillIn,
  observe() {
    sent = [];
    void focus?.stop();
    focus = watchFocus();
  },
  async readSent() {
    await new Promise((resolve) => setTimeout(resolve));
    return sent;
  },
  async readLostFocus() {
    const lost = await focus?.stop();
    focus = undefined;
    return lost ?? ['never observed'];
  },
  setUrl(url) {
    route = url;
  },
  sendAndHide() {
    const send = document.querySelector<HTMLElement>('[data-slot="submit"]');
    send?.focus();
    send?.click();
    show = hidePage();
  },
  show() {
    show();
  },
  look,
};
