// What a reader waits for before the first content of a page stands, in compressed bytes, from the manifest of a build.
//
// Counted: the page that the browser opens, all that it names, the pages of the area and all that these name, and the texts
// of one language, the heaviest: those of every page, and those of the page's own folders. Not counted: what comes afterwards
// and leaves a place in the page until then (charts, the calendar behind a date, dialogs).
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
  // what a chunk asks for afterwards may be asked for by one that it names: bundlers move code between the two
  const askedBy = (key, seen = new Set()) => {
    if (seen.has(key)) {
      return [];
    }
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    return [...dynamicImports, ...imports.flatMap((each) => askedBy(each, seen))];
  };
  const first = askedBy(ENTRY);
  const languages = first.filter((key) => LANGUAGE.test(key));
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && PAGE.test(key));
  const areas = pages.filter((key) => first.includes(key));
  if (pages.length > 0 && (languages.length === 0 || areas.length === 0)) {
    throw new Error('The manifest names no language or no area: what is measured is not what a reader waits for');
  }
  const textsOf = (language, keys) =>
    [...new Set(keys.map((key) => language.replace(LANGUAGE, `/areas/${folderOf(key)}.ts`)))].filter(
      (key) => manifest[key],
    );
  const sumOf = (keys) =>
    [...new Set(keys.flatMap((key) => [...named(key)]))].reduce((sum, file) => sum + sizeOf(file), 0);
  const bytesOf = (keys) => {
    const inEach = languages.map((language) => sumOf([ENTRY, ...keys, language, ...textsOf(language, keys)]));
    return Math.max(sumOf([ENTRY, ...keys]), ...inEach);
  };
  const needed = (key) => [key, ...areas.filter((area) => askedBy(area).includes(key))];
  return new Map([[ENTRY, bytesOf([])], ...pages.sort().map((key) => [key, bytesOf(needed(key))])]);
}

/** `policies`, of `src/policies/editor/EditPage.tsx`. */
function folderOf(key) {
  return key.split('/')[1];
}

if (process.argv[1] === import.meta.filename) {
  for (const [page, bytes] of weigh(process.argv[2])) {
    process.stdout.write(`${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${page}\n`);
  }
}
