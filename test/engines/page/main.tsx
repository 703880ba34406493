import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHttpInvite } from '../../../src/adapters/http.js';
import { InviteUserDialog } from '../../../src/index.js';
import ar from '../../../src/locales/ar.js';
import en from '../../../src/locales/en.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import { createInviteHandler } from '../../../src/server/index.js';
import css from '../../../src/theme/index.css?inline';
import { look, type Sight } from './look.js';

declare global {
  interface Window {
    /** The keys that the PACS heard: it has a command on every one, and keeps what it hears from the page. */
    heardKeys: string[];
    look: () => Sight;
  }
}

const { searchParams } = new URL(location.href);
const isArabic = searchParams.get('locale') === 'ar';

window.look = look;
window.heardKeys = [];
const hear = (event: KeyboardEvent) => {
  // A PACS has no command on the key that every page is gone through by.
  if (event.key === 'Tab' || event.key === 'Shift') return;
  window.heardKeys.push(event.key);
  event.preventDefault();
};
for (const type of ['keydown', 'keyup'] as const) {
  document.addEventListener(type, hear);
  window.addEventListener(type, hear);
}

document.documentElement.style.setProperty('zoom', searchParams.get('zoom'));

const users = document.querySelector('#users') as HTMLElement;
const root = searchParams.has('shadow') ? users.attachShadow({ mode: 'open' }) : users;
const style = document.createElement('style');
style.textContent = css;
(searchParams.has('shadow') ? root : document.head).append(style);
const place = root.appendChild(document.createElement('div'));

/** The route and AutoScribe in the page itself, as in a demo without a server. */
function playBackEnd(): typeof fetch {
  const route = createInviteHandler({ apiKey: 'any', fetch: createSandbox().fetch, authorize: () => true });
  return (input, init) => route(new Request(input, init));
}

createRoot(place).render(
  <StrictMode>
    <InviteUserDialog
      onInvite={createHttpInvite({
        url: new URL('/api/invite', location.origin),
        fetch: searchParams.has('demo') ? playBackEnd() : undefined,
      })}
      messages={isArabic ? ar : en}
      dir={isArabic ? 'rtl' : 'ltr'}
      support={{ email: 'help@pacs.example' }}
    >
      <button type="button">{(isArabic ? ar : en).invite.title}</button>
    </InviteUserDialog>
  </StrictMode>,
);
