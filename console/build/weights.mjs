// What a reader waits for before the first content of a page stands, in compressed bytes, from the manifest of a build.
//
// Counted: the page that the browser opens, all that it names, the pages of the area and all that these name, and the texts
// of one language, the heaviest. Not counted: what comes afterwards and leaves a place in the page until then (charts, the
// calendar behind a date, dialogs).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ENTRY = 'index.html';
const PAGE = /Pages?\.tsx$/;
const LANGUAGE = /\/language\.ts$/;

/** Of an output that was built with a manifest: the bytes of each page, by its source, and of what stands before any. */
export function weigh(output) {
  const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8'));
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) {
      sizes.set(file, gzipSync(readFileSync(join(output, file))).length);
    }
    return sizes.get(file);
  };
  const bytesOf = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const named = (key, files = new Set()) => {
    const { file, css = [], imports = [] } = manifest[key];
    if (!files.has(file)) {
      for (const each of [file, ...css]) {
        files.add(each);
      }
      for (const each of imports) {
        named(each, files);
      }
    }
    return files;
  };
  const languages = (manifest[ENTRY].dynamicImports ?? []).filter((key) => LANGUAGE.test(key)).map((key) => named(key));
  const language = languages.sort((one, other) => bytesOf(other) - bytesOf(one))[0] ?? new Set();
  const shell = new Set([...named(ENTRY), ...language]);
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && PAGE.test(key));
  const areas = pages.filter((key) => manifest[ENTRY].dynamicImports.includes(key));
  const needed = (key) => {
    const parents = areas.filter((area) => (manifest[area].dynamicImports ?? []).includes(key));
    return new Set([...shell, ...[key, ...parents].flatMap((each) => [...named(each)])]);
  };
  return new Map([[ENTRY, bytesOf(shell)], ...pages.sort().map((key) => [key, bytesOf(needed(key))])]);
}

if (process.argv[1] === import.meta.filename) {
  for (const [page, bytes] of weigh(process.argv[2])) {
    process.stdout.write(`${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${page}\n`);
  }
}
