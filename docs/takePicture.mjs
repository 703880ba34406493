// Takes the README's picture from Storybook: `npm run build-storybook && node docs/takePicture.mjs`.
import { chromium } from 'playwright';
import { preview, runnerImport } from 'vite';

const { module } = await runnerImport('./test/support/findBrowser.ts');
const server = await preview({ configFile: false, build: { outDir: 'storybook-static' }, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({ executablePath: module.findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${server.resolvedUrls.local[0]}iframe.html?id=a-pacs-worklist--worklist&viewMode=story`);
await page.getByRole('button', { name: 'Invite user' }).click();
const dialog = page.getByRole('dialog');
await dialog.getByLabel('First name').fill('Sarah');
await dialog.getByLabel('Last name').fill('Johnson');
await dialog.getByLabel('E-mail').fill('dr.johnson@hospital.org');
await dialog.getByRole('combobox').click();
await page.getByRole('option', { name: 'Radiologist' }).click();
await dialog.getByLabel('NPI number').fill('1234567893');
await dialog.getByLabel('E-mail').focus();
await page.screenshot({ path: 'docs/picture.png', animations: 'disabled' });
await browser.close();
await server.close();
