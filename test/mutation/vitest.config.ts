import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// The tests of the rules and of the hooks, without a browser: what runs once for every mutant.
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  plugins: [react()],
  test: {
    setupFiles: ['test/support/consoleGuard.ts'],
    projects: [
      { extends: true, test: { name: 'rules', include: ['test/{wire,domain,adapters}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'hooks',
          environment: 'happy-dom',
          include: ['test/headless/**/*.test.{ts,tsx}', 'test/locales/settings.test.tsx'],
          setupFiles: ['test/support/setup.ts'],
        },
      },
    ],
  },
});
