import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Generator {
  generated(): Promise<Record<string, string>>;
}

describe('the generated files', () => {
  test('say what the API document says', async () => {
    const name = 'rung-client-generator';
    const { generated }: Generator = await import(/* @vite-ignore */ name);
    for (const [file, content] of Object.entries(await generated())) {
      const committed = readFileSync(new URL(`../src/generated/${file}`, import.meta.url), 'utf8');
      expect(committed === content, `${file} is stale: npm run generate --workspace @rung/client`).toBe(true);
    }
  });
});
