// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const MOST = 30 * 1024;
/** Files that some elements share beside the one that all do. */
const OF_SOME: Record<string, string[]> = {
  activities: ['activities', 'draws', 'quiz', 'trial'],
  writing: ['appeals', 'feedback'],
};
const elements = readdirSync('src/elements')
  .filter((file) => !file.includes('.test.') && file !== 'page.ts')
  .map((file) => file.replace('.ts', ''));

let files: Map<string, Rollup.OutputChunk>;

/** As a shop gets it: in a test's environment Lit would come with its warnings for developers. */
beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { output } = (await build({ logLevel: 'silent', build: { write: false } })) as Rollup.RollupOutput;
  const chunks = output.filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
});

/** A file and all that it loads. */
function loadedWith(name: string, found = new Set<string>()): Set<string> {
  found.add(name);
  for (const next of files.get(name)?.imports ?? []) {
    if (!found.has(next)) {
      loadedWith(next, found);
    }
  }
  return found;
}

function compressed(name: string): number {
  return [...loadedWith(name)].reduce((sum, file) => sum + gzipSync(files.get(file)?.code ?? '').length, 0);
}

describe('what a shop loads', () => {
  test.each(elements)('for %s is at most 30 kB, compressed', (element) => {
    const size = compressed(`elements/${element}.js`);
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(MOST);
  });

  test('is one file of the element’s own, and one that all share; some share another', () => {
    for (const element of elements) {
      const [own, ...loaded] = loadedWith(`elements/${element}.js`);
      expect(own).toBe(`elements/${element}.js`);
      const ofSome = Object.keys(OF_SOME).filter((name) => OF_SOME[name]?.includes(element));
      const names = loaded.map((file) => file.replace(/^assets\/(\w+)-[\w-]+\.js$/, '$1'));
      expect(names.sort(), element).toEqual([...ofSome, 'shared'].sort());
    }
  });

  test('names no address of ours', () => {
    for (const element of elements) {
      for (const file of loadedWith(`elements/${element}.js`)) {
        expect(files.get(file)?.code, file).not.toContain('/member/');
      }
    }
  });

  test('is all in the one file that loads every element', () => {
    const all = readFileSync('public/elements/rung.js', 'utf8');
    const named = [...all.matchAll(/'\.\/([\w-]+)\.js'/g)].map((match) => match[1]);
    expect(named).toEqual([...elements, 'page']);
    expect(files.get('elements/page.js')?.exports.sort()).toEqual(['configure', 'speak']);
  });
});

describe('the member centre', () => {
  test('loads at most 350 kB at first, compressed', () => {
    const entry = [...files.values()].find(({ name }) => name === 'index')?.fileName ?? '';
    const own = [...loadedWith(entry)].map((file) => gzipSync(files.get(file)?.code ?? '').length);
    const parts = elements.map((element) => gzipSync(files.get(`elements/${element}.js`)?.code ?? '').length);
    expect([...own, ...parts].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350 * 1024);
  });
});
