// Installs what npm needs, and builds the pages into the folder that Maven packs; does nothing where nothing
// changed: `node build/jar.mjs install|build`.
//
// What was built is known by a digest of everything that goes in (and of what came out, so that a half deleted output is
// seen). The digest is taken away first and written last: an interrupted run is done again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weigh } from './weights.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Bytes, compressed, until the first content of a page stands; charts come after it. */
const FIRST_LOAD = 350 * 1024;

/** What is built, and below which address the gateway serves it. */
const pages = [
  { workspace: 'console', address: 'console' },
  { workspace: 'clients/elements', address: 'member' },
];
const workspaces = ['clients/generator', 'clients/typescript', ...pages.map(({ workspace }) => workspace)];
const packages = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  ...workspaces.map((folder) => `${folder}/package.json`),
];
const shared = ['tsconfig.json', 'clients/typescript/src', 'console/build'];
const parts = ['src', 'member', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json'];

const steps = {
  install: [
    {
      stamp: 'node_modules/.installed',
      digest: () => digestOf(packages),
      run: () => npm('ci', '--prefer-offline'),
    },
  ],
  build: pages.map(({ workspace, address }) => {
    const output = `console/target/classes/META-INF/resources/${address}`;
    const sources = [...shared, ...parts.map((name) => `${workspace}/${name}`)];
    return {
      stamp: `console/target/${address}.built`,
      digest: () => `${digestOf([...packages, ...sources])} ${digestOf([output])}`,
      run: () => {
        const within = ['exec', '--offline', '--workspace', workspace, '--'];
        npm(...within, 'tsc');
        npm(
          ...within,
          'vite',
          'build',
          '--logLevel',
          'warn',
          '--manifest',
          '--emptyOutDir',
          '--outDir',
          join(root, output),
        );
        measure(address, join(root, output));
      },
    };
  }),
};

for (const { stamp, digest, run } of process.argv.slice(2).flatMap((name) => steps[name])) {
  const stampFile = join(root, stamp);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest()) {
    continue;
  }
  rmSync(stampFile, { force: true });
  run();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest());
}

function npm(...args) {
  execFileSync('npm', args, { cwd: root, stdio: 'inherit' });
}

/** Fails where a page is too heavy; what each weighs is left beside the output. The manifest itself is nobody's to fetch. */
function measure(address, output) {
  const pages = [...weigh(output)].sort(([, one], [, other]) => other - one);
  const lines = pages.map(([page, bytes]) => `${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${page}\n`);
  writeFileSync(join(root, 'console/target', `${address}-weights.txt`), lines.join(''));
  rmSync(join(output, '.vite'), { recursive: true });
  const heavy = pages.filter(([, bytes]) => bytes > FIRST_LOAD);
  if (heavy.length > 0) {
    throw new Error(
      `Of /${address}/, at most ${FIRST_LOAD / 1024} KiB are allowed, compressed, until a page stands:\n${lines.join('')}`,
    );
  }
}

/** Of names and contents, and of the Node that reads them. */
function digestOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of filesIn(path)) {
      const content = readFileSync(join(root, file));
      hash.update(`\n${file} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    return [];
  }
  if (!statSync(full).isDirectory()) {
    return [path];
  }
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
