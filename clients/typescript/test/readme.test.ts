import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../target/readme', import.meta.url));
const GIVEN = "declare const client: import('@rung/client').Client;\n";

test('every example in the README compiles', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1] ?? '');
  expect(examples.length).toBeGreaterThan(8);

  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const options = { target: 'ES2023', noUnusedLocals: false };
  const config = { extends: '../../tsconfig.json', compilerOptions: options, include: ['.'] };
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify(config));
  for (const [index, example] of examples.entries()) {
    const given = example.includes('const client =') ? '' : GIVEN;
    writeFileSync(`${FOLDER}/example-${index + 1}.ts`, `${given}${example}export {};\n`);
  }

  const compiled = spawnSync('npx', ['--no-install', 'tsc', '--project', FOLDER], { encoding: 'utf8' });
  expect(compiled.stdout + compiled.stderr).toBe('');
  expect(compiled.status).toBe(0);
});
