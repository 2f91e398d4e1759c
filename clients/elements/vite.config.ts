import { readdirSync } from 'node:fs';
import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The running suite, for `npm run dev`: the page comes from here, data and settings from its gateway. */
const gateway = process.env.RUNG_GATEWAY ?? 'http://localhost:8080';
const proxy = { '/api': gateway, '/member/config.json': gateway };

const elements = readdirSync('src/elements')
  .filter((file) => !file.includes('.test.'))
  .map((file) => file.replace('.ts', ''));

/** In development too an element is at the address that a shop names. */
const addresses: Plugin = {
  name: 'addresses',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      request.url = request.url?.replace(/\/elements\/(?!rung\.)([\w-]+)\.js/, '/src/elements/$1.ts') ?? '/';
      next();
    });
  },
};

export default defineConfig({
  base: '/member/',
  plugins: [addresses],
  resolve: { conditions: ['rung-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['rung-source', ...defaultServerConditions] } },
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    // elements are loaded by pages of other origins: no file of theirs may name an address of ours
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: 'index.html',
        ...Object.fromEntries(elements.map((name) => [`elements/${name}`, `src/elements/${name}.ts`])),
      },
      // what an element exports is for the shop's page
      preserveEntrySignatures: 'exports-only',
      output: {
        // what a shop names in its pages has a name that stays; all else a hash, to be kept for ever
        entryFileNames: (chunk) => (chunk.name.startsWith('elements/') ? '[name].js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        codeSplitting: {
          // signing in is for the member centre alone; the texts of one element come with it
          groups: [
            {
              name: 'shared',
              priority: 2,
              test: /^(?!.*oidc-client).*(node_modules|src[\\/](api|i18n(?![\\/]own)|parts(?![\\/](TextForm|drafts|tickets|listenWhile)))|typescript[\\/]src)/,
            },
            // what a customer writes in, and what they read of it, comes with feedback and appeals only
            { name: 'writing', priority: 1, test: /src[\\/]parts[\\/](TextForm|drafts|tickets|listenWhile)/ },
            // what the elements of activities have in common comes with them only
            { name: 'activities', priority: 1, test: /src[\\/](activities|i18n[\\/]own[\\/]activity\.)/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    // One jsdom for all files: most of the time goes into making it.
    isolate: false,
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 30_000,
  },
});
