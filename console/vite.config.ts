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
    // antd and ECharts change rarely and are most of the bytes: in chunks of their own, a release of ours leaves them cached.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/ },
            { name: 'vendor', test: /node_modules[\\/]/ },
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
