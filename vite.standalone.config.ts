import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The door for hosts without React: everything in one file, React included. Runs after the main build, into the same folder. */
export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: ['chrome109'],
    outDir: 'dist/standalone',
    emptyOutDir: false,
    sourcemap: true,
    lib: { entry: { index: 'src/standalone/index.ts' }, formats: ['es'] },
    rolldownOptions: { output: { codeSplitting: false, minify: true, entryFileNames: '[name].js' } },
  },
});
