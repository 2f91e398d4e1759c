import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** The running suite, for `npm run dev`: pages come from here, data and settings from its gateway. */
const target = process.env.RUNG_GATEWAY ?? 'http://localhost:8080';

/** As the browser asked, host and all: another origin than the host's would be refused what changes something. */
const gateway = { target, changeOrigin: false };

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Our own packages are compiled from their sources: no build of theirs to wait for.
  resolve: { conditions: ['rung-source', ...defaultClientConditions] },
  server: { proxy: { '/api': gateway, '/console/config.json': gateway } },
  preview: { proxy: { '/api': gateway, '/console/config.json': gateway } },
  build: {
    target: 'es2022',
    // What changes rarely is in chunks of its own, so that a release of ours leaves it cached. Parts of antd are loaded with
    // the pages that need them; `build/jar.mjs` measures what the first page takes.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      // The library's own pieces do not say of themselves that nothing happens by loading them alone: unsaid, whoever needs one
      // export of a form loads the form.
      treeshake: {
        moduleSideEffects: [{ test: /node_modules[\\/]@(rc-component|ant-design)[\\/]/, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|react-router|i18next|react-i18next|oidc-client-ts|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    // One jsdom and one copy of antd for all files: a quarter of the time. Each test clears what it can have left behind.
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
    // A page of antd tables takes seconds in jsdom where two cores are shared.
    testTimeout: 30_000,
  },
});
