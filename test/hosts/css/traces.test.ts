import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { installed } from '../../package/runInHost.js';
import { openHost } from '../support/openHost.js';
import { serveFolder } from '../support/serveFolder.js';

const TAGS =
  'a abbr address article aside b blockquote button caption cite code col dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark menu meter nav ol optgroup option output p pre progress q s samp section select small span strong sub summary sup svg table tbody td textarea tfoot th thead time tr u ul var'.split(
    ' ',
  );
// Names that hosts use too, and that our slots have after their prefix.
const CLASSES = ['', 'button field label dialog root', 'input switch panel title autoscribe'];

/** A page of a host with every kind of element, plain and with class names like ours. */
const makePage = () => `<!doctype html><html lang="en"><head><title>A PACS</title><link rel="icon" href="data:,"></head>
<body class="viewer"><div id="dialog"></div>${CLASSES.map((names) =>
  TAGS.map((tag) => `<${tag} class="${names}" data-state="open" data-theme="dark" role="none">x</${tag}>`).join('\n'),
).join('\n')}</body></html>`;

const MOUNT = `
import { mountInviteUserDialog } from '/standalone/index.js';
mountInviteUserDialog(document.querySelector('#dialog'), { onInvite: () => Promise.reject(new Error('not sent')), defaultOpen: true });
`;

/** Every computed style of every element that is the host's. */
const readStyles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements = [
      ...document.querySelectorAll('html, body, body :not(script, style, link, #dialog *, .autoscribe-wall, .autoscribe-wall *)'),
    ];
    return elements.map((element, index) => {
      const computed = getComputedStyle(element);
      return [`${element.localName} ${index}`, ...[...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`)].join('; ');
    });
  });

describe('a host with our stylesheet and an open dialog', () => {
  test('finds every one of its own elements styled as before', async () => {
    const folder = path.join(installed(), 'dist');
    const address = await serveFolder([folder], (pathname) => (pathname === '/host.html' ? makePage() : undefined));
    const { page, said } = await openHost(`${address}/host.html`);
    const before = await readStyles(page);
    expect(before.length).toBeGreaterThan(200);
    expect(before[0]).toContain('text-decoration');
    await page.addStyleTag({ url: '/styles.css' });
    expect(await readStyles(page)).toEqual(before);
    await page.addScriptTag({ type: 'module', content: MOUNT });
    await page.getByRole('dialog', { name: 'Invite user' }).waitFor();
    expect(await readStyles(page)).toEqual(before);
    await page.getByRole('combobox', { name: 'Clinic role' }).click();
    await page.getByRole('listbox').waitFor();
    expect(await readStyles(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await readStyles(page)).toEqual(before);
    expect(said).toEqual([]);
  });
});
