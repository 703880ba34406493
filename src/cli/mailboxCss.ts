/** How the mailbox looks. A file of its own, so that the pages do without any inline style. */
export const mailboxCss = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid GrayText; padding: 0.5rem 1rem 0.5rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
a { color: LinkText; }
form { display: inline-block; margin: 0 1rem 1rem 0; }
button { font: inherit; min-height: 2.5rem; padding: 0 1rem; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;
