import { defineConfig } from 'vite';

export default defineConfig({
  // Angular's own compiler needs a newer Node than this library does, so the templates are compiled in the browser.
  oxc: { decorator: { legacy: true } },
  define: { ngDevMode: 'false', ngServerMode: 'false', ngJitMode: 'true' },
});
