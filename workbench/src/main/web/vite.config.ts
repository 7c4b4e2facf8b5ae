import { defineConfig } from 'vite';

// Everything is served by the program itself: no inlined data (the pages' rules refuse it), no polyfill script in a page.
export default defineConfig({
  base: '/',
  build: {
    manifest: 'manifest.json',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: { input: 'src/main.ts' },
  },
});
