import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BUILT = fileURLToPath(new URL('../target/package/', import.meta.url));
const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const run = (command: string, args: string[]) => {
  const { stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  expect(stderr).toBe('');
  return stdout;
};

test('built, the package runs in plain Node under each of its addresses, with its types beside it', () => {
  rmSync(BUILT, { recursive: true, force: true });
  run('npx', ['--no-install', 'tsc', '--project', 'tsconfig.build.json', '--outDir', BUILT]);

  const addresses = Object.entries<{ types: string; default: string }>(exports).flatMap(([address, files]) =>
    (address.includes('*') ? ['zh-CN', 'en'] : ['']).map((name) => ({
      types: files.types.replace('./dist/', BUILT).replace('*', name),
      code: files.default.replace('./dist/', BUILT).replace('*', name),
    })),
  );
  expect(addresses.filter(({ types }) => !existsSync(types))).toEqual([]);
  const script = `for (const file of ${JSON.stringify(addresses.map(({ code }) => code))})
    console.log(Object.keys(await import(file)).join());`;
  expect(run('node', ['--input-type=module', '--eval', script]).trim().split('\n')).toEqual([
    expect.stringContaining('createClient'),
    'fakeClient,refusal',
    expect.stringContaining('tierReason'),
    expect.stringContaining('tierReason'),
  ]);
});
