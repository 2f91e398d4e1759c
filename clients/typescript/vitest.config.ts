import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['rung-source'] },
  ssr: { resolve: { conditions: ['rung-source'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
